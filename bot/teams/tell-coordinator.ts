import type { Day } from '../calendar/day.ts'
import type { Message } from '../cards/message.ts'
import { gapMessage, notice, type Told, toldMessage } from '../cards/notices/gap.ts'
import type { Person } from '../directory/person.ts'
import type { Outcome } from '../duties/outcome.ts'
import { answerQuestion } from '../questions/answer-question.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { type Language, roleId } from '../routine/routine.ts'
import type { Send } from './send.ts'

type Gap = { systemId: string; role: string }
type Asking = { snapshot: Snapshot; asker: Person | null; today: Day; language: Language }

/** Tells the security coordinator of a role that nobody holds; what comes back is for the one who asked for it. */
export type Tell = (gap: Gap, asking: Asking) => Promise<Message>

type Parts = {
  claim: (gap: Gap & { day: Day }) => Promise<boolean>
  release: (gap: Gap & { day: Day }) => Promise<void>
  send: Send
}

/** Milliseconds after which nobody waits for Teams any longer: whoever pressed the button has to get an answer. */
const PATIENCE = 2_000

/**
 * A button is the client's word: that the asker is known, the role vacant and the coordinator who they are is
 * looked up again. One system and role is told of once a day, whoever presses.
 */
export function tellWith({ claim, release, send }: Parts): Tell {
  return async ({ systemId, role }, asking) => {
    const { asker, language, snapshot, today } = asking
    if (!asker?.active) return notice('whoMayTell', language)
    const vacant = answerQuestion({ kind: 'holder', role, systemId }, { snapshot, asker, today })
    if (vacant.kind !== 'vacant') return notice('noLongerVacant', language)
    const coordinators = coordinatorsIn(asking)
    if (coordinators.length === 0) return notice('noCoordinator', language)
    const reading = { language, asker, today }
    const gap = { systemId, role, day: today }
    if (!(await claim(gap))) return toldMessage('toldBefore', coordinators, reading)
    const outcomes = await Promise.all(
      coordinators.map(async (coordinator) => {
        const say = (theirs: Language) =>
          gapMessage(vacant, asker, { language: theirs, asker: coordinator, today })
        const { kind } = await send(coordinator.id, say, PATIENCE)
        return { coordinator, kind }
      }),
    )
    const told = toldOf(outcomes.map(({ kind }) => kind))
    if (told === 'notReached') await release(gap)
    const named = outcomes.filter(({ kind }) => told === 'notReached' || isSent(kind))
    return toldMessage(
      told,
      named.map(({ coordinator }) => coordinator),
      reading,
    )
  }
}

function coordinatorsIn({ snapshot, asker, today }: Asking): Person[] {
  const role = roleId.securityCoordinator
  const answer = answerQuestion(
    { kind: 'roleHolder', role, department: null },
    { snapshot, asker, today },
  )
  if (answer.kind !== 'roleHolders') return []
  return answer.held.flatMap((held) => (held.kind === 'person' ? [held.person] : []))
}

/** What may have arrived is not sent again; only what surely did not may be tried anew. */
function toldOf(outcomes: readonly Outcome['kind'][]): Told {
  if (outcomes.includes('delivered')) return 'told'
  return outcomes.includes('unknown') ? 'perhapsTold' : 'notReached'
}

const isSent = (kind: Outcome['kind']) => kind === 'delivered' || kind === 'unknown'
