import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { mayAct } from '../bot/duties/holders/recipients.ts'
import { roleId } from '../bot/routine/routine.ts'
import {
  besides,
  type Case,
  department,
  gone,
  heldOccurrence,
  organisation,
  system,
  table,
  today,
  two,
} from './support/holding.ts'
import { snapshotWith } from './support/small-municipality.ts'

table('How it rises', [
  [
    'to the manager',
    { of: roleId.headOfIt, for: organisation, step: 'manager' },
    'ivar (title): kajsa manager',
  ],
  [
    'past a manager who left',
    {
      of: roleId.systemOwner,
      for: system('treserva'),
      step: 'manager',
      in: besides({ id: 'sofia', managerId: 'chris' }, { id: 'chris', managerId: 'kajsa' }),
    },
    'sofia (register): kajsa manager',
  ],
  [
    'without a manager to the department’s head',
    {
      of: roleId.systemAdministrator,
      for: system('treserva'),
      step: 'manager',
      in: besides({ id: 'anna', managerId: null }),
    },
    'anna (register): sofia departmentHead',
  ],
  [
    'for the whole organisation, to the head of the holder’s own department',
    {
      of: roleId.headOfIt,
      for: organisation,
      step: 'manager',
      in: besides({ id: 'ivar', managerId: null, department: 'Socialförvaltningen' }),
    },
    'ivar (title): sofia departmentHead',
  ],
  [
    'without a head to the coordinator',
    { of: roleId.systemOwner, for: system('larm'), step: 'manager' },
    'rune (post): siv coordinator',
  ],
  [
    'without a coordinator to the head of IT',
    {
      of: roleId.systemOwner,
      for: system('larm'),
      step: 'manager',
      in: besides({ id: 'siv', ...gone }),
    },
    'rune (post): ivar coordinator',
  ],
  [
    'not to a head who holds it',
    { of: roleId.departmentHead, for: department('Räddningstjänsten'), step: 'manager' },
    'rune (title): siv coordinator',
  ],
  [
    'not to a coordinator who holds it',
    {
      of: roleId.securityCoordinator,
      for: organisation,
      step: 'manager',
      in: besides({ id: 'kajsa', ...gone }),
    },
    'siv (title): ivar coordinator',
  ],
  [
    'above who acts for somebody who left',
    { of: roleId.systemOwner, for: system('heroma'), step: 'manager' },
    '– (left): sofia manager',
  ],
  [
    'to the coordinator',
    { of: roleId.systemOwner, for: system('treserva'), step: 'coordinator' },
    'sofia (register): siv coordinator',
  ],
  [
    'from the coordinator to the head of IT',
    { of: roleId.securityCoordinator, for: organisation, step: 'coordinator' },
    'siv (title): ivar coordinator',
  ],
  [
    'from the head of IT who stands in for a coordinator, to nobody',
    {
      of: roleId.headOfIt,
      for: organisation,
      step: 'coordinator',
      in: besides({ id: 'siv', ...gone }),
    },
    'ivar (title): –',
  ],
  [
    'from one coordinator to the other',
    {
      of: roleId.securityCoordinator,
      for: organisation,
      step: 'coordinator',
      in: besides({ id: 'sten', title: 'Informationssäkerhetssamordnare' }),
    },
    'siv (title): sten coordinator',
  ],
  [
    'to all coordinators',
    {
      of: roleId.headOfIt,
      for: organisation,
      step: 'coordinator',
      in: besides({ id: 'sten', title: 'Informationssäkerhetssamordnare' }),
    },
    'ivar (title): siv coordinator, sten coordinator',
  ],
])

describe('Who may act', () => {
  const may = ({ of, for: scope, delegate, in: snapshot = snapshotWith() }: Case) =>
    [...snapshot.directory.people.values()]
      .filter((person) =>
        mayAct(person, heldOccurrence(of, scope, delegate), { snapshot, day: today }),
      )
      .map(({ id }) => id)
      .toSorted()
      .join(' ')

  const cases: [string, Case, string][] = [
    [
      'holder, all managers above, coordinator',
      { of: roleId.systemAdministrator, for: system('treserva') },
      'anna erik kajsa siv sofia',
    ],
    [
      'those who come next too',
      { of: roleId.headOfIt, for: organisation, in: two },
      'ivar ivo ivy kajsa siv',
    ],
    [
      'who was asked',
      { of: roleId.systemOwner, for: system('treserva'), delegate: 'olle' },
      'kajsa olle siv sofia',
    ],
    [
      'not who was asked and has left',
      { of: roleId.systemOwner, for: system('treserva'), delegate: 'lena' },
      'kajsa siv sofia',
    ],
    [
      'department head and coordinator, for what nobody holds',
      { of: roleId.systemOwner, for: system('ensam') },
      'siv sofia',
    ],
    [
      'the line of somebody who left',
      { of: roleId.systemOwner, for: system('heroma') },
      'erik kajsa siv sofia',
    ],
    [
      'the head of IT, where the coordinator holds it',
      { of: roleId.securityCoordinator, for: organisation },
      'ivar kajsa siv',
    ],
    [
      'the department’s head, where the holder has no manager',
      {
        of: roleId.systemAdministrator,
        for: system('treserva'),
        in: besides({ id: 'anna', managerId: null }),
      },
      'anna siv sofia',
    ],
  ]
  for (const [name, one, expected] of cases)
    it(`${name}: ${expected}`, () => assert.equal(may(one), expected))
})
