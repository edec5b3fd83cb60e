import { roleId } from '../bot/routine/routine.ts'
import {
  besides,
  department,
  event,
  gone,
  incident,
  leaves,
  line,
  organisation,
  system,
  table,
  two,
} from './support/holding.ts'

table('Who holds a duty', [
  [
    'named in the register',
    { of: roleId.systemOwner, for: system('treserva') },
    'sofia (register): sofia holder',
  ],
  [
    'the first of two left, so the next one',
    { of: roleId.systemAdministrator, for: system('treserva') },
    'anna (register): anna holder',
  ],
  [
    'as the register says of that day',
    { of: roleId.systemOwner, for: system('prator'), on: '2026-11-22' },
    'olle (register): olle holder',
  ],
  [
    'as it says of a later day',
    { of: roleId.systemOwner, for: system('prator'), on: '2026-11-24' },
    'erik (register): erik holder',
  ],
  [
    'nobody between the two',
    { of: roleId.systemOwner, for: system('prator') },
    '– (vacant): sofia departmentHead, siv coordinator',
  ],
  ['a post', { of: roleId.systemOwner, for: system('larm') }, 'rune (post): rune holder'],
  [
    'a department, through its head',
    { of: roleId.systemAdministrator, for: system('larm') },
    'rune (department): rune holder',
  ],
  [
    'head of the system’s department',
    { of: roleId.departmentHead, for: system('treserva') },
    'sofia (title): sofia holder',
  ],
  [
    'head of the department around it',
    { of: roleId.departmentHead, for: system('prator') },
    'sofia (title): sofia holder',
  ],
  [
    'head of a department',
    { of: roleId.departmentHead, for: department('Socialförvaltning') },
    'sofia (title): sofia holder',
  ],
  [
    'head of the department around one with systems',
    { of: roleId.departmentHead, for: department('Hemtjänst') },
    'sofia (title): sofia holder',
  ],
  [
    'acting head',
    { of: roleId.departmentHead, for: department('Räddningstjänsten') },
    'rune (title): rune holder',
  ],
  ['by title', { of: roleId.headOfIt, for: organisation }, 'ivar (title): ivar holder'],
  [
    'at large, for a system',
    { of: roleId.headOfIt, for: system('treserva') },
    'ivar (title): ivar holder',
  ],
  [
    'at large, for a department',
    { of: roleId.securityCoordinator, for: department('HR') },
    'siv (title): siv holder',
  ],
  [
    'who leads the people',
    { of: roleId.lineManager, for: line('erik') },
    'erik (leads): erik holder',
  ],
  [
    'who leads the one who leaves',
    { of: roleId.lineManager, for: leaves('anna') },
    'erik (leads): erik holder',
  ],
  [
    'who led the one who has left',
    { of: roleId.lineManager, for: leaves('lena') },
    'erik (leads): erik holder',
  ],
  [
    'an incident of a person’s',
    { of: roleId.lineManager, for: incident({ personId: 'olle' }) },
    'erik (leads): erik holder',
  ],
  [
    'an incident in a system',
    { of: roleId.systemOwner, for: incident({ systemId: 'treserva' }) },
    'sofia (register): sofia holder',
  ],
  [
    'an incident, for the coordinator',
    { of: roleId.securityCoordinator, for: incident({ personId: 'olle', systemId: 'treserva' }) },
    'siv (title): siv holder',
  ],
  [
    'somebody leaves, for the department’s head',
    { of: roleId.departmentHead, for: leaves('anna') },
    'sofia (title): sofia holder',
  ],
  [
    'a classification, for the head of IT',
    { of: roleId.headOfIt, for: event({ kind: 'classification', systemId: 'heroma' }) },
    'ivar (title): ivar holder',
  ],
])

table('Who acts for somebody who left', [
  ['their manager', { of: roleId.systemOwner, for: system('heroma') }, '– (left): erik manager'],
  ['the manager above', { of: roleId.lineManager, for: line('chris') }, '– (left): sofia manager'],
  [
    'of a manager who left',
    { of: roleId.lineManager, for: leaves('pia') },
    '– (left): sofia manager',
  ],
  [
    'who left without a manager, their department’s head',
    {
      of: roleId.systemOwner,
      for: system('treserva'),
      in: besides(
        { id: 'sofia', ...gone, managerId: null },
        { id: 'bitte', title: 'Förvaltningschef' },
      ),
    },
    '– (left): bitte departmentHead',
  ],
  [
    'and without a head, the coordinator',
    {
      of: roleId.systemOwner,
      for: system('treserva'),
      in: besides({ id: 'sofia', ...gone, managerId: null }),
    },
    '– (left): siv coordinator',
  ],
  [
    'and without a coordinator, the head of IT',
    {
      of: roleId.systemOwner,
      for: system('treserva'),
      in: besides({ id: 'sofia', ...gone, managerId: null }, { id: 'siv', ...gone }),
    },
    '– (left): ivar coordinator',
  ],
  [
    'a circle of those who left is walked once',
    {
      of: roleId.lineManager,
      for: line('chris'),
      in: besides({ id: 'chris', ...gone, managerId: 'lena' }, { id: 'lena', managerId: 'chris' }),
    },
    '– (left): sofia departmentHead',
  ],
])

table('Who acts where the directory gives no manager', [
  [
    'the department’s head',
    { of: roleId.lineManager, for: leaves('anna'), in: besides({ id: 'anna', managerId: null }) },
    '– (noManager): sofia departmentHead',
  ],
  [
    'never in their own case',
    { of: roleId.lineManager, for: leaves('sofia'), in: besides({ id: 'sofia', managerId: null }) },
    '– (noManager): siv coordinator',
  ],
  [
    'for whom nobody knows, the coordinator',
    { of: roleId.lineManager, for: leaves('nobody') },
    '– (noManager): siv coordinator',
  ],
  [
    'for an incident of nobody’s, the coordinator',
    { of: roleId.lineManager, for: incident({}) },
    '– (noManager): siv coordinator',
  ],
  [
    'for an incident of nobody’s in a system, its department’s head',
    { of: roleId.lineManager, for: incident({ systemId: 'larm' }) },
    '– (noManager): rune departmentHead',
  ],
])

table('To whom a gap rises', [
  [
    'head and coordinator',
    { of: roleId.systemOwner, for: system('ensam'), step: 'gap' },
    '– (vacant): sofia departmentHead, siv coordinator',
  ],
  [
    'somebody whom nobody knows',
    { of: roleId.systemAdministrator, for: system('heroma'), step: 'gap' },
    '– (unknown): kajsa departmentHead, siv coordinator',
  ],
  [
    'no department',
    { of: roleId.systemOwner, for: system('ingenstans'), step: 'gap' },
    '– (vacant): siv coordinator',
  ],
  [
    'no coordinator',
    {
      of: roleId.systemOwner,
      for: system('ensam'),
      step: 'gap',
      in: besides({ id: 'siv', ...gone }),
    },
    '– (vacant): sofia departmentHead, ivar coordinator',
  ],
  [
    'head and coordinator in one',
    {
      of: roleId.systemOwner,
      for: system('ensam'),
      step: 'gap',
      in: besides(
        { id: 'siv', ...gone },
        { id: 'ivar', ...gone },
        { id: 'sofia', title: 'Förvaltningschef' },
      ),
    },
    '– (vacant): sofia departmentHead',
  ],
  [
    'an empty post',
    {
      of: roleId.systemOwner,
      for: system('larm'),
      step: 'gap',
      in: besides({ id: 'rune', ...gone }),
    },
    '– (vacant): siv coordinator',
  ],
  [
    'a system that is gone',
    { of: roleId.systemOwner, for: system('no-such'), step: 'gap' },
    '– (vacant): siv coordinator',
  ],
  [
    'a role that is gone',
    { of: 'no-such', for: system('ensam'), step: 'gap' },
    '– (vacant): sofia departmentHead, siv coordinator',
  ],
  [
    'a step above goes there too',
    { of: roleId.systemOwner, for: system('ensam'), step: 'manager' },
    '– (vacant): sofia departmentHead, siv coordinator',
  ],
  [
    'there is no gap',
    { of: roleId.systemOwner, for: system('treserva'), step: 'gap' },
    'sofia (register): –',
  ],
  [
    'who left is no gap',
    { of: roleId.systemOwner, for: system('heroma'), step: 'gap' },
    '– (left): –',
  ],
])

table('Who stands in, and who was asked', [
  [
    'nobody while the holder is there',
    { of: roleId.headOfIt, for: organisation, in: two },
    'ivar (title): ivar holder',
  ],
  [
    'the next while the holder is away',
    { of: roleId.headOfIt, for: organisation, in: two, away: ['ivar'] },
    'ivar (title): ivar holder, ivo deputy',
  ],
  [
    'the one after while the next is away too',
    { of: roleId.headOfIt, for: organisation, in: two, away: ['ivar', 'ivo'] },
    'ivar (title): ivar holder, ivy deputy',
  ],
  [
    'the next when all are away',
    { of: roleId.headOfIt, for: organisation, in: two, away: ['ivar', 'ivo', 'ivy'] },
    'ivar (title): ivar holder, ivo deputy',
  ],
  [
    'nobody where nobody comes next',
    { of: roleId.systemOwner, for: system('treserva'), away: ['sofia'] },
    'sofia (register): sofia holder',
  ],
  [
    'whoever was asked, beside the holder',
    { of: roleId.systemOwner, for: system('treserva'), delegate: 'anna' },
    'sofia (register): sofia holder, anna delegate',
  ],
  [
    'asked and next in order at once',
    { of: roleId.headOfIt, for: organisation, in: two, away: ['ivar'], delegate: 'ivo' },
    'ivar (title): ivar holder, ivo delegate',
  ],
  [
    'who was asked and has left is not',
    { of: roleId.systemOwner, for: system('treserva'), delegate: 'lena' },
    'sofia (register): sofia holder',
  ],
  [
    'who was asked keeps it when the holder leaves',
    { of: roleId.systemOwner, for: system('heroma'), delegate: 'anna' },
    '– (left): erik manager, anna delegate',
  ],
  [
    'who was asked holds it by now',
    { of: roleId.systemOwner, for: system('treserva'), delegate: 'sofia' },
    'sofia (register): sofia holder',
  ],
  [
    'that they were asked',
    { of: roleId.systemOwner, for: system('treserva'), delegate: 'anna', step: 'delegated' },
    'sofia (register): anna delegate',
  ],
  [
    'that it is theirs now',
    { of: roleId.systemOwner, for: system('treserva'), delegate: 'anna', step: 'takenOver' },
    'sofia (register): sofia holder',
  ],
  [
    'who held it before is not known here',
    { of: roleId.systemOwner, for: system('treserva'), step: 'handedOver' },
    'sofia (register): –',
  ],
  [
    'on the day that somebody asked for',
    { of: roleId.systemOwner, for: system('treserva'), step: 'later-2026-11-27' },
    'sofia (register): sofia holder',
  ],
])
