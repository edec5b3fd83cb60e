import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { AdaptiveCard, Element } from '../bot/cards/adaptive-card.ts'
import { messageOf } from '../bot/cards/message.ts'
import { answerQuestion } from '../bot/questions/answer-question.ts'
import { nothingYet } from '../bot/questions/memory.ts'
import { understand } from '../bot/questions/understand.ts'
import { vocabularyOf } from '../bot/questions/vocabulary.ts'
import { registerOf } from '../bot/register/register.ts'
import { day, snapshotWith, systems } from './support/small-municipality.ts'

const today = day('2026-11-24')

/** The titles of a card's buttons after asking who owns something, among systems of these names and aliases. */
function offered(text: string, named: Record<string, string[]>): string[] {
  const [one] = systems
  assert.ok(one)
  const register = registerOf(
    Object.entries(named).map(([name, aliases]) => ({ ...one, id: name, name, aliases })),
    [],
  )
  const snapshot = { ...snapshotWith(), register }
  const vocabulary = vocabularyOf(snapshot)
  const { question, language } = understand(text, { vocabulary, memory: nothingYet, asker: null })
  assert.equal(question.kind, 'which')
  const answer = answerQuestion(question, { snapshot, asker: null, today })
  const message = messageOf(answer, { language, asker: null, today })
  assert.ok(message.kind === 'card')
  return buttonsOf(message.card)
}

const buttonsOf = ({ body, actions = [] }: AdaptiveCard): string[] => [
  ...body.flatMap((element: Element) =>
    element.type === 'ActionSet' ? element.actions.map(({ title }) => title) : [],
  ),
  ...actions.map(({ title }) => title),
]

describe('A name that two systems share is asked about, with a button for each', () => {
  const cases: [string, Record<string, string[]>][] = [
    ['vem äger unit4', { Ekonomisystemet: ['Unit4'], Inköpsportalen: ['unit4'] }],
    ['vem äger Unit4?', { 'Ekonomisystemet (Unit4)': [], 'Unit4 ERP': [] }],
    ['Who owns unit4?', { 'Ekonomisystemet (Unit4)': [], Inköpsportalen: ['Unit4'] }],
    ['vem äger mcss', { 'Digital signering för medicin, MCSS': ['MCSS'], 'Appva (MCSS)': [] }],
    ['Vem sköter MCSS?', { 'Digital signering': ['MCSS'], Appva: ['MCSS'] }],
  ]
  for (const [text, named] of cases)
    it(`${text} among ${Object.keys(named).join(' and ')}`, () => {
      const buttons = offered(text, named)
      assert.equal(buttons.length, 2)
      for (const name of Object.keys(named))
        assert.ok(
          buttons.some((title) => title.startsWith(name)),
          `${name}: ${buttons.join(', ')}`,
        )
    })

  it('but a whole name goes before an alias', () => {
    assert.throws(() => offered('vem äger Unit4', { Unit4: [], Inköpsportalen: ['Unit4'] }))
  })
})
