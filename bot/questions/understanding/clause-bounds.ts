import { wordsOf } from '../names/fold.ts'
import type { Piece, Sign } from './meaning.ts'

const MOST_CLAUSES = 9

/** Where the clauses of a text begin, and where the last one ends: piece numbers, the first being 0. */
export function boundsOf(pieces: readonly Piece[]): number[] {
  const cuts = pieces.flatMap((piece, at) => (at > 0 && cutsBefore(pieces, piece, at) ? [at] : []))
  return [0, ...cuts.slice(0, MOST_CLAUSES - 1), pieces.length]
}

const EMBEDS =
  /^(?:undrar|undrade|undra|veta|vet|sager|saga|sag|berattar|beratta|kolla|kollar|reda|ratt|fragar|fragade|fraga|tipsa|minns|koll|letar|leta|letat|soker|soka|sokt|tag|na|hitta|hittar|hittat|prata|kontakta|svara|svar|namnet|uppgift|forstar|forsta|sett|fatt|know|wonder|wondering|wondered|tell|telling|ask|asked|asking|idea|clue|figure|out|find|finding|check|sure|remember|see|understand|say|says|said)$/
const LOOKING = /\b(?:looking for|letar efter|tag på)$/i
const PREPOSITION = /^(?:till|av|for|med|hos|fran|pa|i|at|to|with|of|from|by)$/
/** A clause begins after a pause, at «eftersom», at «och vem», and after what leads up to a question («undrar …»). */
function cutsBefore(pieces: readonly Piece[], piece: Piece, at: number): boolean {
  if (piece.pause !== null || can(piece, 'aside')) return true
  const before = pieces[at - 1]
  const next = pieces[at + 1]
  if (can(piece, 'and') || can(piece, 'alsoThen'))
    return opens(piece) || ASKS_ON.test(piece.text) || (next !== undefined && asksNext(next))
  return (
    leadsUp(before) || (opens(piece) && !can(before, 'and') && !PREPOSITION.test(lastOf(before)))
  )
}

const leadsUp = (piece: Piece | undefined) =>
  EMBEDS.test(lastOf(piece)) || LOOKING.test(piece?.text ?? '')
const lastOf = (piece: Piece | undefined) => wordsOf(piece?.text ?? '').at(-1) ?? ''

const QUESTION_WORD =
  /^(?:och |and |men |but )?(?:vem|vems|vilka|vilken|vilket|who|whos|whom|whose|which)\b/i

const opens = ({ text }: Piece) => QUESTION_WORD.test(text)
const ASKS_ON = /^(?:och|men|and|but) (?:vad|hur|var|när|what|how|where|when)$/i
const asksNext = (piece: Piece) =>
  opens(piece) || (['what', 'how', 'where', 'when'] as const).some((sign) => can(piece, sign))
export const can = (piece: Piece | undefined, sign: Sign) =>
  piece?.meanings.some((meaning) => meaning.sign === sign) ?? false
