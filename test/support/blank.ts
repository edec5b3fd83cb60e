import type { Person } from '../../bot/directory/person.ts'
import type { System } from '../../bot/register/system.ts'

/** Somebody of whom nothing is known but that they are there. */
export const blankPerson: Person = {
  id: '',
  name: '',
  givenName: null,
  surname: null,
  mail: null,
  userPrincipalName: null,
  title: null,
  department: null,
  phone: null,
  managerId: null,
  active: true,
  leftOn: null,
}

/** A system of which nothing is known. */
export const blankSystem: System = {
  id: '',
  name: '',
  aliases: [],
  department: [],
  vendor: null,
  purpose: null,
  hosting: null,
  personalData: null,
  classification: [],
  criticality: null,
  lifeCycle: null,
  contractEnd: null,
  contractNote: null,
  continuity: { rtoHours: null, rpoHours: null, note: null },
  links: [],
  extra: {},
  vanishedOn: null,
}
