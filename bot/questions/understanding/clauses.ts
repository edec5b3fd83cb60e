import { squeeze } from '../names/fold.ts'
import type { Question } from '../question.ts'
import { together } from './asked-together.ts'
import { isAsking, standsAlone } from './asks-alone.ts'
import { boundsOf, can } from './clause-bounds.ts'
import { tellsTo } from './command.ts'
import { grammar } from './grammar.ts'
import { type Heard, has, meaningsOf } from './heard.ts'
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
