import { wordsOf } from '../names/fold.ts'
import type { Question } from '../question.ts'
import { standsAlone } from './clauses.ts'
import { tellsTo } from './command.ts'
import { grammar } from './grammar.ts'
import { type Heard, has } from './heard.ts'
import type { Piece, Sign } from './meaning.ts'
import { ofContext } from './remembered.ts'
import { firstFitting } from './rule.ts'
import { isBackground } from './tail.ts'

/**
 * The question that stands somewhere within a text, whatever is told around it: «… behöver skriva vem som äger
 * Treserva inför revisionen». The longest run of words that is a whole question counts, if it begins as questions do
 * («vem …», «hur … är», «ägaren av …») and what follows it only tells when, where or why. Words that nobody knows
 * may stand around it, never within it: what is asked must be understood whole.
 */
export function questionWithin(heard: Heard): Question | null {
  for (const from of startsIn(heard.pieces)) {
    const question = askedFrom(heard, from)
    if (question) return question
  }
  return null
}

const MOST_STARTS = 6

function startsIn(pieces: readonly Piece[]): number[] {
  const asking = pieces.flatMap((_, at) => (beginsQuestion(pieces, at) ? [at] : []))
  const starts =
    asking.length > 0 ? asking : pieces.flatMap((_, at) => (namesRole(pieces, at) ? [at] : []))
  return starts.slice(0, MOST_STARTS)
}

const WHO = /^(?:och |and |men |but )?(?:vem|vems|vilka|vilken|vilket|who|whos|whom|whose|which)\b/i
const SUBORDINATES =
  /^(?:om|ifall|huruvida|undrar|veta|vet|saga|sager|frågan|fragan|fraga|fragar|fragade|kolla|whether|if|wonder|wondering|know|ask|asks|asked|asking|tell|about)$/
const asks: readonly Sign[] = ['what', 'how', 'where', 'when', 'list']

/** «Vem» wherever it stands; «hur», «vad», «när» first in their clause or after what leads up to them. */
function beginsQuestion(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  if (!piece) return false
  if (WHO.test(piece.text)) return true
  if (!can(piece, asks)) return false
  const before = pieces[at - 1]
  return (
    piece.pause !== null ||
    before === undefined ||
    isFree(before) ||
    SUBORDINATES.test(lastOf(before))
  )
}

const isFree = (piece: Piece) => can(piece, ['aside', 'and', 'alsoThen', 'greet', 'thanks'])
const lastOf = (piece: Piece) => wordsOf(piece.text).at(-1) ?? ''

const VERB =
  /^(?:äger|ägs|äga|ägt|ägde|own|owns|owned|förvaltar|administrerar|ansvarar|manages|administers|står som ägare)$/i
const OTHER_THAN_NOW =
  /^(?:tidigare|förra|förre|gamla|gamle|nya|nye|blivande|vice|biträdande|nästa|previous|former|new|old|next|deputy|future)$/i

/** «… få tag i systemägaren för Treserva»: a role that is spoken of in a text that asks nothing else. */
function namesRole(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  const before = pieces[at - 1]
  if (!piece || !can(piece, ['ROLE']) || VERB.test(piece.text)) return false
  return before === undefined || !OTHER_THAN_NOW.test(before.text)
}

function askedFrom(whole: Heard, from: number): Question | null {
  const { pieces } = whole
  if (tellsTo(sentenceBefore(pieces, from))) return null
  for (let to = endOfSentence(pieces, from); to > from; to -= 1) {
    if (!isWhole(pieces[to - 1]) || !isBackground(pieces, to)) continue
    const question = askedBetween(whole, from, to)
    if (question) return question
  }
  return null
}

function askedBetween(whole: Heard, from: number, to: number): Question | null {
  const span = { ...whole, pieces: withoutAsideOfWho(whole.pieces.slice(from, to)) }
  const told = [...whole.pieces.slice(0, from), ...whole.pieces.slice(to)]
  const question = ofContext(span, told) ?? firstFitting(grammar, span)
  if (!question || !standsAlone(span, question)) return null
  return WHO.test(span.pieces[0]?.text ?? '') ||
    can(span.pieces[0], asks) ||
    isHolder(question, span)
    ? question
    : null
}

/** A role by itself is asked for only of a system: «jag är rektor» asks for nobody. */
const isHolder = (question: Question, span: Heard) =>
  has(span, 'SYSTEM') &&
  (question.kind === 'holder' || question.kind === 'contact' || question.kind === 'which')

/** A question does not end in a word that only leads on. */
const isWhole = (piece: Piece | undefined) => piece !== undefined && piece.meanings.length > 0

/** «Vem är det av cheferna som äger …»: what stands between «vem» and «som» tells nothing of what is asked. */
function withoutAsideOfWho(pieces: readonly Piece[]): readonly Piece[] {
  const relative = pieces.findIndex(({ text }) => /^(?:som|that|who)$/i.test(text))
  if (relative < 2 || !WHO.test(pieces[0]?.text ?? '')) return pieces
  const between = pieces.slice(1, relative)
  const isAside = between.every(
    (piece) => piece.meanings.length === 0 || can(piece, ['filler', 'it', 'someone', 'PLACE']),
  )
  return isAside ? pieces.filter((piece, at) => at > relative || piece.meanings.length > 0) : pieces
}

function endOfSentence(pieces: readonly Piece[], from: number): number {
  const end = pieces.findIndex(({ pause }, at) => at > from && pause === 'sentence')
  return end < 0 ? pieces.length : end
}

function sentenceBefore(pieces: readonly Piece[], from: number): readonly Piece[] {
  const start = pieces.findLastIndex(({ pause }, at) => at <= from && pause === 'sentence')
  return pieces.slice(Math.max(0, start), from)
}

const can = (piece: Piece | undefined, signs: readonly Sign[]) =>
  piece?.meanings.some(({ sign }) => signs.includes(sign)) ?? false
