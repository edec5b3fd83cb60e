import type { Reminder } from '../step.ts'
import { reminderOf, type Standing } from './knowing.ts'
import { lastTurn, turnOf, turnOfHandover } from './turns.ts'

const isSaid = ({ said }: Standing, step: Reminder['step'], personId: string, turn = 1) =>
  said.some((one) => one.step === step && one.recipientId === personId && turnOf(one) === turn)

/** That nobody holds a duty whose first step has come: once to each of those to whom that rises. */
export function gapNotices(standing: Standing): Reminder[] {
  const { occurrence, steps, day, knowing } = standing
  if (!steps.some(({ on }) => on <= day)) return []
  if (!knowing.recipients(occurrence, 'due').vacant) return []
  return knowing
    .recipients(occurrence, 'gap')
    .to.filter(({ person }) => knowing.canHear(person.id) && !isSaid(standing, 'gap', person.id))
    .map((one) => reminderOf(standing, 'gap', one))
}

/** That somebody was asked to do it: to them, and again when somebody else was asked meanwhile. */
export function delegationNotices({ occurrence, knowing, said }: Standing): Reminder[] {
  const { id: occurrenceId, delegateId } = occurrence
  if (delegateId === null || !knowing.canHear(delegateId)) return []
  const { turn, told } = lastTurn(said, ['delegated'])
  if (told.some(({ recipientId }) => recipientId === delegateId)) return []
  const notice = {
    step: 'delegated',
    recipientId: delegateId,
    why: 'delegate',
    covers: [],
  } as const
  return [{ occurrenceId, ...notice, turn: turn + 1 }]
}

/** That somebody says it is not theirs: to whoever keeps the register, each time, but not to who says so. */
export function wrongPersonNotices({ occurrence, knowing, said }: Standing): Reminder[] {
  const wrong = knowing.saidWrong(occurrence.id)
  if (!wrong) return []
  const { turn, by, suggestion } = wrong
  const told = said.filter((one) => one.step === 'wrongPerson' && turnOf(one) === turn)
  return knowing
    .recipients(occurrence, 'wrongPerson')
    .to.filter(
      ({ person: { id } }) =>
        id !== by && knowing.canHear(id) && !told.some(({ recipientId }) => recipientId === id),
    )
    .map(({ person, why }) => ({
      occurrenceId: occurrence.id,
      step: 'wrongPerson',
      recipientId: person.id,
      why,
      covers: [],
      turn,
      saying: { by, suggestion },
    }))
}

/** Who is told now, and whom the reminders name as the holder from now on, where that changes. */
export type Handover = { notices: Reminder[]; holder: { id: string | null } | null }

/**
 * What a change of holder calls for: the new one learns what they took over, the former that it is off their list if
 * they ever heard of it.
 * Until both have been told the occurrence names the former, so whoever can't hear it now hears it later. That the
 * holder left is no change: their manager acts for them until somebody else holds it.
 */
export function handoverOf(standing: Standing): Handover {
  const { occurrence, knowing } = standing
  const former = occurrence.holderId
  const { holder, vacant } = knowing.recipients(occurrence, 'due')
  const present = holder?.id ?? null
  if (former === null || present === former || (present === null && !vacant))
    return { notices: [], holder: null }
  const wanted = [
    { step: 'takenOver', personId: present, why: 'holder' },
    { step: 'handedOver', personId: former, why: 'former' },
  ] as const
  const heard = standing.said.some(({ recipientId }) => recipientId === former)
  const turn = turnOfHandover(standing.said, former)
  const open = wanted.flatMap(({ step, personId, why }): Reminder[] =>
    personId !== null &&
    (step === 'takenOver' || heard) &&
    knowing.isActive(personId) &&
    !isSaid(standing, step, personId, turn)
      ? [{ occurrenceId: occurrence.id, step, recipientId: personId, why, covers: [], turn }]
      : [],
  )
  const notices = open.filter(({ recipientId }) => knowing.canHear(recipientId))
  return { notices, holder: notices.length === open.length ? { id: present } : null }
}
