import type { Question } from '../question.ts'
import type { Heard } from './heard.ts'
import type { Sign } from './meaning.ts'

/**
 * A sentence of the grammar: which signs it needs and which it may also have. A question fits when each of its pieces
 * can be explained by one of them (or by a harmless word) and none that is needed is missing: that is how questions about
 * other things are refused.
 */
export type Rule = {
  needs: readonly Sign[]
  accepts: ReadonlySet<Sign>
  /** The question, or null when on a closer look this is not what is asked. */
  ask: (heard: Heard) => Question | null
  /** May be about a system or a person whom nobody knows: the name is then told to be unknown. `named`: only if it looks like a name. */
  unknown: 'no' | 'named' | 'any'
}

/** Signs that any sentence may have. */
const harmless: readonly Sign[] = [
  'filler',
  'aside',
  'greet',
  'thanks',
  'who',
  'what',
  'how',
  'where',
  'and',
  'it',
  'alsoThen',
  'we',
  'list',
  'find',
]

type Shape = { needs: Sign[]; may?: readonly Sign[]; unknown?: Rule['unknown'] }

export function rule({ needs, may = [], unknown = 'no' }: Shape, ask: Rule['ask']): Rule {
  return { needs, accepts: new Set([...needs, ...may, ...harmless]), ask, unknown }
}

/** The question that the first fitting sentence asks; null when none fits. */
export function firstFitting(rules: readonly Rule[], heard: Heard): Question | null {
  const said = new Set(heard.pieces.flatMap(({ meanings }) => meanings.map(({ sign }) => sign)))
  for (const { needs, accepts, ask } of rules) {
    if (!needs.every((sign) => said.has(sign)) || !fits(heard, needs, accepts)) continue
    const question = ask(heard)
    if (question) return question
  }
  return null
}

/** Each sign that is needed has a piece of its own, and every piece is explained; all that is needed is said. */
function fits({ pieces }: Heard, needs: readonly Sign[], accepts: ReadonlySet<Sign>): boolean {
  const needed = pieces.filter(({ meanings }) => meanings.some(({ sign }) => needs.includes(sign)))
  return (
    needed.length >= needs.length &&
    pieces.every(({ meanings }) => meanings.some(({ sign }) => accepts.has(sign)))
  )
}
