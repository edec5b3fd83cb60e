import type { Reminder } from '../step.ts'
import { reminderOf, type Standing } from './knowing.ts'

const isSaid = ({ said }: Standing, step: Reminder['step'], personId: string) =>
  said.some((one) => one.step === step && one.recipientId === personId)

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

/** That somebody was asked to do it: once to them. */
export function delegationNotices(standing: Standing): Reminder[] {
  const { occurrence, knowing } = standing
  const { id, delegateId } = occurrence
  if (delegateId === null || !knowing.canHear(delegateId)) return []
  if (isSaid(standing, 'delegated', delegateId)) return []
  return [
    {
      occurrenceId: id,
      step: 'delegated',
      recipientId: delegateId,
      why: 'delegate',
      covers: [],
    },
  ]
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
  const open = wanted.flatMap(({ step, personId, why }): Reminder[] =>
    personId !== null &&
    (step === 'takenOver' || heard) &&
    knowing.isActive(personId) &&
    !isSaid(standing, step, personId)
      ? [{ occurrenceId: occurrence.id, step, recipientId: personId, why, covers: [] }]
      : [],
  )
  const notices = open.filter(({ recipientId }) => knowing.canHear(recipientId))
  return { notices, holder: notices.length === open.length ? { id: present } : null }
}
