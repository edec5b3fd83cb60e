import type { Question } from '../question.ts'
import { areTwo } from './asked-together.ts'
import { standsAlone } from './asks-alone.ts'
import { grammar } from './grammar.ts'
import type { Heard } from './heard.ts'
import type { Piece } from './meaning.ts'
import { firstFitting } from './rule.ts'
import { ofTold } from './told.ts'

const OPENS = /^(?:vem|vems|who|whos|whose)\b/i
const OPENS_AGAIN = /^(?:och |and )(?:vem|vems|who|whose)\b/i

/** «Vem är min chef och vem är IT-chef?»: two questions, each whole by itself, about two different things; else null. */
export function twoQuestions(heard: Heard): Question | null {
  const { pieces } = heard
  const from = pieces.findIndex(({ text }) => OPENS.test(text))
  const again = pieces.findIndex((piece, at) => at > from + 1 && opensAgain(pieces, piece, at))
  if (from < 0 || again < 0) return null
  const halves = [pieces.slice(from, again), pieces.slice(again)] as const
  const begin = { ...heard, pieces: halves[0] }
  const first = firstFitting(grammar, begin)
  const rest = { ...heard, pieces: halves[1] }
  const second = ofTold(rest, halves[0]) ?? firstFitting(grammar, rest)
  if (!first || !second || !areTwo(first, second)) return null
  return standsAlone(begin, first) && standsAlone(rest, second)
    ? { kind: 'both', questions: [first, second] }
    : null
}

function opensAgain(pieces: readonly Piece[], { text }: Piece, at: number): boolean {
  const and = pieces[at - 1]?.meanings.some(({ sign }) => sign === 'and') ?? false
  return OPENS_AGAIN.test(text) || (and && OPENS.test(text))
}
