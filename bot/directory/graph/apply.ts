import type { Day } from '../../calendar/day.ts'
import type { Person } from '../person.ts'
import type { PresentUser, UserChange } from './change.ts'

/** How a change is to be read: `whole` is somebody's first appearance in a full read, where a field that is absent is empty. */
export type Reading = { whole: boolean; today: Day }

/**
 * The person after a change, or null where nothing is to be stored: somebody unknown who is gone, who is a guest
 * (guests of the tenant are not the organisation's people), or of whom the change says too little to be named.
 * A field that the change does not carry stays; a known person is never ended by silence.
 */
export function applied(
  known: Person | undefined,
  change: UserChange,
  reading: Reading,
): Person | null {
  if (change.kind === 'removed' || change.userType === 'Guest')
    return known ? ended(known, reading.today) : null
  if (!known && !change.displayName && !change.userPrincipalName) return null
  const person = presentPerson(known, change, reading.whole ? null : (known ?? null))
  return person.active ? person : { ...person, leftOn: dayOfLeaving(known, reading.today) }
}

/** @param before whose fields stay where the change has none */
function presentPerson(
  known: Person | undefined,
  change: PresentUser,
  before: Person | null,
): Person {
  return {
    id: change.id,
    name: nameOf(change, known),
    givenName: kept(change.givenName, before?.givenName),
    surname: kept(change.surname, before?.surname),
    mail: address(kept(change.mail, before?.mail)),
    userPrincipalName: address(kept(change.userPrincipalName, before?.userPrincipalName)),
    title: kept(change.jobTitle, before?.title),
    department: kept(change.department, before?.department),
    phone: phoneOf(change, before?.phone ?? null),
    // A full read settles at its end who has no manager, once it is known whether its pages bring managers.
    managerId: managerAfter(change, known?.managerId ?? null),
    active: change.accountEnabled ?? before?.active ?? true,
    leftOn: null,
  }
}

function ended(known: Person, today: Day): Person {
  return { ...known, active: false, leftOn: dayOfLeaving(known, today) }
}

/** Somebody who was never seen at work left on a day that nobody here knows. */
function dayOfLeaving(known: Person | undefined, today: Day): Day | null {
  if (!known) return null
  return known.active ? today : known.leftOn
}

function nameOf(change: PresentUser, known: Person | undefined): string {
  const parts = [change.givenName, change.surname].filter(Boolean).join(' ')
  return change.displayName || known?.name || parts || change.userPrincipalName || change.id
}

const kept = (now: string | null | undefined, before: string | null | undefined) =>
  now === undefined ? (before ?? null) : now

const address = (text: string | null) => text?.toLowerCase() ?? null

/** The number at work, else the mobile one. */
function phoneOf({ businessPhones, mobilePhone }: PresentUser, before: string | null) {
  const atWork = businessPhones?.find((number) => number.trim())?.trim()
  if (atWork) return atWork
  if (businessPhones) return mobilePhone ?? null
  return before ?? mobilePhone ?? null
}

function managerAfter({ manager }: PresentUser, before: string | null): string | null {
  if (manager.kind === 'set') return manager.id
  const gone = manager.kind === 'cleared' && before !== null && manager.ids.includes(before)
  return gone ? null : before
}
