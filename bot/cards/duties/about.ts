import type { Day } from '../../calendar/day.ts'
import type { Person } from '../../directory/person.ts'
import { mayAct, type Recipients, recipientsOn } from '../../duties/holders/recipients.ts'
import { isOpen, type Occurrence } from '../../duties/occurrence.ts'
import { stepsOf } from '../../duties/planning/ladder.ts'
import type { RecipientWhy, Reminder } from '../../duties/step.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { Language } from '../../routine/routine.ts'

/** Who reads about duties, when, in which language, and what is known then. */
export type DutyReading = {
  language: Language
  today: Day
  snapshot: Snapshot
  recipient: Person
  /** The occurrences of which the reader may take back the last that was said. */
  undoable?: ReadonlySet<string>
}

/** One occurrence as one person hears of it. */
export type About = {
  occurrence: Occurrence
  /** Null where nobody is reminded: the card then only shows how things are. */
  reminder: Pick<Reminder, 'step' | 'why' | 'saying'> | null
  holder: Person | null
  heldBy: Recipients['why']
  /** Everybody else who has to do with it, the holder first. */
  others: readonly { person: Person; why: RecipientWhy }[]
  /** Where it goes next when nothing is done; null when it goes nowhere. */
  rises: { on: Day; to: readonly Person[] } | null
  mayAct: boolean
}

export function aboutOf(
  occurrence: Occurrence,
  reminder: About['reminder'],
  { snapshot, today, recipient }: DutyReading,
): About {
  const knowing = { snapshot, day: today, absent: new Set<string>() }
  const { holder, why, to } = recipientsOn(occurrence, reminder?.step ?? 'due', knowing)
  const delegate = snapshot.directory.people.get(occurrence.delegateId ?? '')
  const everybody = [
    ...(holder ? [{ person: holder, why: 'holder' } as const] : []),
    ...(delegate ? [{ person: delegate, why: 'delegate' } as const] : []),
    ...to,
  ]
  const others = everybody.filter(
    ({ person }, at) =>
      person.id !== recipient.id &&
      everybody.findIndex((one) => one.person.id === person.id) === at,
  )
  return {
    occurrence,
    reminder,
    holder,
    heldBy: why,
    others,
    rises: isOpen(occurrence) ? risesOf(occurrence, knowing) : null,
    // What has been taken off somebody's list asks nothing of them, though they may still lead whoever has it.
    mayAct:
      reminder?.step !== 'handedOver' &&
      isOpen(occurrence) &&
      mayAct(recipient, occurrence, knowing),
  }
}

type Knowing = Parameters<typeof recipientsOn>[2]

/** What nobody holds has risen already. */
function risesOf(occurrence: Occurrence, knowing: Knowing): About['rises'] {
  const { duty, due } = occurrence
  for (const { step, on } of stepsOf(duty.ladder, due)) {
    if (on <= knowing.day || (step !== 'manager' && step !== 'coordinator')) continue
    const { to, vacant } = recipientsOn(occurrence, step, knowing)
    if (vacant) return null
    if (to.length > 0) return { on, to: to.map(({ person }) => person) }
  }
  return null
}
