import type { Day } from '../../calendar/day.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import { type Occurrence, scopeKey } from '../occurrence.ts'
import type { Reminder, Saying } from '../step.ts'
import { minutesOf } from './hours.ts'
import { isAbove, type Knowing } from './knowing.ts'
import type { Setting } from './store.ts'

type Recipients = ReturnType<Knowing['recipients']>

/** Who holds something on a day, and to whom a step of it goes. */
export type RecipientsOn = (
  occurrence: Pick<Occurrence, 'duty' | 'scope' | 'delegateId'>,
  step: Reminder['step'],
  knowing: { snapshot: Snapshot; day: Day; absent: ReadonlySet<string> },
) => Recipients

type Facts = {
  snapshot: Snapshot
  day: Day
  /** Minutes since midnight. */
  minutes: number
  recipientsOn: RecipientsOn
  settings: ReadonlyMap<string, Setting>
  /** Those who have had a message today. */
  spokenTo: ReadonlySet<string>
  absent: ReadonlySet<string>
  /** Of which occurrences somebody says that they are not theirs, by id. */
  saidWrong: ReadonlyMap<string, Saying & { turn: number }>
}

/** What is known now. Recipients are found once for each role, scope and delegate, however many occurrences share them. */
export function knowingOf(facts: Facts): Knowing {
  const { snapshot, day, minutes, settings, spokenTo, saidWrong } = facts
  const isActive = (id: string) => snapshot.directory.people.get(id)?.active === true
  return {
    recipients: foundOnce(facts),
    canHear: (id) => {
      const { sendAt = null, pausedUntil = null } = settings.get(id) ?? {}
      const isTime = minutes >= minutesOf(sendAt) && (pausedUntil === null || pausedUntil <= day)
      return isTime && isActive(id) && !spokenTo.has(id)
    },
    isActive,
    saidWrong: (occurrenceId) => saidWrong.get(occurrenceId) ?? null,
    pausedUntil: (id) => settings.get(id)?.pausedUntil ?? null,
  }
}

function foundOnce({ snapshot, day, absent, recipientsOn }: Facts): Knowing['recipients'] {
  const found = new Map<string, Map<string, Recipients>>()
  // One occurrence is asked about several times in a row.
  let asked: Occurrence | null = null
  let known = new Map<string, Recipients>()
  return (occurrence, step) => {
    if (occurrence !== asked) {
      const key = `${occurrence.duty.role} ${scopeKey(occurrence.scope)} ${occurrence.delegateId}`
      known = found.get(key) ?? new Map()
      found.set(key, known)
      asked = occurrence
    }
    const kind = kindOf(step)
    const those = known.get(kind) ?? recipientsOn(occurrence, step, { snapshot, day, absent })
    known.set(kind, those)
    return those
  }
}

/** All steps of the holder's go to the same people. */
const kindOf = (step: Reminder['step']) =>
  isAbove(step) || step === 'gap' || step === 'wrongPerson' ? step : 'holder'
