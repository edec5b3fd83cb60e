import type { Person } from '../directory/person.ts'
import type { Language } from '../routine/routine.ts'
import type { Memory } from './memory.ts'
import type { Question } from './question.ts'
import { inApposition } from './understanding/apposition.ts'
import { whetherAsker } from './understanding/asks-me.ts'
import { choiceOf } from './understanding/choices.ts'
import { inClauses, inSentences } from './understanding/clauses.ts'
import { eventRules } from './understanding/event-rules.ts'
import { sameAgain } from './understanding/follow-up.ts'
import { grammar } from './understanding/grammar.ts'
import { type Heard, has, meaningsOf, says } from './understanding/heard.ts'
import { languageBesideNames, languageOf } from './understanding/language.ts'
import { piecesOf } from './understanding/pieces.ts'
import { questionWithin } from './understanding/question-within.ts'
import { withoutWhatIsTold } from './understanding/relative.ts'
import { aboutLastPerson, withMemory } from './understanding/remembered.ts'
import { firstFitting } from './understanding/rule.ts'
import { smallTalk, wordless } from './understanding/small-talk.ts'
import { aboutTasks } from './understanding/task-rules.ts'
import { tokensOf } from './understanding/tokens.ts'
import { twoQuestions } from './understanding/two-questions.ts'
import { withUnknownName } from './understanding/unknown-names.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a text is heard with: the names that exist, what was last spoken of, who asks, and the language of their client. */
export type Hearing = {
  vocabulary: Vocabulary
  memory: Memory
  asker: Person | null
  locale?: Language
}
export type Understood = { question: Question; language: Language }

/** Longer texts than this (characters) are no questions. */
const LONGEST = 1_000

/**
 * Tells what a text asks, in Swedish or English. A closed grammar: every word must have its place in a sentence that
 * Ansvar knows, else the question is out of scope. Never throws; time grows with the text's length, not the register's.
 */
export function understand(text: string, hearing: Hearing): Understood {
  const usual = hearing.memory.language ?? hearing.locale ?? 'sv'
  if (text.length > LONGEST)
    return {
      question: { kind: 'outOfScope' },
      language: languageOf(tokensOf(text.slice(0, LONGEST))) ?? usual,
    }
  const tokens = tokensOf(text)
  if (tokens.length === 0) return { question: wordless(text), language: usual }
  const { vocabulary, memory, asker } = hearing
  const first = languageOf(tokens) ?? usual
  const cut = piecesOf(tokens, vocabulary, first)
  const language = languageBesideNames(cut, vocabulary, tokens) ?? usual
  const pieces = language === first ? cut : piecesOf(tokens, vocabulary, language)
  const heard = { pieces, vocabulary, memory, asker, language }
  return { question: whetherAsker(heard, severally(heard, questionOf(heard))), language }
}

function questionOf(heard: Heard): Question {
  return (
    choiceOf(heard) ??
    aboutTasks(heard) ??
    smallTalk(heard.pieces) ??
    sameAgain(heard) ??
    aboutLastPerson(heard) ??
    twoQuestions(heard) ??
    inSentences(heard) ??
    ofMemory(heard) ??
    withoutWhatIsTold(heard) ??
    firstFitting(grammar, heard) ??
    eventToldInOwnWords(heard) ??
    inClauses(heard) ??
    questionWithin(heard) ??
    inApposition(heard) ??
    unknownName(heard) ?? { kind: 'outOfScope' }
  )
}

/** «Vem äger Treserva och Raindance?» asks twice, not which. */
function severally(heard: Heard, question: Question): Question {
  if (question.kind !== 'which' || question.between !== 'systems') return question
  const [one, other, ...more] = question.choices
  const named = meaningsOf(heard, 'SYSTEM').filter(({ systems }) => systems.ids.length === 1)
  const each = one && other && more.length === 0 && named.length === 2
  return each && !says(heard, /^(?:eller|or)$/)
    ? { kind: 'both', questions: [one, other] }
    : question
}

function ofMemory(heard: Heard): Question | null {
  const remembered = withMemory(heard)
  return remembered && firstFitting(grammar, remembered)
}

/** A question that would be understood but for a name that nobody knows. */
function unknownName(heard: Heard): Question | null {
  const unknown = withUnknownName(heard.pieces, heard.vocabulary)
  if (!unknown) return null
  const rules = grammar.filter(
    (rule) => rule.unknown === 'any' || (rule.unknown === 'named' && unknown.looks === 'name'),
  )
  return firstFitting(rules, { ...heard, pieces: unknown.pieces })
}

const MOST_OWN_WORDS = 4

/** Someone in distress tells what happened in words of their own; a few that nobody knows do not matter then. */
function eventToldInOwnWords(heard: Heard): Question | null {
  const pieces = heard.pieces.filter(({ meanings }) => meanings.length > 0)
  const own = heard.pieces.length - pieces.length
  const happened = has(heard, 'incident') || (has(heard, 'lost') && has(heard, 'device'))
  const told = own > 0 && own <= MOST_OWN_WORDS && happened && has(heard, 'me')
  return told ? firstFitting(eventRules, { ...heard, pieces }) : null
}
