import assert from 'node:assert/strict'
import { it } from 'mocha'
import type { Answer } from '../../bot/questions/answer.ts'
import { answerQuestion } from '../../bot/questions/answer-question.ts'
import type { Question } from '../../bot/questions/question.ts'
import type { Snapshot } from '../../bot/register/snapshot.ts'
import { sketch } from './sketch.ts'
import { day, snapshotWith } from './small-municipality.ts'

const today = day('2026-11-23')
const lillby = snapshotWith()

/** A question, who asks it (null: somebody whom the directory does not know), and the sketch of the answer. */
type Row = readonly [question: Question, as: string | null, answer: string]

export function ask(question: Question, as: string | null, snapshot: Snapshot = lillby): Answer {
  const asker = as === null ? null : (snapshot.directory.people.get(as) ?? null)
  assert.equal(asker === null, as === null, `nobody is called ${as}`)
  return answerQuestion(question, { snapshot, asker, today })
}

/** One test a row. */
export function expect(rows: readonly Row[], snapshot: Snapshot = lillby): void {
  for (const [question, as, answer] of rows)
    it(`${JSON.stringify(question)} by ${as ?? 'a stranger'}: ${answer}`, () =>
      assert.equal(sketch(ask(question, as, snapshot)), answer))
}
