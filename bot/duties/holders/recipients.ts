import { managersAbove } from '../../directory/directory.ts'
import type { Person } from '../../directory/person.ts'
import type { NoticeName, StepName } from '../step.ts'
import { type Acting, actingFor, type Held } from './acting.ts'
import { coordinators, lineAbove, type Recipient } from './line-above.ts'
import type { HeldHow, OnDay, Seat } from './seat.ts'

/** Who holds an occurrence, and to whom a step of it goes. */
export type Recipients = {
  /** Null when nobody does, also when who did has left: then the first of `to` acts. */
  holder: Person | null
  vacant: boolean
  /** In order of weight; nobody twice, and nobody who has left. */
  to: readonly Recipient[]
  /** How the holder is known, or why there is none. */
  why: HeldHow | 'left' | 'noManager' | 'vacant' | 'unknown'
}

type Knowing = OnDay & {
  /** Those who are known to be away that day. */
  absent: ReadonlySet<string>
}

/**
 * To whom a step goes on a day. What rises goes to the manager of whoever acts, else to the department's head, else to
 * the security coordinator, and never to whoever acts. What nobody holds has risen already: each of its steps goes
 * where the gap does. `handedOver` goes to nobody, for only the row of an occurrence knows who held it before.
 */
export function recipientsOn(
  occurrence: Held,
  step: StepName | NoticeName,
  knowing: Knowing,
): Recipients {
  const acting = actingFor(occurrence, knowing)
  const { seat } = acting
  return {
    holder: seat.kind === 'held' ? seat.holder : null,
    vacant: seat.kind === 'vacant',
    to: onceEach(recipientsOf(step, occurrence, acting, knowing)),
    why: whyOf(seat),
  }
}

function whyOf(seat: Seat): Recipients['why'] {
  if (seat.kind === 'held') return seat.how
  return seat.kind === 'vacant' ? seat.why : seat.kind
}

function recipientsOf(
  step: StepName | NoticeName,
  occurrence: Held,
  acting: Acting,
  knowing: Knowing,
): readonly Recipient[] {
  const isVacant = acting.seat.kind === 'vacant'
  switch (step) {
    case 'delegated':
      return delegateOf(occurrence, knowing)
    case 'takenOver':
      return acting.seat.kind === 'held' ? acting.those : []
    case 'handedOver':
      return []
    case 'gap':
      return isVacant ? acting.those : []
    case 'manager':
      return isVacant ? acting.those : lineAbove(acting.below, knowing)
    case 'wrongPerson':
      return coordinators({ except: new Set() }, knowing)
    case 'coordinator':
      return isVacant ? acting.those : coordinators(acting.below, knowing)
    default:
      return [
        ...acting.those,
        ...delegateOf(occurrence, knowing),
        ...deputyOf(acting.seat, knowing.absent),
      ]
  }
}

function delegateOf({ delegateId }: Held, { snapshot }: OnDay): Recipient[] {
  const person = delegateId === null ? null : snapshot.directory.people.get(delegateId)
  return person?.active ? [{ person, why: 'delegate' }] : []
}

/** The next in order while the holder is away, one who is there before one who is away too. */
function deputyOf(seat: Seat, absent: ReadonlySet<string>): Recipient[] {
  if (seat.kind !== 'held' || !absent.has(seat.holder.id)) return []
  const person = seat.deputies.find(({ id }) => !absent.has(id)) ?? seat.deputies[0]
  return person ? [{ person, why: 'deputy' }] : []
}

const onceEach = (recipients: readonly Recipient[]) =>
  recipients.filter(
    ({ person }, at) => recipients.findIndex((one) => one.person.id === person.id) === at,
  )

/**
 * Tells whether somebody may say what becomes of an occurrence: whoever holds it, stands in, or was asked to do it;
 * any manager above them; and those to whom it rises. Nobody who has left.
 */
export function mayAct(person: Person, occurrence: Held, knowing: OnDay): boolean {
  if (!person.active) return false
  if (person.id === occurrence.delegateId) return true
  const acting = actingFor(occurrence, knowing)
  return isIn(acting.those, person) || maySeeToIt(person, acting, knowing)
}

function maySeeToIt(person: Person, { seat, those, below }: Acting, knowing: OnDay): boolean {
  if (seat.kind === 'vacant') return false
  if (seat.kind === 'held' && seat.deputies.some(({ id }) => id === person.id)) return true
  if (isIn([...lineAbove(below, knowing), ...coordinators(below, knowing)], person)) return true
  const { directory } = knowing.snapshot
  return [...those.map((one) => one.person), ...(seat.kind === 'left' ? [seat.former] : [])].some(
    (one) => managersAbove(directory, one).some(({ id }) => id === person.id),
  )
}

const isIn = (recipients: readonly Recipient[], person: Person) =>
  recipients.some((one) => one.person.id === person.id)
