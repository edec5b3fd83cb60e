import { wordsOf } from '../names/fold.ts'
import type { Question } from '../question.ts'
import { standsAlone } from './asks-alone.ts'
import { tellsTo } from './command.ts'
import { grammar } from './grammar.ts'
import { type Heard, says } from './heard.ts'
import type { Piece, Sign } from './meaning.ts'
import { firstFitting } from './rule.ts'
import { isBackground } from './tail.ts'
import { leavesTimeOut } from './time-left-out.ts'
import { ofTold } from './told.ts'

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

const WHO =
  /^(?:och |and |men |but )?(?:vem|vems|vilka|vilken|vilket|who|whos|whom|whose|which)\b|\b(?:vem|who)$/i
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
  /^(?:äger|ägs|äga|ägt|ägde|own|owns|owned|förvaltar|administrerar|ansvarar|manages|administers)$/i
/** What leads up to the one who is wanted: «få tag i», «frågar efter», “the name of”. */
const WANTS =
  /^(?:efter|på|pa|i|med|av|till|nå|na|når|söker|soker|hitta|behöver|behover|kontakta|need|find|for|of|reach|contact|with|to|the|our|vår|system)$/i

/** «… få tag i systemägaren för Treserva»: a role that is wanted in a text that asks nothing else. */
function namesRole(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  if (!piece || !can(piece, ['ROLE', 'own']) || VERB.test(piece.text)) return false
  const before = pieces[at - 1]
  return before === undefined || piece.pause !== null || WANTS.test(lastOf(before))
}

function askedFrom(whole: Heard, from: number): Question | null {
  const { pieces } = whole
  if (tellsTo(sentenceBefore(pieces, from))) return null
  for (let to = endOfSentence(pieces, from); to > from; to -= 1) {
    const question = isWhole(pieces[to - 1]) ? askedBetween(whole, from, to) : null
    if (question && mayEnd(pieces, { from, to }, question)) return question
  }
  return null
}

/** What follows the question tells only why it is asked; after «hur» and «vad» a place or a purpose would be part of it. */
function mayEnd(
  pieces: readonly Piece[],
  { from, to }: { from: number; to: number },
  question: Question,
): boolean {
  const allowed = isBound(question) && !can(pieces[from], asks) ? 'any' : 'time'
  return isConditional(pieces, to, question) || isBackground(pieces, to, allowed)
}

function askedBetween(whole: Heard, from: number, to: number): Question | null {
  const span = { ...whole, pieces: withoutAsideOfWho(whole.pieces.slice(from, to)) }
  const told = [...whole.pieces.slice(0, from), ...whole.pieces.slice(to)]
  const question = ofTold(span, told) ?? firstFitting(grammar, span)
  if (!question || !isDefinite(question) || !standsAlone(span, question)) return null
  if (says(span, FUTURE) || leavesTimeOut(whole, { from, to }, question)) return null
  const [first] = span.pieces
  return WHO.test(first?.text ?? '') || can(first, asks) || asksOfSystem(question) ? question : null
}

/** «Vem ringer jag om Treserva lägger av i helgen?»: what may happen to the system changes nothing. */
function isConditional(pieces: readonly Piece[], to: number, { kind }: Question): boolean {
  const [before, system] = [pieces[to - 2], pieces[to - 1]]
  const isIf = /^(?:om|när|ifall|if|when)$/i.test(before?.text ?? '') && can(system, ['SYSTEM'])
  const names = pieces.slice(to).some((piece) => can(piece, ['SYSTEM', 'PERSON', 'ROLE', 'who']))
  return isIf && kind === 'contact' && !names
}

const FUTURE = /^(?:kommer|will)$/

/** What a single word may be taken for by chance is not heard amid others that nobody knows. */
function isDefinite(question: Question): boolean {
  if (question.kind === 'which')
    return question.between === 'systems' && question.choices.every(isDefinite)
  return !['system', 'person', 'unknownSystem', 'unknownPerson'].includes(question.kind)
}

/** A role by itself is asked for only of a system: «jag är rektor» asks for nobody. */
const asksOfSystem = ({ kind }: Question) =>
  kind === 'holder' || kind === 'contact' || kind === 'which'

/** About something that is named; what follows it may then tell for what it is asked. */
const isBound = (question: Question) =>
  question.kind === 'which' || ('systemId' in question && question.systemId !== null)

/** A question does not end in a word that only leads on. */
const isWhole = (piece: Piece | undefined) =>
  piece?.meanings.some(({ sign }) => sign !== 'filler' && sign !== 'and' && sign !== 'aside') ??
  false

/** «Vem är det av cheferna som äger …»: what stands between «vem» and «som» tells nothing of what is asked. */
function withoutAsideOfWho(pieces: readonly Piece[]): readonly Piece[] {
  const relative = pieces.findIndex(({ text }) => /^(?:som|that|who)$/i.test(text))
  if (relative < 2 || !WHO.test(pieces[0]?.text ?? '')) return pieces
  const between = pieces.slice(1, relative)
  const isAside = between.every(
    (piece) =>
      piece.meanings.length === 0 || can(piece, ['filler', 'it', 'someone', 'PLACE', 'manager']),
  )
  return isAside
    ? pieces.filter(
        (piece, at) => at === 0 || at >= relative || can(piece, ['filler', 'it', 'PLACE']),
      )
    : pieces
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
