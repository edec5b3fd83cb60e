import type { Question } from '../question.ts'

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

/** What two questions in one message come to; a third one is left. Null when there is none. */
export function together(questions: readonly Question[]): Question | null {
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
