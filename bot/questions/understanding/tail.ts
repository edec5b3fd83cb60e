import { wordsOf } from '../names/fold.ts'
import type { Piece, Sign } from './meaning.ts'

/**
 * Tells whether what stands from `at` to the end of its clause is only background of the question before it: when
 * and why it is asked, and, unless only `time` may follow, for what or where. True at the end of a clause. What makes
 * it another question (who it *was*, whose it is elsewhere, something else of the same thing) is no background.
 */
export function isBackground(
  pieces: readonly Piece[],
  at: number,
  allowed: 'any' | 'time',
): boolean {
  const [first, second] = pieces.slice(at)
  if (!first || first.pause !== null || can(first, ['aside', 'and', 'alsoThen', 'thanks']))
    return true
  const clause = clauseFrom(pieces, at)
  // «Här», not «har».
  const opening = /^här$/i.test(first.text) ? 'here' : (wordsOf(first.text)[0] ?? '')
  if (changesQuestion(clause)) return false
  if (SUBORDINATES.test(opening) || (opening === 'sa' && second && SUBJECT.test(second.text)))
    return true
  const before = allowed === 'any' ? PREPOSITION : OF_TIME
  return before.test(opening) && !clause.some((piece) => can(piece, named))
}

const SUBORDINATES =
  /^(?:nar|eftersom|da|som|man|medan|sen|sedan|nu|trots|when|because|while|since|which|that|now|as|but|men|fast|annars)$/
const SUBJECT = /^(?:jag|vi|man|att|de|hon|han|i|we|that|they)$/i
const OF_TIME = /^(?:efter|infor|under|sedan|after|during|since|egentligen|just|idag|numera|here)$/
const PREPOSITION =
  /^(?:pa|infor|till|fran|med|vid|inom|enligt|efter|under|for|to|from|with|after|during|on|around|over|just|egentligen|here|numera|idag|i|in|hos|at)$/

const named: readonly Sign[] = ['SYSTEM', 'PERSON', 'VENDOR', 'ROLE', 'DUTY', 'own', 'access']

/** Up to the next pause. */
function clauseFrom(pieces: readonly Piece[], at: number): readonly Piece[] {
  const end = pieces.findIndex(({ pause }, place) => place > at && pause !== null)
  return pieces.slice(at, end < 0 ? pieces.length : end)
}

const ANOTHER_TIME =
  /^(?:fore|innan|forra|forut|forr|tidigare|before|previously|formerly|former|last|ago|19\d\d|20\d\d)$/
const WITHIN = /^(?:i|hos|in|at)$/
const OF = /^(?:av|of|till|for)$/
const OTHER_BODY =
  /^(?:kommun|kommuner|region|regionen|landstinget|foretag|foretaget|municipality|council|company)$/

const changesQuestion = (clause: readonly Piece[]) =>
  clause.some(({ text }) => wordsOf(text).some((word) => ANOTHER_TIME.test(word))) ||
  clause.some((piece, place) => piece.meanings.length === 0 && isElsewhere(clause, piece, place))

/** «I Göteborg», «i skogen», «för Försäkringskassan», «i grannens kommun». */
function isElsewhere(clause: readonly Piece[], { text }: Piece, place: number): boolean {
  const before = wordsOf(clause[place - 1]?.text ?? '').at(-1) ?? ''
  const next = wordsOf(clause[place + 1]?.text ?? '')[0] ?? ''
  const named = /^\p{Lu}/u.test(text)
  return WITHIN.test(before) || (named && OF.test(before)) || OTHER_BODY.test(next)
}

const can = (piece: Piece | undefined, signs: readonly Sign[]) =>
  piece?.meanings.some(({ sign }) => signs.includes(sign)) ?? false
