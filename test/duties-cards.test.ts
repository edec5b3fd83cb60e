import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { digestMessage } from '../bot/cards/duties/digest.ts'
import { actionIn } from '../bot/cards/duties/form.ts'
import type { Message } from '../bot/cards/message.ts'
import { mailOf } from '../bot/cards/notices/mail.ts'
import { plainText } from '../bot/cards/plain-text.ts'
import type { ActionKind } from '../bot/duties/acknowledgement/action.ts'
import type { Occurrence } from '../bot/duties/occurrence.ts'
import type { RecipientWhy, Reminder } from '../bot/duties/step.ts'
import {
  actionsOf,
  actionsPerSet,
  cardOf,
  complaintsOf,
  digestOf,
  digests,
  executesIn,
  idsIn,
  occurrenceOf,
  organisation,
  ownerDuty,
  readingOf,
  today,
  ups,
} from './support/duty-cards.ts'
import { day } from './support/small-municipality.ts'

const one = (
  recipientId: string,
  occurrence: Occurrence,
  [step, why]: [Reminder['step'], RecipientWhy] = ['before-14', 'holder'],
  language: 'sv' | 'en' = 'sv',
) =>
  digestMessage(
    digestOf(recipientId, [{ occurrence, step, why }]),
    readingOf(recipientId, { language }),
  )
const linesOf = (message: Message) =>
  plainText(message)
    .split('\n')
    .map((line) => line.trim())
const buttonsOf = (message: Message) =>
  linesOf(message).flatMap((line) => (line.startsWith('› ') ? [line.slice(2)] : []))
const summaryOf = (message: Message) => (message.kind === 'card' ? message.summary : message.text)

describe('A day’s card of duties', () => {
  it('is understood by Adaptive Cards 1.5, people picker apart, in both languages', () => {
    for (const { name, message } of digests()) assert.deepEqual(complaintsOf(message), [], name)
  })

  it('tells beside what is due whom messages have ceased to reach, and fits however many there are', () => {
    const due = { occurrence: ups(), step: 'coordinator', why: 'coordinator' } as const
    const few = { ...digestOf('siv', [due]), unreached: ['anna', 'erik', 'nobody'] }
    const lines = linesOf(digestMessage(few, readingOf('siv')))
    assert.ok(
      lines.includes('Nås inte längre i Teams: Anna Berg och Erik Enhet.'),
      lines.join('\n'),
    )
    assert.ok(lines.includes('› Vilka kunde inte nås?'))
    const everybody = [...readingOf('siv').snapshot.directory.people.keys()]
    const items = Array.from({ length: 60 }, (_, at) => ({
      ...due,
      occurrence: ups({ id: `ups-${at}` }),
    }))
    const many = { ...digestOf('siv', items), unreached: everybody }
    assert.deepEqual(complaintsOf(digestMessage(many, readingOf('siv'))), [])
  })

  it('has at most six buttons in a row and no id twice', () => {
    for (const { name, message } of digests()) {
      assert.ok(Math.max(0, ...actionsPerSet(message)) <= 6, name)
      const ids = idsIn(message)
      assert.equal(new Set(ids).size, ids.length, `${name}: ${ids}`)
    }
  })

  it('sends ids only, the same to clients of both kinds', () => {
    const keys = ['occurrenceId', 'action', 'version', 'form', 'language']
    let seen = 0
    for (const { name, message } of digests())
      for (const { verb, data, fallback } of executesIn(message)) {
        assert.equal(verb, 'duty', name)
        assert.deepEqual(Object.keys(data), keys, name)
        assert.deepEqual(fallback.data, { verb, ...data }, name)
        seen += 1
      }
    assert.ok(seen > 50, `${seen} buttons`)
  })

  it('says what, why, until when, by which clause and how it stops', () => {
    assert.deepEqual(linesOf(one('ivar', ups())), [
      'Du har en uppgift att göra: säkerställa att avbrottsfri kraft testas (självtest) senast fredag 15 januari.',
      'En uppgift för dig',
      'Säkerställa att avbrottsfri kraft testas (självtest)',
      'Hela kommunen',
      'Senast fredag 15 januari, om 11 dagar',
      'Du får det här eftersom du är IT-chef.',
      'När det är klart behövs en anteckning.',
      'Om ingen hör av sig får Kajsa Kung veta det tisdag 2 februari.',
      'Källa: Organisering av informationssäkerhetsarbetet, IT-chef – femte punkten (fastställt). Hur ofta det görs är ett förslag.',
      'Påminnelserna slutar när du säger Klart, Ej aktuellt eller Fel person.',
      '› Klart',
      '› Påbörjat',
      '› Påminn senare',
      '› Delegera',
      '› Ej aktuellt',
      '› Fel person',
    ])
  })

  it('never shows a proposal as the municipality’s rule', () => {
    const said = linesOf(
      one('sofia', occurrenceOf(ownerDuty, { kind: 'system', systemId: 'treserva' })),
    )
    assert.ok(said.some((line) => line.startsWith('Förslag, ej fastställt: ')))
    assert.ok(!said.some((line) => line.includes('(fastställt)')))
  })

  const whys: [string, string, Occurrence, [Reminder['step'], RecipientWhy], RegExp][] = [
    [
      'the owner',
      'sofia',
      system('treserva'),
      ['due', 'holder'],
      /du är systemägare för Treserva\./,
    ],
    [
      'whoever was asked',
      'tove',
      ups({ delegateId: 'tove' }),
      ['delegated', 'delegate'],
      /du har blivit ombedd att göra det åt Ivar IT\./,
    ],
    [
      'a deputy',
      'olle',
      system('treserva'),
      ['due', 'deputy'],
      /du ersätter Sofia Soc, som är borta\./,
    ],
    [
      'the manager above',
      'kajsa',
      ups({ due: day('2026-12-01') }),
      ['manager', 'manager'],
      /Ivar IT inte har sagt att det är klart och du är närmaste chef\./,
    ],
    [
      'the coordinator',
      'siv',
      ups({ due: day('2026-12-01') }),
      ['coordinator', 'coordinator'],
      /Ivar IT inte har sagt att det är klart och du är säkerhetssamordnare\./,
    ],
    [
      'the coordinator of a gap',
      'siv',
      system('ensam'),
      ['gap', 'coordinator'],
      /ingen är registrerad som systemägare för Ensam och du är säkerhetssamordnare\./,
    ],
    [
      'the head of the department of a gap',
      'sofia',
      system('ensam'),
      ['gap', 'departmentHead'],
      /ingen är registrerad som systemägare för Ensam och du är förvaltningens chef\./,
    ],
    [
      'the manager of one who left',
      'erik',
      system('heroma'),
      ['due', 'manager'],
      /den som hade uppgiften har slutat och du är närmaste chef\./,
    ],
    [
      'who had it before',
      'olle',
      system('treserva'),
      ['handedOver', 'former'],
      /du hade uppgiften förut\./,
    ],
  ]
  for (const [who, id, occurrence, how, expected] of whys)
    it(`tells ${who} why it comes to them`, () => {
      const said = linesOf(one(id, occurrence, how)).find((line) => line.startsWith('Du får det'))
      assert.match(said ?? '', expected)
    })

  it('names who else is concerned', () => {
    assert.ok(
      linesOf(one('kajsa', ups({ due: day('2026-12-01') }), ['manager', 'manager'])).includes(
        'Berörs också: Ivar IT (har uppgiften).',
      ),
    )
    assert.ok(
      linesOf(one('ivar', ups({ delegateId: 'tove' }))).includes(
        'Tove Teknik har blivit ombedd att göra det; Ivar IT har fortfarande ansvaret.',
      ),
    )
  })

  const untils: [string, string][] = [
    ['2026-12-22', 'Skulle ha varit klart tisdag 22 december 2026, 5 arbetsdagar sedan'],
    ['2026-12-31', 'Skulle ha varit klart torsdag 31 december 2026, en arbetsdag sedan'],
    ['2027-01-03', 'Skulle ha varit klart söndag 3 januari, en arbetsdag sedan'],
    ['2027-01-04', 'Ska vara klart i dag, måndag 4 januari'],
    ['2027-01-05', 'Senast tisdag 5 januari, i morgon'],
    ['2027-01-18', 'Senast måndag 18 januari, om 14 dagar'],
    ['2028-02-29', 'Senast tisdag 29 februari 2028, om 421 dagar'],
  ]
  for (const [due, expected] of untils)
    it(`says of ${due}, on ${today}: ${expected}`, () =>
      assert.ok(linesOf(one('ivar', ups({ due: day(due) }))).includes(expected)))

  it('offers nothing to whom it no longer concerns, nor to whom it never did', () => {
    assert.deepEqual(buttonsOf(one('olle', system('treserva'), ['handedOver', 'former'])), [])
    assert.deepEqual(buttonsOf(one('sofia', system('prator'), ['handedOver', 'former'])), [])
    assert.deepEqual(buttonsOf(one('olle', ups())), [])
    assert.equal(buttonsOf(one('siv', system('ensam'), ['gap', 'coordinator'])).length, 6)
  })

  it('asks for what the duty wants as evidence, before it can be sent', () => {
    const asked = (evidence: 'none' | 'note' | 'link') => {
      const occurrence = ups()
      const message = one('ivar', { ...occurrence, duty: { ...occurrence.duty, evidence } })
      return actionsOf(message).flatMap((action) =>
        action.type === 'Action.ShowCard' && action.title === 'Klart'
          ? action.card.body.map((input) => 'isRequired' in input && input.isRequired === true)
          : [],
      )
    }
    assert.deepEqual(asked('none'), [false, false])
    assert.deepEqual(asked('note'), [true, false])
    assert.deepEqual(asked('link'), [true, false])
  })

  it('puts off at most until it rises', () => {
    const days = (due: string) =>
      JSON.stringify(cardOf(one('ivar', ups({ due: day(due) })))).match(
        /"min":"[^"]*","max":"[^"]*","value":"[^"]*"/,
      )?.[0]
    assert.equal(days('2027-01-15'), '"min":"2027-01-05","max":"2027-02-02","value":"2027-01-08"')
    assert.equal(days('2026-12-14'), '"min":"2027-01-05","max":"2027-01-05","value":"2027-01-05"')
  })

  it('sums up a day in one sentence', () => {
    const many = digestMessage(
      digestOf('ivar', [
        { occurrence: ups(), step: 'before-14', why: 'holder' },
        {
          occurrence: occurrenceOf('head-of-it-documentation', organisation, {
            due: day('2026-12-30'),
          }),
          step: 'overdue-1',
          why: 'holder',
        },
      ]),
      readingOf('ivar'),
    )
    assert.equal(
      summaryOf(many),
      'Du har 2 uppgifter att göra: säkerställa att driftsdokumentation är uppdaterad, försenad sedan onsdag 30 december 2026 och säkerställa att avbrottsfri kraft testas (självtest) senast fredag 15 januari.',
    )
    assert.equal(
      summaryOf(one('olle', system('treserva'), ['handedOver', 'former'], 'en')),
      'You no longer have this task: set the rules for who may have access to the system for Treserva.',
    )
  })

  for (const count of [1, 5, 30, 300])
    it(`stays under 28 KB with ${count} items of long names and leaves none out silently`, () => {
      const items = Array.from({ length: count }, (_, at) => ({
        occurrence: {
          ...system('treserva'),
          id: `0195f3a2-0000-7000-8000-${String(at).padStart(12, '0')}`,
          duty: {
            ...system('treserva').duty,
            text: { sv: `Pröva ${at} ${'å'.repeat(200)}`, en: 'Test' },
          },
        },
        step: 'before-14' as const,
        why: 'holder' as const,
      }))
      const message = digestMessage(digestOf('sofia', items), readingOf('sofia'))
      const bytes = Buffer.byteLength(JSON.stringify(cardOf(message)))
      assert.ok(bytes < 28_000, `${bytes} bytes`)
      const said = plainText(message)
      const named = items.filter((_, at) => said.includes(`Pröva ${at} `)).length
      const more = Number(/^ *(\d+) till$/m.exec(said)?.[1] ?? 0)
      assert.equal(named + more, count, `${named} named, ${more} counted`)
      assert.equal(said.includes('Visa alla mina uppgifter'), count > 4)
    })

  it('is readable as a mail, without buttons', () => {
    const { text } = mailOf(one('ivar', ups()), 'sv')
    assert.match(text, /Senast fredag 15 januari/)
    assert.doesNotMatch(text, /›|Delegera\n/)
  })
})

describe('What a form brings', () => {
  const data = {
    'note-2': ' Gick bra. ',
    'link-2': 'https://x.example',
    'note-1': 'en annan',
    'until-2': '2027-01-08',
    'to-2': 'id-tove',
    'address-2': '',
    'reason-2': 7,
    'suggestion-2': 'Tove',
  }
  const cases: [ActionKind, unknown][] = [
    ['done', { kind: 'done', note: 'Gick bra.', link: 'https://x.example' }],
    ['start', { kind: 'start' }],
    ['later', { kind: 'later', until: '2027-01-08' }],
    ['delegate', { kind: 'delegate', to: 'id-tove' }],
    ['notApplicable', { kind: 'notApplicable', reason: null }],
    ['wrongPerson', { kind: 'wrongPerson', suggestion: 'Tove' }],
    ['undo', { kind: 'undo' }],
  ]
  for (const [action, expected] of cases)
    it(`of ${action} is read by the number of the form`, () =>
      assert.deepEqual(actionIn(data, { action, form: 2 }), expected))

  it('counts a typed address more than a picked person', () => {
    const typed = { ...data, 'address-2': 'tove@lillby.example' }
    const { to } = { to: null, ...actionIn(typed, { action: 'delegate', form: 2 }) }
    assert.equal(to, 'tove@lillby.example')
  })
})

function system(systemId: string, rest: Partial<Occurrence> = {}): Occurrence {
  return occurrenceOf(ownerDuty, { kind: 'system', systemId }, rest)
}
