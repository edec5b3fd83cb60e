import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { messageOf } from '../bot/cards/message.ts'
import { type Period, spanOf } from '../bot/questions/period.ts'
import type { Question } from '../bot/questions/question.ts'
import { registerOf } from '../bot/register/register.ts'
import type { Snapshot } from '../bot/register/snapshot.ts'
import { QuestionData } from '../bot/teams/question-data.ts'
import { ask, expect } from './support/asking.ts'
import { hear, rememberedAfter, sketched } from './support/names-town.ts'
import { assignments, day, snapshotWith, systems } from './support/small-municipality.ts'

const today = day('2026-11-24')
const ends: Record<string, string | null> = {
  treserva: '2026-12-31',
  heroma: '2026-03-31',
  prator: '2027-05-31',
  larm: '2027-06-01',
  ensam: null,
}

/** The small municipality with contracts that end on different days, and two systems that are not classified. */
const town: Snapshot = {
  ...snapshotWith(),
  register: registerOf(
    systems.map((system) => {
      const end = ends[system.id]
      return {
        ...system,
        ...(end === undefined ? {} : { contractEnd: end === null ? null : day(end) }),
        ...(['prator', 'larm', 'gammal'].includes(system.id) ? { classification: [] } : {}),
      }
    }),
    assignments,
  ),
}

const contracts = (period: Period, more: { mine?: boolean; department?: string } = {}) =>
  ({
    kind: 'contractsEnding',
    period,
    mine: more.mine ?? false,
    department: more.department ?? null,
    page: 1,
  }) as const
const thisYear = { kind: 'year', year: 'this' } as const
const unclassified = (department: string | null = null) =>
  ({ kind: 'systemsUnclassified', department, page: 1 }) as const

describe('Contracts that end in a period', () => {
  expect(
    [
      // The soonest first; what is no longer in the sheet is left out.
      [contracts(thisYear), 'siv', 'systems 1/1 of 2: heroma treserva'],
      [
        contracts({ kind: 'ahead' }),
        'ivar',
        'systems 1/1 of 5: treserva prator larm gammal ingenstans',
      ],
      [contracts({ kind: 'over' }), 'siv', 'systems 1/1 of 1: heroma'],
      [
        contracts({ kind: 'until', month: 5, day: null, year: null }),
        'siv',
        'systems 1/1 of 2: treserva prator',
      ],
      [
        contracts({ kind: 'year', year: 2027 }, { department: 'Räddningstjänsten' }),
        'siv',
        'systems 1/1 of 1: larm',
      ],
      // Who answers for some sees those, and is told of nothing else.
      [contracts(thisYear), 'anna', 'systems 1/1 of 1: treserva'],
      [contracts({ kind: 'over' }), 'anna', 'systems 1/1 of 0:'],
      [contracts({ kind: 'ahead' }, { mine: true }), 'siv', 'systems 1/1 of 0:'],
      [contracts(thisYear), 'olle', 'notForYou contract , ask security-coordinator siv'],
      [contracts(thisYear), null, 'notForYou contract , ask security-coordinator siv'],
    ],
    town,
  )

  it('are told with their days, and how many have none', () => {
    const answer = ask(contracts(thisYear), 'siv', town)
    const message = messageOf(answer, { language: 'sv', asker: null, today })
    assert.ok(message.kind === 'card')
    assert.equal(
      message.summary,
      'Avtalen för 2 system går ut under 2026: Heroma (2026-03-31) och Treserva (2026-12-31).',
    )
    const shown = JSON.stringify(message.card)
    assert.match(shown, /Gick ut 2026-03-31/)
    assert.match(shown, /Går ut 2026-12-31/)
    assert.match(shown, /För 1 system finns inget slutdatum/)
  })

  const spans: [Period, string | null, string | null][] = [
    [thisYear, '2026-01-01', '2026-12-31'],
    [{ kind: 'year', year: 'next' }, '2027-01-01', '2027-12-31'],
    [{ kind: 'within', count: 3, unit: 'months' }, '2026-11-24', '2027-02-24'],
    [{ kind: 'within', count: 2, unit: 'weeks' }, '2026-11-24', '2026-12-08'],
    [{ kind: 'within', count: 1, unit: 'years' }, '2026-11-24', '2027-11-24'],
    [{ kind: 'month', month: 11, year: null }, '2026-11-01', '2026-11-30'],
    [{ kind: 'month', month: 2, year: null }, '2027-02-01', '2027-02-28'],
    [{ kind: 'month', month: 'next', year: null }, '2026-12-01', '2026-12-31'],
    [{ kind: 'until', month: 5, day: null, year: null }, '2026-11-24', '2027-05-31'],
    [{ kind: 'until', month: 12, day: null, year: null }, '2026-11-24', '2026-12-31'],
    [{ kind: 'until', month: 1, day: 15, year: null }, '2026-11-24', '2027-01-15'],
    [{ kind: 'until', month: 12, day: null, year: 2019 }, null, '2019-12-31'],
    [{ kind: 'months', month: 1, count: 3, year: 2027 }, '2027-01-01', '2027-03-31'],
    [{ kind: 'months', month: 12, count: 3, year: null }, '2026-12-01', '2027-02-28'],
    [{ kind: 'months', month: 7, count: 6, year: 'next' }, '2027-07-01', '2027-12-31'],
    [{ kind: 'part', months: 3, of: 'next' }, '2027-01-01', '2027-03-31'],
    [{ kind: 'part', months: 6, of: 'this' }, '2026-07-01', '2026-12-31'],
    [{ kind: 'over' }, null, '2026-11-23'],
    [{ kind: 'ahead' }, '2026-11-24', null],
  ]
  for (const [period, from, to] of spans)
    it(`${JSON.stringify(period)} is ${from} – ${to}`, () =>
      assert.deepEqual(spanOf(period, today), { from, to }))

  it('within a month from its last day ends on the last day of the next', () =>
    assert.equal(
      spanOf({ kind: 'within', count: 1, unit: 'months' }, day('2027-01-31')).to,
      '2027-02-28',
    ))

  const asked: [string, Period][] = [
    ['vilka avtal går ut i år?', thisYear],
    ['Which contracts expire this year?', thisYear],
    ['avtal som löper ut inom 3 månader', { kind: 'within', count: 3, unit: 'months' }],
    ['avtal som löper ut inom ett halvår', { kind: 'within', count: 6, unit: 'months' }],
    ['which contracts end in the next six months', { kind: 'within', count: 6, unit: 'months' }],
    ['vilka avtal går ut snart?', { kind: 'within', count: 3, unit: 'months' }],
    ['avtal som går ut före sommaren', { kind: 'until', month: 5, day: null, year: null }],
    ['avtal som går ut innan årsskiftet', { kind: 'until', month: 12, day: null, year: null }],
    ['avtal som går ut senast 2027-06-30', { kind: 'until', month: 6, day: 30, year: 2027 }],
    ['avtal som går ut före 15 juni', { kind: 'until', month: 6, day: 14, year: null }],
    ['vilka avtal löper ut 2027', { kind: 'year', year: 2027 }],
    ['contracts ending next year', { kind: 'year', year: 'next' }],
    ['vilka avtal går ut i mars 2027', { kind: 'month', month: 3, year: 2027 }],
    [
      'vilka avtal löper ut under första kvartalet 2027?',
      { kind: 'months', month: 1, count: 3, year: 2027 },
    ],
    ['Which contracts end in Q3?', { kind: 'months', month: 7, count: 3, year: null }],
    [
      'which contracts expire in the second half of next year',
      { kind: 'months', month: 7, count: 6, year: 'next' },
    ],
    ['vilka avtal går ut i vår', { kind: 'months', month: 3, count: 3, year: null }],
    ['avtal som går ut hösten 2027', { kind: 'months', month: 9, count: 3, year: 2027 }],
    ['avtal som går ut senast Q2 2027', { kind: 'until', month: 6, day: null, year: 2027 }],
    [
      'contracts that expire between January and March 2027',
      { kind: 'months', month: 1, count: 3, year: 2027 },
    ],
    ['vilka avtal går ut nästa kvartal', { kind: 'part', months: 3, of: 'next' }],
    ['vilka avtal har gått ut', { kind: 'over' }],
    ['vilka avtal har vi?', { kind: 'ahead' }],
  ]
  for (const [text, period] of asked)
    it(text, () => {
      const { question } = hear(text)
      assert.ok(question.kind === 'contractsEnding', sketched(question))
      assert.deepEqual(question.period, period)
      assert.deepEqual(QuestionData.parse(question), question)
    })

  it('goes on with another time and another department', () => {
    const before = rememberedAfter(contracts(thisYear))
    assert.deepEqual(hear('och 2027?', before).question, contracts({ kind: 'year', year: 2027 }))
    assert.deepEqual(
      hear('och på socialförvaltningen?', before).question,
      contracts(thisYear, { department: 'Socialförvaltningen' }),
    )
  })

  it('narrows to a department, and to the systems of the asker', () => {
    const before = rememberedAfter(contracts(thisYear))
    for (const text of ['bara socialförvaltningen', 'bara de på socialförvaltningen'])
      assert.deepEqual(
        hear(text, before).question,
        contracts(thisYear, { department: 'Socialförvaltningen' }),
      )
    assert.deepEqual(
      hear('only the ones at Räddningstjänsten', before).question,
      contracts(thisYear, { department: 'Räddningstjänsten' }),
    )
    assert.deepEqual(hear('bara mina', before).question, contracts(thisYear, { mine: true }))
    assert.equal(hear('bara kaffe', before).question.kind, 'outOfScope')
  })

  it('asks for that of the system last spoken of only where one contract is meant', () => {
    const before = rememberedAfter({ kind: 'system', systemId: 'Treserva' })
    assert.equal(sketched(hear('när går avtalet ut?', before).question), 'contract Treserva')
    assert.equal(hear('vilka avtal går ut i år?', before).question.kind, 'contractsEnding')
  })

  it('are no list where somebody is asked for, or at a time that is not known', () => {
    for (const text of [
      'vem bevakar avtal som löper ut',
      'avtal som löper ut vintern 2027',
      'vilka avtal går ut i slutet av 2027',
      'vilka avtal går ut mellan 2027-01-01 och 2027-03-31',
      'which contracts expire after March 2027',
      'vilka avtal går ut Q1 2027 och Q1 2028',
      'vilka avtal går ut i mars och april 2027',
      'vilka avtal går ut under jullovet',
    ])
      assert.notEqual(hear(text).question.kind, 'contractsEnding')
  })
})

describe('Systems without classification', () => {
  expect(
    [
      [unclassified(), 'siv', 'systems 1/1 of 2: larm prator'],
      [unclassified('Räddningstjänsten'), 'ivar', 'systems 1/1 of 1: larm'],
      [unclassified(), 'rune', 'systems 1/1 of 1: larm'],
      [unclassified(), 'anna', 'notForYou classification , ask security-coordinator siv'],
      [unclassified(), null, 'notForYou classification , ask security-coordinator siv'],
    ],
    town,
  )
  for (const text of [
    'vilka system är inte klassade?',
    'system som saknar klassning',
    'vilka är inte klassade',
    'oklassade system',
    'unclassified systems',
    'which systems lack classification?',
  ])
    it(text, () => assert.deepEqual(hear(text).question, unclassified()))
  it('of a department', () =>
    assert.deepEqual(
      hear('oklassade system på socialförvaltningen').question,
      unclassified('Socialförvaltningen'),
    ))
})

describe('How long a system may be down', () => {
  const continuity = { kind: 'continuity', systemId: 'treserva' } as const
  expect([
    [continuity, 'siv', 'continuity treserva'],
    [continuity, 'anna', 'continuity treserva'],
    [continuity, 'olle', 'notForYou continuity treserva, ask system-owner sofia'],
    [continuity, null, 'notForYou continuity treserva, ask system-owner sofia'],
    [{ ...continuity, systemId: 'no-such' }, 'siv', 'gone'],
  ])
  for (const text of [
    'vilken RTO har Treserva?',
    'hur länge får Treserva ligga nere?',
    'What is the RPO of Treserva?',
  ])
    it(text, () => assert.equal(sketched(hear(text).question), 'continuity Treserva'))
})

describe('Access for somebody named', () => {
  const access = (systemId: string, personId: string): Question => ({
    kind: 'access',
    step: 'approve',
    systemId,
    mine: false,
    personId,
  })
  expect([
    [
      access('treserva', 'olle'),
      'siv',
      'access approve treserva: line-manager of olle erik, carried out by system-administrator anna, lena left to erik',
    ],
    [
      access('prator', 'pia'),
      null,
      'access approve prator: line-manager of pia chris left to sofia, carried out by technical-administrator tove',
    ],
    [
      access('ensam', 'kajsa'),
      'siv',
      'access approve ensam: line-manager of kajsa nobody, carried out by nobody',
    ],
    [access('treserva', 'no-such'), 'siv', 'gone'],
  ])
  const asked: [string, string][] = [
    ['hur får Anna Berg tillgång till Treserva?', 'access any Treserva anna-b'],
    ['ge Karin Jansson behörighet till Treserva, vem godkänner?', 'access approve Treserva karin'],
    ["Who approves Anna Berg's access to Treserva?", 'access approve Treserva anna-b'],
    ['hur får Stella Lind tillgång till Treserva', 'access any Treserva stella'],
    [
      'hur får Kerstin Pettersson tillgång till Treserva',
      'which Kerstin Pettersson [Treserva; Treserva]',
    ],
    // Somebody who is said to approve is not the one whom it is for.
    ['kan Anna Berg godkänna behörighet till Treserva?', 'access approve Treserva'],
    ['är det Anna Berg som godkänner behörighet till Treserva?', 'access approve Treserva'],
    ['hur får Kalle Kula tillgång till Treserva', 'unknownPerson Kalle Kula []'],
  ]
  for (const [text, question] of asked)
    it(text, () => assert.equal(sketched(hear(text).question), question))

  it('goes on with somebody else', () => {
    const before = rememberedAfter(access('Treserva', 'anna-b'))
    assert.equal(
      sketched(hear('och Karin Jansson?', before).question),
      'access approve Treserva karin',
    )
  })

  it('offers those of the same name to choose between, and keeps who it is for', () => {
    const { question } = hear('hur får Kerstin Pettersson tillgång till Treserva')
    const chosen = hear('hon på räddningstjänsten', rememberedAfter(question)).question
    assert.ok(chosen.kind === 'access')
    assert.equal(chosen.personId, 'kerstin-rtj')
    const twins = hear('hur får Anna Berg tillgång till PMO').question
    assert.ok(twins.kind === 'which' && twins.between === 'systems')
    for (const choice of twins.choices)
      assert.ok(choice.kind === 'access' && choice.personId === 'anna-b')
    assert.deepEqual(QuestionData.parse(twins), twins)
  })
})

describe('Who stands in for somebody', () => {
  expect([
    [{ kind: 'substitute', personId: 'anna' }, null, 'noSubstitute of anna, 2 systems'],
    [{ kind: 'substitute', personId: 'lena' }, null, 'person lena left to erik 2'],
  ])
  for (const text of [
    'Vem ersätter Anna Berg?',
    'vem är ersättare för Anna Berg',
    'Who covers for Anna Berg?',
  ])
    it(text, () => assert.equal(sketched(hear(text).question), 'substitute anna-b'))
  it('is not kept, so nobody is named', () => {
    const answer = ask({ kind: 'substitute', personId: 'anna' }, 'olle')
    for (const language of ['sv', 'en'] as const) {
      const message = messageOf(answer, { language, asker: null, today })
      assert.ok(message.kind === 'card')
      assert.doesNotMatch(message.summary, /Anna|Erik/)
    }
  })
})
