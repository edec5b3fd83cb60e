import { squeeze, wordsOf } from '../names/fold.ts'
import type { Question } from '../question.ts'
import { tellsTo } from './command.ts'
import { grammar } from './grammar.ts'
import { foundBy, type Heard, has, meaningsOf } from './heard.ts'
import type { Piece, Sign } from './meaning.ts'
import { firstFitting } from './rule.ts'
import { leavesTimeOut } from './time-left-out.ts'
import { ofTold } from './told.ts'

/**
 * A question with background around it («Jag är ny här och undrar vem som äger Treserva, Gunnel har ju slutat»): the
 * clauses that ask something, heard without those that only tell something. What those name is what «det» and «hen» mean.
 * Of two different questions the first is answered, as it is the first that a reader looks for; two about one system
 * are answered together. Null when no clause, or every clause, is needed.
 */
export function inClauses(heard: Heard): Question | null {
  const bounds = boundsOf(heard.pieces)
  if (bounds.length < 3) return null
  return together(asked(heard, bounds))
}

/** The same for whole sentences only, and only where one asks about a system that it names itself. */
export function inSentences(heard: Heard): Question | null {
  const breaks = heard.pieces.flatMap(({ pause }, at) =>
    at > 0 && pause === 'sentence' ? [at] : [],
  )
  if (breaks.length === 0) return null
  const bounds = [0, ...breaks, heard.pieces.length]
  const questions = bounds.slice(1).flatMap((to, at) => {
    const sentence = { ...heard, pieces: heard.pieces.slice(bounds[at], to) }
    if (!has(sentence, 'SYSTEM') || !isAsking(sentence)) return []
    const question = firstFitting(grammar, sentence)
    return question && isAboutSystem(question) ? [withinBackground(heard, question)] : []
  })
  return together(questions)
}

const MOST_CLAUSES = 9

function boundsOf(pieces: readonly Piece[]): number[] {
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
const can = (piece: Piece | undefined, sign: Sign) =>
  piece?.meanings.some((meaning) => meaning.sign === sign) ?? false

/** What the longest runs of clauses ask, in the order of the text. */
function asked(heard: Heard, bounds: readonly number[]): Question[] {
  const clauses = bounds.length - 1
  for (let length = clauses - 1; length > 0; length -= 1) {
    const questions = []
    for (let first = 0; first + length <= clauses; first += 1) {
      const question = askedFrom(heard, bounds[first] ?? 0, bounds[first + length] ?? 0)
      if (question) questions.push(question)
    }
    if (questions.length > 0) return questions
  }
  return []
}

function askedFrom(whole: Heard, from: number, to: number): Question | null {
  const heard = { ...whole, pieces: whole.pieces.slice(from, to) }
  if (!endsAt(whole.pieces, to) || !isAsking(heard) || isCommand(whole.pieces, from)) return null
  const told = [...whole.pieces.slice(0, from), ...whole.pieces.slice(to)]
  const question = ofTold(heard, told) ?? firstFitting(grammar, heard)
  if (!question || !standsAlone(heard, question)) return null
  return leavesTimeOut(whole, { from, to }, question) ? null : withinBackground(whole, question)
}

/** What leads up to a question may be left out, the end of one may not: «who can I ask about the stock exchange» is whole. */
function endsAt(pieces: readonly Piece[], to: number): boolean {
  const next = pieces[to]
  return next === undefined || next.pause !== null || joins.some((sign) => can(next, sign))
}

const joins: readonly Sign[] = ['aside', 'and', 'alsoThen']

/** «Skriv ett mejl till den som äger …» asks for a mail; a sentence or a comma further on it no longer does. */
const isCommand = (pieces: readonly Piece[], from: number) =>
  from > 0 && !pieces[from]?.pause && tellsTo(pieces.slice(0, from))

/** Somebody or something is asked for, or a system is named together with a role. */
const isAsking = (heard: Heard) =>
  heard.pieces.some(asks) ||
  (has(heard, 'document') && has(heard, 'who')) ||
  (has(heard, 'SYSTEM') && (has(heard, 'classification') || has(heard, 'contract'))) ||
  (has(heard, 'systems') && (has(heard, 'they') || has(heard, 'PERSON'))) ||
  (has(heard, 'list') && listed.some((sign) => has(heard, sign))) ||
  (has(heard, 'SYSTEM') && rolesOfSystems.some((sign) => has(heard, sign)))

/** «Någon måste …» asks for nobody. */
const asks = ({ text, meanings }: Piece) =>
  meanings.some(({ sign }) => askingSigns.includes(sign)) && !/^(?:någon|nån|någn)$/i.test(text)

const askingSigns: readonly Sign[] = ['who', 'what', 'how', 'where', 'when']
const listed: readonly Sign[] = ['systems', 'document', 'contract']
const rolesOfSystems: readonly Sign[] = ['own', 'manage', 'ROLE', 'contact', 'resp']

/** What makes no sense without what was left out is not asked: «skrivaren har fastnat, vad ska jag göra?» */
export function standsAlone(heard: Heard, question: Question): boolean {
  switch (question.kind) {
    case 'myDuties':
      return (['duties', 'resp', 'document', 'DOCUMENT'] as const).some((sign) => has(heard, sign))
    case 'access':
      return question.systemId !== null || has(heard, 'access') || has(heard, 'end')
    case 'dutyHolder':
      return has(heard, 'DUTY') || has(heard, 'incident') || has(heard, 'lost')
    case 'system':
    case 'person':
      return has(heard, 'who') || has(heard, 'what') || has(heard, 'info') || has(heard, 'reach')
    case 'roleHolder':
      return foundBy(heard, question.role) !== 'system'
    case 'unknownSystem':
    case 'unknownPerson':
      return false
    default:
      return true
  }
}

const isAboutSystem = (question: Question) =>
  question.kind === 'which' ||
  ('systemId' in question && question.systemId !== null && question.kind !== 'system')

/** Twins are told apart by the department that the asker speaks of beside the question. */
function withinBackground(whole: Heard, question: Question): Question {
  if (question.kind !== 'which' || question.between !== 'systems') return question
  const said = meaningsOf(whole, 'DEPARTMENT').map(({ department }) => squeeze(department))
  const { systems } = whole.vocabulary.snapshot.register
  const fitting = question.choices.filter(
    (choice) =>
      'systemId' in choice &&
      choice.systemId !== null &&
      systems.get(choice.systemId)?.department.some((step) => said.includes(squeeze(step))),
  )
  const [only, ...others] = fitting
  return only && others.length === 0 ? only : question
}

/** Two questions that each name whom or what they are about; two about one system are one. */
export const areTwo = (one: Question, other: Question) =>
  answerable.includes(one.kind) &&
  answerable.includes(other.kind) &&
  JSON.stringify(one) !== JSON.stringify(other) &&
  !('systemId' in one && 'systemId' in other && one.systemId === other.systemId)

const answerable: readonly Question['kind'][] = [
  'holder',
  'contact',
  'manager',
  'roleHolder',
  'dutyHolder',
  'classification',
  'contract',
]

const rolesOfBoth: readonly Question['kind'][] = ['holder', 'contact']

/** «Vem är Anna och vem är hennes chef?»: who is her manager tells both. */
const isManagerOf = (question: Question, personId: string) =>
  question.kind === 'manager' && question.of !== 'me' && question.of.personId === personId

function together(questions: readonly Question[]): Question | null {
  const [first, second] = questions
  if (first?.kind === 'person' && second && isManagerOf(second, first.personId)) return second
  if (first && second && areTwo(first, second)) return { kind: 'both', questions: [first, second] }
  if (!first || !second || first.kind !== 'holder') return first ?? null
  const roles = [first, second].map((one) => (one.kind === 'holder' ? one.role : one.kind))
  const same = 'systemId' in second && second.systemId === first.systemId
  return same && rolesOfBoth.includes(second.kind) && roles[0] !== roles[1]
    ? { kind: 'system', systemId: first.systemId }
    : first
}
