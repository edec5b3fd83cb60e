import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import {
  type OccurrenceView,
  occurrenceMessage,
  refusalMessage,
} from '../bot/cards/duties/occurrence.ts'
import { standingMessage } from '../bot/cards/duties/standing.ts'
import { plainText } from '../bot/cards/plain-text.ts'
import type { WrongInput } from '../bot/duties/acknowledgement/action.ts'
import type { State } from '../bot/duties/occurrence.ts'
import {
  cardOf,
  complaintsOf,
  digestOf,
  executesIn,
  personOf,
  readingOf,
  today,
  ups,
} from './support/duty-cards.ts'
import { day } from './support/small-municipality.ts'

const at = '2027-01-04T07:41:00Z'
const done: State = {
  kind: 'done',
  by: 'ivar',
  at,
  on: today,
  note: 'Utan anmärkning.',
  link: 'https://lillby.example/protokoll',
}

const viewOf = (rest: Partial<OccurrenceView> = {}): OccurrenceView => ({
  occurrence: ups(),
  holder: personOf('ivar'),
  history: [],
  mayUndo: false,
  mayAct: true,
  result: null,
  ...rest,
})
const shown = (rest: Partial<OccurrenceView>, recipientId = 'ivar', language: 'sv' | 'en' = 'sv') =>
  occurrenceMessage(viewOf(rest), readingOf(recipientId, { language }))
const linesOf = (message: ReturnType<typeof shown>) =>
  plainText(message)
    .split('\n')
    .map((line) => line.trim())

describe('The card of one duty', () => {
  it('says who did what when, with the note, the link and a way back', () => {
    const history = [
      { at: '2026-12-21T08:00:00Z', by: personOf('kajsa'), what: 'delegate' },
      { at: '2026-12-28T08:00:00Z', by: null, what: 'somethingNew' },
      { at, by: personOf('ivar'), what: 'done' },
    ]
    const message = shown({
      occurrence: ups({ state: done, version: 3 }),
      history,
      mayUndo: true,
      result: { kind: 'did', action: 'done' },
    })
    assert.deepEqual(complaintsOf(message), [])
    assert.deepEqual(linesOf(message), [
      'Klart. Tack! Säkerställa att avbrottsfri kraft testas (självtest): Klart enligt Ivar IT, i dag kl. 08:41.',
      'Klart. Tack!',
      'Säkerställa att avbrottsfri kraft testas (självtest)',
      'Hela kommunen',
      '✓ Klart enligt Ivar IT, i dag kl. 08:41.',
      'Anteckning: Utan anmärkning.',
      'Källa: Organisering av informationssäkerhetsarbetet, IT-chef – femte punkten (fastställt). Hur ofta det görs är ett förslag.',
      'Det här har hänt',
      'Måndag 21 december 2026 kl. 09:00: delegerad, Kajsa Kung',
      'I dag kl. 08:41: klart, Ivar IT',
      '› Ångra',
      'Öppna underlaget: https://lillby.example/protokoll',
    ])
    const [undo] = executesIn(message)
    assert.deepEqual(undo?.data, {
      occurrenceId: ups().id,
      action: 'undo',
      version: 3,
      form: 1,
      language: 'sv',
    })
  })

  it('opens web addresses only', () => {
    const message = shown({ occurrence: ups({ state: { ...done, link: 'javascript:alert(1)' } }) })
    assert.doesNotMatch(JSON.stringify(cardOf(message)), /javascript/)
  })

  it('says to whoever was slower that it was done already, and offers nothing', () => {
    const message = shown(
      { occurrence: ups({ state: done }), result: { kind: 'tooLate' } },
      'kajsa',
    )
    assert.equal(linesOf(message)[1], 'Det var redan avslutat. Så här är det nu.')
    assert.deepEqual(executesIn(message), [])
  })

  it('keeps its buttons while it is open, «Påbörjat» apart once it is begun', () => {
    const titles = (state: State) =>
      linesOf(shown({ occurrence: ups({ state }) })).filter((line) => line.startsWith('› '))
    assert.equal(titles({ kind: 'open' }).length, 6)
    const begun = titles({ kind: 'started', by: 'ivar', at })
    assert.equal(begun.length, 5)
    assert.ok(!begun.includes('› Påbörjat'))
  })

  it('offers nothing to whom may do nothing', () =>
    assert.deepEqual(executesIn(shown({ mayAct: false }, 'olle')), []))

  const states: [State, RegExp][] = [
    [{ kind: 'open' }, /: Senast fredag 15 januari, om 11 dagar\.$/],
    [{ kind: 'started', by: 'ivar', at }, /: Påbörjad av Ivar IT, måndag 4 januari\.$/],
    [
      { kind: 'notApplicable', by: 'ivar', at, reason: 'Ingen UPS' },
      /: Ej aktuellt enligt Ivar IT, i dag kl\. 08:41\.$/,
    ],
    [{ kind: 'missed', at }, /: Blev inte klart innan det var dags igen\.$/],
    [{ kind: 'withdrawn', at }, /: Behövs inte längre\.$/],
    [{ ...done, by: 'nobody' }, /: Klart enligt någon som inte finns kvar i katalogen, i dag/],
  ]
  for (const [state, expected] of states)
    it(`sums up what is ${state.kind} in one sentence`, () => {
      const message = shown({ occurrence: ups({ state }) })
      assert.match(message.kind === 'card' ? message.summary : '', expected)
      assert.deepEqual(complaintsOf(message), [])
    })

  const wrongs: [WrongInput, string][] = [
    [{ field: 'note', problem: 'missing' }, 'Skriv en anteckning om hur det gick; den behövs här.'],
    [
      { field: 'note', problem: 'tooLong' },
      'Texten är för lång. Korta den till högst 4 000 tecken, en länk till 2 000.',
    ],
    [{ field: 'link', problem: 'noWebAddress' }, 'Länken måste börja med https:// eller http://.'],
    [
      { field: 'until', problem: 'tooLate', latest: day('2027-02-02') },
      'Så länge kan påminnelsen inte vänta. Välj senast tisdag 2 februari.',
    ],
    [{ field: 'to', problem: 'left' }, 'Den personen har slutat. Välj någon annan.'],
  ]
  for (const [wrong, expected] of wrongs)
    it(`says what is wrong with ${wrong.field} (${wrong.problem}), and keeps the buttons`, () => {
      const message = shown({ result: { kind: 'wrongInput', wrong } })
      assert.equal(linesOf(message)[1], expected)
      assert.equal(linesOf(message).filter((line) => line.startsWith('› ')).length, 6)
    })

  it('refuses in the words of either language', () => {
    const said = refusalMessage('notAllowed', { language: 'en' })
    assert.match(said.kind === 'plain' ? said.text : '', /^Only whoever has the task/)
  })
})

describe('A day’s card shown again', () => {
  const before = { state: { kind: 'open' }, snoozedUntil: null, delegateId: null }
  const again = (now: string, recipientId = 'ivar') => {
    const finished = ups({ state: done })
    const digest = digestOf(recipientId, [
      { occurrence: finished, step: 'before-14', why: 'holder' },
      { occurrence: ups({ id: 'another' }), step: 'before-14', why: 'holder' },
    ])
    const told = { occurrenceId: finished.id, at, by: 'ivar', what: 'done', before, after: null }
    const card = {
      recipientId,
      activityId: 'a',
      conversationId: 'c',
      digest,
      language: null,
      history: [{ ...told, card: null, key: null }],
    }
    return plainText(standingMessage(card, { ...readingOf(recipientId), now }))
  }

  it('says what was done and offers to undo it for ten minutes', () => {
    assert.match(again('2027-01-04T07:50:59Z'), /✓ Klart enligt Ivar IT[\s\S]*› Ångra/)
    assert.match(again('2027-01-04T07:51:00Z'), /✓ Klart enligt Ivar IT/)
    assert.doesNotMatch(again('2027-01-04T07:51:00Z'), /› Ångra/)
  })

  it('lets nobody undo what somebody else did', () =>
    assert.doesNotMatch(again('2027-01-04T07:42:00Z', 'kajsa'), /› Ångra/))
})
