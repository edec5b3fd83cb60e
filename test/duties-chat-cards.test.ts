import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { addDays } from '../bot/calendar/day.ts'
import { messageOf } from '../bot/cards/message.ts'
import type { Occurrence } from '../bot/duties/occurrence.ts'
import type { Answer } from '../bot/questions/answer.ts'
import type { TasksTold } from '../bot/questions/tasks-told.ts'
import { checkCard } from './support/adaptive-cards.ts'
import {
  complaintsOf,
  occurrenceOf,
  organisation,
  personOf,
  snapshot,
  today,
  ups,
} from './support/duty-cards.ts'

const many: Occurrence[] = Array.from({ length: 60 }, (_, at) =>
  occurrenceOf(at % 2 ? 'head-of-it-documentation' : 'head-of-it-action-plan', organisation, {
    id: `occurrence-${at}`,
    due: addDays(today, at - 30),
  }),
)
const tasks = many.map((occurrence) => ({ occurrence, those: [personOf('ivar')] }))
const duties = [{ sv: 'Säkerställa att avbrottsfri kraft testas', en: 'Ensure that it is tested' }]
const done = {
  kind: 'done',
  by: 'ivar',
  at: '2026-10-01T09:00:00Z',
  on: addDays(today, -90),
} as const
const times = many.map((one) => ({ ...one, state: { ...done, note: null, link: null } }))
const one = { history: [], acted: null, mayUndo: false, confirm: true }

const unreached = [...snapshot.directory.people.values()].flatMap((person) =>
  Array.from({ length: 3 }, (_, at) => ({
    person,
    unreached: {
      personId: person.id,
      why: at === 0 ? null : ('blocked' as const),
      status: at === 0 ? null : 403,
      since: addDays(today, -at),
      messages: at + 1,
      byMail: at === 0,
      untold: at === 1 ? [] : many,
    },
  })),
)

const told: TasksTold[] = [
  { kind: 'unreached', people: unreached },
  { kind: 'unreached', people: [] },
  { kind: 'list', of: 'overdue', mine: many, others: tasks, sight: 'everything' },
  { kind: 'list', of: 'unit', mine: [], others: tasks, sight: 'line' },
  { kind: 'list', of: 'unit', mine: [], others: [], sight: 'own' },
  { kind: 'one', occurrence: ups(), ...one },
  {
    kind: 'which',
    for: 'done',
    choices: many.map((occurrence) => ({ occurrence, question: { kind: 'help' } })),
  },
  { kind: 'lastDone', duties, done: times, next: today },
  { kind: 'lastDone', duties, done: [], next: null },
  { kind: 'notDone', duties, tasks, sight: 'line' },
  { kind: 'notDone', duties, tasks: [], sight: 'everything' },
  {
    kind: 'reminders',
    did: 'paused',
    refused: null,
    setting: { sendAt: null, pausedUntil: addDays(today, 7) },
    open: 3,
  },
]
const answers: Answer[] = [
  ...told.map((one) => ({ kind: 'tasks', told: one, snapshot }) as const),
  { kind: 'myDuties', items: [], due: { occurrences: many, snapshot } },
]

describe('A card about duties that somebody asked for', () => {
  for (const language of ['sv', 'en'] as const)
    for (const answer of answers) {
      const kind = answer.kind === 'tasks' ? answer.told.kind : answer.kind
      it(`is one that Teams shows, however much there is: ${kind}, ${language}`, () => {
        const message = messageOf(answer, { language, asker: personOf('ivar'), today })
        assert.ok(message.kind === 'card')
        assert.deepEqual(complaintsOf(message), [])
        assert.ok(checkCard(message.card).drawn > 3)
        assert.ok(Buffer.byteLength(JSON.stringify(message.card)) < 28_000)
        assert.doesNotMatch(message.summary, /undefined|null|\s\s/)
        assert.match(message.summary, /[.?]$/)
        assert.ok(message.summary.length < 1_500, message.summary)
      })
    }

  it('says everything of a long list at least in number', () => {
    const message = messageOf(
      { kind: 'myDuties', items: [], due: { occurrences: many, snapshot } },
      { language: 'sv', asker: personOf('ivar'), today },
    )
    assert.ok(message.kind === 'card')
    assert.match(message.summary, /^Du har 60 uppgifter att göra: .* och 57 till\.$/)
    assert.doesNotMatch(JSON.stringify(message.card), /Rutinen nämner inga uppgifter/)
  })
})
