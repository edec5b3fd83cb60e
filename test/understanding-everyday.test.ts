import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { nothingYet } from '../bot/questions/memory.ts'
import { understand } from '../bot/questions/understand.ts'
import { vocabularyOf } from '../bot/questions/vocabulary.ts'
import { registerOf } from '../bot/register/register.ts'
import { assignments, snapshotWith, systems } from './support/small-municipality.ts'

/** The small municipality with systems called by everyday words, and one with a number. */
const vocabulary = vocabularyOf({
  ...snapshotWith(),
  register: registerOf(
    systems.flatMap((system) =>
      system.id === 'treserva'
        ? [
            system,
            { ...system, id: 'bok', name: 'Bok', aliases: [] },
            { ...system, id: 'skola24', name: 'Skola24', aliases: [] },
          ]
        : [system],
    ),
    assignments,
  ),
})
const asked = (text: string) =>
  understand(text, { vocabulary, memory: nothingYet, asker: null }).question

describe('Systems called by words of every day', () => {
  for (const text of ['vilken bok ska jag läsa', 'jag ska läsa en bok', 'ska jag läsa en bok'])
    it(`${text} → outOfScope`, () => assert.deepEqual(asked(text), { kind: 'outOfScope' }))
  for (const text of ['jag behöver Bok', 'ska jag ha tillgång till bok'])
    it(`${text} → access`, () => {
      const question = asked(text)
      assert.equal(question.kind, 'access')
      assert.equal('systemId' in question && question.systemId, 'bok')
    })
  for (const text of ['vem e systemägare för skola 24', 'systemägare för skola 24'])
    it(`${text} → its owner`, () =>
      assert.deepEqual(asked(text), {
        kind: 'holder',
        role: 'system-owner',
        systemId: 'skola24',
      }))
})
