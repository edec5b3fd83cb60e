import { wordsOf } from '../names/fold.ts'
import type { Piece, Sign } from './meaning.ts'

/**
 * Tells whether what stands from `at` to the end of its clause is only background of the question before it: when,
 * where, why, for what. True at the end of a clause. What makes it another question (who it *was*, whose it is
 * elsewhere, something else of the same thing) is no background.
 */
export function isBackground(pieces: readonly Piece[], at: number): boolean {
  const [first, ...others] = clauseFrom(pieces, at)
  if (!first || first.pause !== null || can(first, ['aside', 'and', 'alsoThen', 'thanks']))
    return true
  const clause = [first, ...others]
  const opening = wordsOf(first.text)[0] ?? ''
  if (!SUBORDINATES.test(opening) && !PREPOSITION.test(opening)) return false
  return (
    !changesQuestion(clause) &&
    (SUBORDINATES.test(opening) || !clause.some((piece) => can(piece, named)))
  )
}

const SUBORDINATES =
  /^(?:nar|eftersom|da|sa|som|medan|sen|sedan|innan|ifall|om|nu|trots|when|because|while|since|so|which|that|now|if|as|but|men|fast)$/
const PREPOSITION =
  /^(?:pa|i|infor|till|fran|med|hos|vid|inom|enligt|efter|under|for|at|in|to|from|with|after|during|on|around|over|just|egentligen|here|har|numera|idag|just)$/

const named: readonly Sign[] = ['SYSTEM', 'PERSON', 'VENDOR', 'ROLE', 'DUTY', 'own', 'access']

/** Up to the next pause. */
function clauseFrom(pieces: readonly Piece[], at: number): readonly Piece[] {
  const end = pieces.findIndex(({ pause }, place) => place > at && pause !== null)
  return pieces.slice(at, end < 0 ? pieces.length : end)
}

const ANOTHER_TIME =
  /^(?:fore|innan|forra|forut|forr|tidigare|before|previously|formerly|former|last|ago|19\d\d|20\d\d)$/
const ELSEWHERE = /^(?:i|hos|in|at|of|till|for|at)$/
const OTHER_BODY =
  /^(?:kommun|kommuner|region|regionen|landstinget|foretag|foretaget|municipality|council|company)$/

function changesQuestion(clause: readonly Piece[]): boolean {
  return (
    clause.some(({ text }) => wordsOf(text).some((word) => ANOTHER_TIME.test(word))) ||
    clause.some((piece, place) => piece.meanings.length === 0 && isElsewhere(clause, piece, place))
  )
}

/** «I Göteborg», «hos Försäkringskassan», «i grannens kommun». */
function isElsewhere(clause: readonly Piece[], piece: Piece, place: number): boolean {
  const before = wordsOf(clause[place - 1]?.text ?? '').at(-1) ?? ''
  const next = wordsOf(clause[place + 1]?.text ?? '')[0] ?? ''
  const named = /^\p{Lu}/u.test(piece.text)
  return (named && ELSEWHERE.test(before)) || OTHER_BODY.test(next)
}

const can = (piece: Piece | undefined, signs: readonly Sign[]) =>
  piece?.meanings.some(({ sign }) => signs.includes(sign)) ?? false
