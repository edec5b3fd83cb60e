import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Assignment, Holder } from '../bot/register/assignment.ts'
import { dutyMatrix, letterRules } from '../bot/register/matrix/duty-matrix.ts'
import { matrixRoles } from '../bot/register/matrix/roles.ts'
import { systemMatrix } from '../bot/register/matrix/system-matrix.ts'
import { registerOf } from '../bot/register/register.ts'
import type { Snapshot } from '../bot/register/snapshot.ts'
import { type Routine, roleId } from '../bot/routine/routine.ts'
import { starter } from '../bot/routine/starter.ts'
import { assignment, day, people, snapshotWith, system } from './support/small-municipality.ts'

const today = day('2026-11-24')
const person = (personId: string): Holder => ({ kind: 'person', personId })
const post = (title: string): Holder => ({ kind: 'post', title, department: 'Räddningstjänsten' })

/** What the rules say of one cell, given who holds the role. */
function brokenFor(role: string, held: readonly [Holder, Partial<Assignment>?][], on = today) {
  const assignments = held.map(([holder, rest = {}], index) =>
    assignment('treserva', role, holder, { order: index + 1, ...rest }),
  )
  const { row, column } = rowOf(snapshotOf(assignments), 'treserva', on)
  return row.cells[column(role)]?.broken
}

const snapshotOf = (assignments: readonly Assignment[], routine = starter): Snapshot => ({
  ...snapshotWith({ routine }),
  register: registerOf([system('Treserva')], assignments),
})

function rowOf(snapshot: Snapshot, id: string, on = today) {
  const { columns, rows } = systemMatrix(snapshot, on)
  const row = rows.find((one) => one.system.id === id)
  assert.ok(row, `${id} has a row`)
  return { row, column: (role: string) => columns.findIndex((one) => one.role.id === role) }
}

const { systemOwner, systemAdministrator, technicalAdministrator, informationOwner } = roleId

const rules: {
  when: string
  role: string
  held: [Holder, Partial<Assignment>?][]
  broken: string[]
}[] = [
  { when: 'one owner', role: systemOwner, held: [[person('sofia')]], broken: [] },
  { when: 'nobody', role: systemOwner, held: [], broken: ['vacant'] },
  { when: 'a closed account', role: systemOwner, held: [[person('lena')]], broken: ['left'] },
  {
    when: 'an owner beside one who left',
    role: systemOwner,
    held: [[person('lena')], [person('sofia')]],
    broken: ['left'],
  },
  {
    when: 'two owners',
    role: systemOwner,
    held: [[person('sofia')], [person('erik')]],
    broken: ['several'],
  },
  {
    when: 'two administrators, of whom there may be several',
    role: systemAdministrator,
    held: [[person('anna')], [person('olle')]],
    broken: [],
  },
  {
    when: 'somebody whom the directory does not know',
    role: systemOwner,
    held: [[{ kind: 'unknown', text: 'konsult@ute.example' }]],
    broken: ['unknownPerson'],
  },
  {
    when: 'a post that somebody has',
    role: systemOwner,
    held: [[post('Räddningschef')]],
    broken: [],
  },
  {
    when: 'a post that nobody has',
    role: systemOwner,
    held: [[post('Kapten')]],
    broken: ['vacant'],
  },
  {
    when: 'nobody has confirmed it for twelve months',
    role: systemOwner,
    held: [[person('sofia'), { confirmedOn: day('2025-11-24') }]],
    broken: ['stale'],
  },
  {
    when: 'it was confirmed a day less than twelve months ago',
    role: systemOwner,
    held: [[person('sofia'), { confirmedOn: day('2025-11-25') }]],
    broken: [],
  },
  {
    when: 'it was never confirmed and came from a sheet twelve months ago',
    role: systemOwner,
    held: [
      [
        person('sofia'),
        {
          confirmedOn: null,
          origin: { kind: 'sheet', file: 'a.csv', row: 2, on: day('2025-11-24') },
        },
      ],
    ],
    broken: ['stale'],
  },
  {
    when: 'the only owner held it until yesterday',
    role: systemOwner,
    held: [[person('sofia'), { validTo: day('2026-11-23') }]],
    broken: ['vacant'],
  },
  {
    when: 'nobody holds a role that is only proposed',
    role: technicalAdministrator,
    held: [],
    broken: [],
  },
  {
    when: 'two hold an accountable role that is only proposed',
    role: informationOwner,
    held: [[person('sofia')], [person('erik')]],
    broken: [],
  },
  {
    when: 'somebody who left holds a role that is only proposed',
    role: informationOwner,
    held: [[person('lena')]],
    broken: ['left'],
  },
]

describe('The matrix of systems', () => {
  for (const { when, role, held, broken } of rules)
    it(`says ${broken.join(', ') || 'nothing'} of ${role} where it finds: ${when}`, () =>
      assert.deepEqual(brokenFor(role, held), broken))

  it('shows the roles held per system, per department and for all, the line manager in none', () => {
    assert.deepEqual(
      matrixRoles(starter).map(({ id }) => id),
      [
        'system-owner',
        'system-administrator',
        'technical-administrator',
        'information-owner',
        'department-head',
        'head-of-it',
        'security-coordinator',
        'data-protection-officer',
      ],
    )
  })

  it('finds the head of department and the roles of the whole organisation by itself', () => {
    const { row, column } = rowOf(snapshotWith(), 'prator')
    const names = (role: string) =>
      row.cells[column(role)]?.held.map(({ held }) => held.kind === 'person' && held.person.name)
    assert.deepEqual(names('department-head'), ['Sofia Soc'])
    assert.deepEqual(names('head-of-it'), ['Ivar IT'])
    assert.deepEqual(names('security-coordinator'), ['Siv Säker'])
    assert.deepEqual(names('data-protection-officer'), [])
  })

  it('tells of a role of the whole organisation once, not in every row', () => {
    const named: Routine = {
      ...starter,
      roles: starter.roles.map((role) =>
        role.id === roleId.headOfIt
          ? { ...role, found: { by: 'organisation', person: 'lena', group: null, titles: [] } }
          : role,
      ),
    }
    const { columns, rows } = systemMatrix(snapshotOf([], named), today)
    const place = columns.findIndex(({ role }) => role.id === roleId.headOfIt)
    assert.deepEqual(columns[place]?.broken, ['left'])
    assert.deepEqual(
      rows.map(({ cells }) => cells[place]?.broken),
      [[]],
    )
  })

  it('has a row for each system in use, in Swedish order, and tells those for which nobody is there', () => {
    const { rows } = systemMatrix(snapshotWith(), today)
    assert.deepEqual(
      rows.map((row) => [row.system.name, row.empty]),
      [
        ['Ensam', true],
        ['Heroma', false],
        ['Ingenstans', true],
        ['Larm', false],
        ['Prator', false],
        ['Treserva', false],
      ],
    )
  })

  it('goes by the day: who begins later is not there yet', () => {
    const shown = (on: string) => {
      const { row, column } = rowOf(snapshotWith(), 'prator', day(on))
      return row.cells[column(systemOwner)]?.held.map(
        ({ held }) => held.kind === 'person' && held.person.id,
      )
    }
    assert.deepEqual(shown('2026-11-22'), ['olle'])
    assert.deepEqual(shown('2026-11-23'), [])
    assert.deepEqual(shown('2026-11-24'), ['erik'])
  })
})

describe('The matrix of duties', () => {
  const letters: [string, Parameters<typeof letterRules>[0], string[]][] = [
    ['one accountable', ['A', null], []],
    ['one accountable among others', ['A', 'R', 'C', 'I'], []],
    ['nobody accountable', ['R', 'C'], ['noAccountable']],
    ['two accountable', ['A', 'A'], ['manyAccountable']],
    ['an empty row', [null, null], ['empty']],
  ]
  for (const [what, row, broken] of letters)
    it(`says ${broken.join() || 'nothing'} of ${what}`, () =>
      assert.deepEqual(letterRules(row), broken))

  const nothingDue = () => null
  const brokenIn = (snapshot: Snapshot, id: string) =>
    dutyMatrix(snapshot, today, nothingDue).rows.find(({ duty }) => duty.id === id)?.broken

  it('gives each duty the letter of its role, and others only where the routine names them', () => {
    const { roles, rows } = dutyMatrix(snapshotWith(), today, nothingDue)
    assert.equal(rows.length, starter.duties.length)
    for (const { duty, letters: given } of rows) {
      const named = [{ role: duty.role, letter: duty.letter }, ...(duty.others ?? [])]
      assert.deepEqual(
        given.flatMap((letter, place) => (letter ? [`${roles[place]?.id} ${letter}`] : [])).sort(),
        named.map(({ role, letter }) => `${role} ${letter}`).sort(),
        duty.id,
      )
    }
    const consulted = rows.find(({ duty }) => duty.id === 'line-manager-incidents')
    assert.deepEqual(consulted?.letters.filter(Boolean).toSorted(), ['A', 'C'])
    assert.deepEqual(brokenIn(snapshotWith(), 'administrator-daily'), [])
  })

  it('names the holder where one is found for the whole organisation', () => {
    const { rows } = dutyMatrix(snapshotWith(), today, nothingDue)
    const held = (id: string) => rows.find(({ duty }) => duty.id === id)?.held.length
    assert.equal(held('head-of-it-documentation'), 1)
    assert.equal(held('owner-law'), 0)
  })

  it('tells where nobody is accountable, where several are, and where a post is vacant', () => {
    assert.deepEqual(brokenIn(snapshotWith(), 'head-of-it-documentation'), [])
    assert.deepEqual(brokenIn(snapshotWith(), 'head-of-it-classification'), ['noAccountable'])
    assert.deepEqual(brokenIn(snapshotWith(), 'data-protection-contact'), [
      'noAccountable',
      'vacant',
    ])
    const second = people.map((one) => (one.id === 'tove' ? { ...one, title: 'IT-chef' } : one))
    const two = snapshotWith({ others: second })
    assert.deepEqual(brokenIn(two, 'head-of-it-documentation'), ['manyAccountable'])
    assert.deepEqual(brokenIn(two, 'head-of-it-classification'), ['noAccountable'])
  })

  it('tells of a duty that counts as adopted but rests on a proposal', () => {
    const routine: Routine = {
      ...starter,
      duties: starter.duties.map((duty) =>
        duty.id === 'information-risk'
          ? { ...duty, standing: 'adopted', source: { document: 'organisation', clause: '4' } }
          : duty,
      ),
    }
    assert.deepEqual(brokenIn(snapshotWith({ routine }), 'information-risk'), ['proposed'])
    assert.deepEqual(brokenIn(snapshotWith(), 'information-risk'), [])
  })

  it('shows when a duty is due next as it is told', () => {
    const next = { due: today, state: 'open' } as const
    const { rows } = dutyMatrix(snapshotWith(), today, (id) => (id === 'owner-law' ? next : null))
    assert.deepEqual(
      rows.flatMap((row) => (row.next ? [[row.duty.id, row.next]] : [])),
      [['owner-law', next]],
    )
  })
})
