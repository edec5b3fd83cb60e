import { directoryOf } from '../../bot/directory/directory.ts'
import type { Person } from '../../bot/directory/person.ts'
import type { Assignment } from '../../bot/register/assignment.ts'
import { registerOf } from '../../bot/register/register.ts'
import type { Snapshot } from '../../bot/register/snapshot.ts'
import { roleId } from '../../bot/routine/routine.ts'
import { starter } from '../../bot/routine/starter.ts'
import { day, peopleOf, systemsOf } from './answer-parts.ts'

const asTheyAre = (text: string) => text
const people = peopleOf(asTheyAre)
const systems = systemsOf(asTheyAre)

/** People whose ids are object ids, as Teams gives them. */
export const anna: Person = { ...people.anna, id: '00000000-0000-4000-8000-00000000000a' }
export const olle: Person = {
  ...people.olle,
  id: '00000000-0000-4000-8000-00000000000b',
  managerId: anna.id,
}
export const sara: Person = {
  ...people.bo,
  id: '00000000-0000-4000-8000-00000000000c',
  name: 'Sara Vik',
  givenName: 'Sara',
  surname: 'Vik',
  mail: 'sara.vik@kommun.example',
  userPrincipalName: 'sara.vik@kommun.example',
  title: 'Säkerhetssamordnare',
}
export const { treserva, pmo } = systems

const owner: Assignment = {
  id: 'treserva-owner',
  systemId: treserva.id,
  role: roleId.systemOwner,
  holder: { kind: 'person', personId: anna.id },
  order: 1,
  validFrom: null,
  validTo: null,
  origin: { kind: 'sheet', file: 'systemregister.xlsx', row: 14, on: day('2026-11-23') },
  confirmedOn: null,
}

/** Three people and two systems: Anna owns Treserva, nobody owns PMO, Sara is the security coordinator. */
export const teamsMunicipality: Snapshot = {
  directory: directoryOf([anna, olle, sara]),
  routine: starter,
  register: registerOf([treserva, pmo], [owner]),
}
