import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Question } from '../bot/questions/question.ts'
import type { Found, Routine } from '../bot/routine/routine.ts'
import { starter } from '../bot/routine/starter.ts'
import { ask, expect } from './support/asking.ts'
import { sketch } from './support/sketch.ts'
import { people, snapshotWith } from './support/small-municipality.ts'

const holder = (systemId: string, role = 'system-owner') =>
  ({ kind: 'holder', role, systemId }) as const
const contact = (systemId: string) => ({ kind: 'contact', systemId }) as const
const roleHolder = (role: string, department: string | null = null) =>
  ({ kind: 'roleHolder', role, department }) as const
const access = (systemId: string | null, mine: boolean) =>
  ({ kind: 'access', step: 'approve', systemId, mine }) as const

describe('Who holds a role for a system', () => {
  expect([
    [holder('treserva'), null, 'holders treserva system-owner: sofia'],
    // Somebody who is there comes before somebody who left, whatever the order of the sheet.
    [
      holder('treserva', 'system-administrator'),
      null,
      'holders treserva system-administrator: anna, lena left to erik',
    ],
    [holder('heroma'), null, 'holders heroma system-owner: lena left to erik'],
    [
      holder('heroma', 'system-administrator'),
      null,
      'holders heroma system-administrator: "konsult@ute.example"',
    ],
    [holder('larm'), null, 'holders larm system-owner: Räddningschef (rune)'],
    [
      holder('larm', 'system-administrator'),
      null,
      'holders larm system-administrator: all of Räddningstjänsten',
    ],
    [holder('gammal', 'system-administrator'), null, 'holders gammal system-administrator: anna'],
    // Roles that are not held per system are found as the routine says.
    [holder('prator', 'department-head'), null, 'holders prator department-head: sofia'],
    [holder('treserva', 'head-of-it'), null, 'holders treserva head-of-it: ivar'],
    [holder('treserva', 'line-manager'), null, 'rolePerSystem line-manager'],
    [holder('no-such'), null, 'gone'],
    [holder('treserva', 'no-such'), null, 'gone'],
  ])

  it('says what the register says of the assignment', () => {
    const answer = ask(holder('treserva'), null)
    assert.ok(answer.kind === 'holders')
    assert.deepEqual(answer.held[0].assigned, {
      origin: { kind: 'sheet', file: 'system.xlsx', row: 7, on: '2026-11-01' },
      confirmedOn: '2026-11-02',
      order: 1,
    })
  })
})

describe('Nobody holds it', () => {
  expect([
    // Olle's day was yesterday, Erik's is tomorrow: today it is nobody.
    [
      holder('prator'),
      null,
      'vacant prator system-owner, next technical-administrator tove; department-head sofia, tell',
    ],
    [holder('ensam'), null, 'vacant ensam system-owner, next department-head sofia, tell'],
    [
      holder('gammal'),
      null,
      'vacant gammal system-owner, next system-administrator anna; department-head sofia, tell',
    ],
    [holder('ingenstans'), null, 'vacant ingenstans system-owner, next nobody, tell'],
    [
      holder('prator', 'system-administrator'),
      null,
      'vacant prator system-administrator, next technical-administrator tove; department-head sofia, tell',
    ],
    [
      holder('treserva', 'information-owner'),
      null,
      'vacant treserva information-owner, next system-administrator anna, lena left to erik; technical-administrator tove; system-owner sofia; department-head sofia, tell',
    ],
    [contact('ensam'), null, 'vacant ensam system-administrator, next department-head sofia, tell'],
  ])
  describe('and there is no coordinator to tell', () =>
    expect(
      [[holder('ensam'), null, 'vacant ensam system-owner, next department-head sofia']],
      snapshotWith({ others: people.filter(({ id }) => id !== 'siv') }),
    ))
})

describe('Whom to talk to about a system', () => {
  expect([
    [contact('treserva'), null, 'holders treserva system-administrator: anna, lena left to erik'],
    [contact('prator'), null, 'holders prator technical-administrator: tove'],
    // An address that nobody knows is still better than an owner who left.
    [contact('heroma'), null, 'holders heroma system-administrator: "konsult@ute.example"'],
    [contact('larm'), null, 'holders larm system-administrator: all of Räddningstjänsten'],
    [contact('no-such'), null, 'gone'],
  ])
})

describe('Access', () => {
  expect([
    [
      access(null, false),
      'anna',
      'access approve any system: line-manager , carried out by nobody',
    ],
    [
      access('treserva', false),
      'anna',
      'access approve treserva: line-manager , carried out by system-administrator anna, lena left to erik',
    ],
    [
      access('treserva', true),
      'anna',
      'access approve treserva: line-manager mine erik, carried out by system-administrator anna, lena left to erik',
    ],
    [
      access('prator', true),
      'pia',
      'access approve prator: line-manager mine chris left to sofia, carried out by technical-administrator tove',
    ],
    [
      access('ensam', true),
      'kajsa',
      'access approve ensam: line-manager mine nobody, carried out by nobody',
    ],
    [
      access('ensam', true),
      null,
      'access approve ensam: line-manager mine nobody, carried out by nobody',
    ],
    [access('no-such', true), 'anna', 'gone'],
  ])

  it('is approved by the rule of the document, and carried out by a proposal', () => {
    const answer = ask(access('treserva', true), 'anna')
    assert.ok(answer.kind === 'access')
    assert.equal(answer.duty.standing, 'adopted')
    assert.deepEqual(answer.duty.source, {
      document: 'organisation',
      clause: 'Närmaste chef – första punkten',
    })
    assert.equal(answer.carryOutDuty?.standing, 'proposed')
  })
})

describe('Me and others', () => {
  expect([
    [
      { kind: 'mySystems', role: null },
      'anna',
      'mySystems gammal system-administrator, treserva system-administrator',
    ],
    [{ kind: 'mySystems', role: 'system-owner' }, 'anna', 'mySystems'],
    [{ kind: 'mySystems', role: null }, 'rune', 'mySystems larm system-owner'],
    [{ kind: 'mySystems', role: null }, 'olle', 'mySystems'],
    [{ kind: 'mySystems', role: null }, null, 'unknownAsker'],
    [{ kind: 'mySystems', role: 'no-such' }, 'anna', 'gone'],
    [
      { kind: 'myDuties' },
      'sofia',
      'myDuties system-owner register 10; line-manager leads 3; department-head title 2',
    ],
    [{ kind: 'myDuties' }, 'siv', 'myDuties security-coordinator title 3'],
    [{ kind: 'myDuties' }, 'bitte', 'myDuties'],
    [{ kind: 'myDuties' }, null, 'unknownAsker'],
    [
      { kind: 'responsibilitiesOf', personId: 'tove' },
      null,
      'responsibilities tove: prator technical-administrator, treserva technical-administrator;',
    ],
    [
      { kind: 'responsibilitiesOf', personId: 'vera' },
      null,
      'responsibilities vera: ; department-head',
    ],
    [
      { kind: 'responsibilitiesOf', personId: 'lena' },
      null,
      'responsibilities lena left to erik: heroma system-owner, treserva system-administrator;',
    ],
    [{ kind: 'responsibilitiesOf', personId: 'no-such' }, null, 'gone'],
    [{ kind: 'person', personId: 'anna' }, null, 'person anna 2'],
    [{ kind: 'person', personId: 'no-such' }, null, 'gone'],
    [{ kind: 'manager', of: 'me' }, 'anna', 'manager of anna: erik (mine)'],
    [{ kind: 'manager', of: 'me' }, 'kajsa', 'noManager of kajsa (mine)'],
    [{ kind: 'manager', of: 'me' }, null, 'unknownAsker'],
    [{ kind: 'manager', of: { personId: 'pia' } }, 'anna', 'manager of pia: chris left to sofia'],
    [{ kind: 'manager', of: { personId: 'no-such' } }, 'anna', 'gone'],
    // Those who left are led by nobody.
    [{ kind: 'reports', of: 'me' }, 'erik', 'reports of erik: anna olle'],
    [{ kind: 'reports', of: { personId: 'anna' } }, null, 'reports of anna:'],
  ])
})

describe('Roles and duties', () => {
  expect([
    [roleHolder('head-of-it'), null, 'roleHolders head-of-it in all by title: ivar'],
    [
      roleHolder('security-coordinator'),
      null,
      'roleHolders security-coordinator in all by title: siv',
    ],
    // The only one with the title has left.
    [roleHolder('data-protection-officer'), null, 'roleVacant data-protection-officer in all'],
    [roleHolder('system-owner'), null, 'rolePerSystem system-owner'],
    [roleHolder('line-manager'), null, 'rolePerSystem line-manager'],
    [roleHolder('no-such'), null, 'gone'],
    // A deputy is not the head; somebody acting is; a company has a managing director.
    [
      roleHolder('department-head', 'socialförvaltningen'),
      null,
      'roleHolders department-head in socialförvaltningen by title: sofia',
    ],
    [
      roleHolder('department-head', 'Räddningstjänst'),
      null,
      'roleHolders department-head in Räddningstjänst by title: rune',
    ],
    [
      roleHolder('department-head', 'Lillby Energi AB'),
      null,
      'roleHolders department-head in Lillby Energi AB by title: vera',
    ],
    [
      roleHolder('department-head', 'Månförvaltningen'),
      'anna',
      'roleVacant department-head in Månförvaltningen',
    ],
    [
      roleHolder('department-head'),
      'anna',
      'roleHolders department-head in Socialförvaltningen by title: sofia',
    ],
    [{ kind: 'dutiesOf', role: 'head-of-it' }, null, 'dutiesOf head-of-it 6 adopted 0 proposed'],
    [
      { kind: 'dutiesOf', role: 'system-owner' },
      null,
      'dutiesOf system-owner 0 adopted 10 proposed',
    ],
    [
      { kind: 'roleDifference', roles: ['system-owner', 'line-manager'] },
      null,
      'roleDifference system-owner 0 adopted 10 proposed; line-manager 3 adopted 0 proposed',
    ],
    [{ kind: 'roleDifference', roles: ['system-owner', 'no-such'] }, null, 'gone'],
    [
      { kind: 'dutyHolder', duties: ['head-of-it-uninterruptible-power'] },
      null,
      'dutyHolders head-of-it-uninterruptible-power adopted head-of-it ivar',
    ],
    // What is decided comes before what is proposed.
    [
      { kind: 'dutyHolder', duties: ['owner-continuity', 'head-of-it-continuity'] },
      null,
      'dutyHolders head-of-it-continuity adopted head-of-it ivar; owner-continuity proposed system-owner nobody',
    ],
    [
      { kind: 'dutyHolder', duties: ['line-manager-incidents'] },
      null,
      'dutyHolders line-manager-incidents adopted line-manager nobody',
    ],
    // What line managers answer for is held, for the one who asks, by their own.
    [
      { kind: 'dutyHolder', duties: ['line-manager-incidents'] },
      'anna',
      'dutyHolders line-manager-incidents adopted line-manager erik',
    ],
    [{ kind: 'dutyHolder', duties: ['no-such'] }, null, 'gone'],
  ])

  const found = (by: Partial<Extract<Found, { by: 'organisation' }>>): Routine => ({
    ...starter,
    roles: starter.roles.map((role) =>
      role.id === 'head-of-it' && role.found.by === 'organisation'
        ? { ...role, found: { ...role.found, ...by } }
        : role,
    ),
  })
  const groups = new Map([['g1', ['tove', 'lena', 'nobody']]])
  for (const [what, routine, answer] of [
    ['the person named', found({ person: 'Olle@lillby.example', group: 'g1' }), 'named: olle'],
    ['the person named, who left', found({ person: 'lena' }), 'named: lena left to erik'],
    ['somebody whom nobody knows', found({ person: 'x@y.example' }), 'named: "x@y.example"'],
    ['the members of a group', found({ group: 'g1' }), 'group: tove'],
    ['the title, when the group is empty', found({ group: 'g2' }), 'title: ivar'],
  ] as const)
    it(`is held by ${what}`, () =>
      assert.equal(
        sketch(ask(roleHolder('head-of-it'), null, snapshotWith({ routine, groups }))),
        `roleHolders head-of-it in all by ${answer}`,
      ))

  it('is held by all who have the title, and only by the first title that anybody has', () => {
    const titles = [
      ['olle', 'IT-chef'],
      ['pia', 'Digitaliseringschef'],
      ['tove', 'IT-chefens assistent'],
    ]
    const others = people.map((person) => ({
      ...person,
      title: titles.find(([id]) => id === person.id)?.[1] ?? person.title,
    }))
    const answer = ask(roleHolder('head-of-it'), null, snapshotWith({ others }))
    assert.equal(sketch(answer), 'roleHolders head-of-it in all by title: olle, ivar')
  })
})

describe('Documents', () => {
  expect([
    [
      { kind: 'document', documentId: 'organisation' },
      null,
      'document organisation under policy, 9 duties',
    ],
    [{ kind: 'document', documentId: 'policy' }, null, 'document policy under nothing, 0 duties'],
    [{ kind: 'document', documentId: 'no-such' }, null, 'gone'],
    [
      { kind: 'documents' },
      null,
      'documents policy organisation routine-information-security routine-operations routine-continuity routine-users',
    ],
  ])
  describe('in the municipality whose document it is', () =>
    expect(
      [
        [
          { kind: 'document', documentId: 'organisation' },
          null,
          'document organisation under policy, 9 duties, Håkan Helgesson',
        ],
      ],
      snapshotWith({ others: people.map((one) => ({ ...one, mail: `${one.id}@almhult.se` })) }),
    ))
})

describe('Lists of systems', () => {
  const department = (name: string, page = 1) =>
    ({ kind: 'systemsOfDepartment', department: name, page }) as const
  expect([
    [
      department('Socialförvaltningen'),
      null,
      'systems 1/1 of 5: borta ensam gammal prator treserva',
    ],
    [department('hemtjänst'), null, 'systems 1/1 of 1: prator'],
    [
      department('Lillby', 9),
      null,
      'systems 1/1 of 7: borta ensam gammal heroma larm prator treserva',
    ],
    [department('Social'), null, 'systems 1/1 of 0:'],
    [
      { kind: 'systemsOfVendor', vendor: 'cgi', page: 1 },
      null,
      'systems 1/1 of 2: heroma treserva',
    ],
    [
      { kind: 'systemsOfVendor', vendor: 'CGI Sverige AB', page: 1 },
      null,
      'systems 1/1 of 1: treserva',
    ],
    [{ kind: 'systemsOfVendor', vendor: '', page: 1 }, null, 'systems 1/1 of 0:'],
  ])
})

describe('Choices and small talk', () => {
  const near: Question[] = [
    holder('treserva'),
    holder('no-such'),
    { kind: 'person', personId: 'anna' },
    { kind: 'manager', of: { personId: 'olle' } },
    { kind: 'document', documentId: 'policy' },
    roleHolder('head-of-it'),
    roleHolder('department-head', 'HR'),
    { kind: 'systemsOfVendor', vendor: 'CGI', page: 1 },
    { kind: 'manager', of: 'me' },
  ]
  const shown =
    'Treserva (Socialförvaltningen), Anna Berg (Systemförvaltare, Socialförvaltningen), Olle Olsson (Handläggare, Socialförvaltningen), Informationssäkerhetspolicy (null), IT-chef (null), HR (null), CGI (null)'
  expect([
    [{ kind: 'which', between: 'systems', name: 'x', choices: near }, null, `which x: ${shown}`],
    [{ kind: 'unknownSystem', name: 'x', near }, null, `unknownSystem x, near ${shown}`],
    [{ kind: 'unknownPerson', name: 'x', near: [] }, null, 'unknownPerson x, near nothing'],
    [{ kind: 'greeting' }, 'anna', 'greeting Anna'],
    [{ kind: 'greeting' }, 'olle', 'greeting Olle'],
    [{ kind: 'greeting' }, null, 'greeting'],
    [{ kind: 'help' }, null, 'help'],
    [{ kind: 'thanks' }, 'anna', 'thanks'],
    [{ kind: 'outOfScope' }, 'anna', 'outOfScope'],
  ])
})
