import type { Question } from '../question.ts'
import { aboutPerson } from './about.ts'
import { consistsOf, type Heard, has, meaningsOf } from './heard.ts'
import type { Piece, Sign } from './meaning.ts'
import { periodIn } from './period-asked.ts'
import { siblingNamed } from './siblings.ts'

/** «Och för Heroma?», «och i BUF?», «nästa sida»: the last question again, about something else. */
export function sameAgain(heard: Heard): Question | null {
  const { question } = heard.memory
  if (!question) return null
  if (has(heard, 'more') && consistsOf(heard, forMore))
    return 'page' in question ? { ...question, page: question.page + 1 } : null
  const narrower = narrowed(heard, question)
  if (narrower) return narrower
  if (!goesOn(heard)) return null
  if (question.kind === 'contractsEnding' && consistsOf(heard, atOtherTime))
    return otherTime(heard, question)
  return (
    forOtherPerson(heard, question) ??
    ofOther(heard, question) ??
    inOther(heard, question) ??
    ofSibling(heard, question)
  )
}

/** «Bara socialförvaltningen», “only the ones at BUF”, «bara mina»: the same list, of fewer systems. */
function narrowed(heard: Heard, question: Question): Question | null {
  if (!ONLY.test(heard.pieces[0]?.text ?? '')) return null
  const pieces = heard.pieces.filter(({ text }) => !NARROWING.test(text))
  const rest = { ...heard, pieces }
  if (question.kind === 'contractsEnding' && has(rest, 'me') && consistsOf(rest, ['me', 'filler']))
    return { ...question, mine: true, page: 1 }
  return inOther(rest, question)
}

const ONLY = /^(?:bara|endast|enbart|only|just)\b/i
const NARROWING =
  /^(?:bara|endast|enbart|only|just|de|dem|dom|those|the|ones|the ones|som är|som hör till)(?: (?:de|dem|dom|those|the|ones|på|at|in|for))*$/i

/** «Och Helena Vass?» after a question about access is about access for her. */
function forOtherPerson(heard: Heard, question: Question): Question | null {
  if (
    question.kind !== 'access' ||
    !consistsOf(heard, ['PERSON', 'and', 'alsoThen', 'filler', 'no'])
  )
    return null
  return aboutPerson(heard, (personId) => ({ ...question, mine: false, personId }))
}

const forMore: readonly Sign[] = [
  'more',
  'list',
  'filler',
  'and',
  'thanks',
  'yes',
  'systems',
  'ORDINAL',
]
const forOther: readonly Sign[] = [
  'no',
  'aside',
  'SYSTEM',
  'and',
  'alsoThen',
  'filler',
  'system',
  'environment',
  'how',
  'me',
  'DEPARTMENT',
  'department',
]

function ofOther(heard: Heard, question: Question): Question | null {
  if (!consistsOf(heard, forOther)) return null
  const [system, ...others] = meaningsOf(heard, 'SYSTEM')
  return system && others.length === 0 ? aboutOther(question, system.systems.ids) : null
}

/** «Och grundskola då?» after «Edlevo Förskola»: the system of the same family that has the word in its name. */
function ofSibling(heard: Heard, question: Question): Question | null {
  if (!('systemId' in question) || question.systemId === null) return null
  const systemId = siblingNamed(heard, question.systemId)
  return systemId === null ? null : { ...question, systemId }
}

function otherTime(
  heard: Heard,
  question: Extract<Question, { kind: 'contractsEnding' }>,
): Question | null {
  const period = periodIn(heard)
  return period && period.kind !== 'ahead' ? { ...question, period, page: 1 } : null
}

/** «Och 2027?», «inom ett halvår då?» */
const atOtherTime: readonly Sign[] = [
  'and',
  'alsoThen',
  'filler',
  'date',
  'ORDINAL',
  'more',
  'within',
  'before',
  'span',
  'contract',
  'expire',
]

/** «Och …», «… då?», «hur är det med …»: words that tie a question to the one before. */
export function goesOn({ pieces }: Heard): boolean {
  const ties = (piece: Piece | undefined) =>
    piece?.meanings.some(({ sign }) => sign === 'and' || sign === 'alsoThen') ?? false
  // «Nej, Porten», «jag menade Porten» correct what was asked.
  if (pieces[0]?.meanings.some(({ sign }) => sign === 'no') && pieces.length > 1) return true
  return pieces.length > 1 && (ties(pieces[0]) || ties(pieces.at(-1)))
}

function aboutOther(question: Question, ids: readonly string[]): Question | null {
  if (!('systemId' in question) || ids.length === 0) return null
  const asked = ids.map((systemId): Question => ({ ...question, systemId }))
  const [only, ...others] = asked
  if (others.length === 0) return only ?? null
  return { kind: 'which', between: 'systems', name: '', choices: asked }
}

function inOther(heard: Heard, question: Question): Question | null {
  const department = meaningsOf(heard, 'DEPARTMENT')[0]?.department
  if (department === undefined || !('department' in question)) return null
  if (!consistsOf(heard, ['DEPARTMENT', 'and', 'alsoThen', 'filler', 'itSide', 'department']))
    return null
  return 'page' in question ? { ...question, department, page: 1 } : { ...question, department }
}
