import type { Question } from '../question.ts'
import type { Heard } from './heard.ts'
import type { Piece, Sign } from './meaning.ts'

const times: readonly Sign[] = ['date', 'span', 'within', 'before']

/**
 * Tells whether a list of contracts heard in a part of a text leaves out a time that stands beside it: «vilka avtal går
 * ut» of «… efter mars» is another question. What goes on without a pause may be one too («under jullovet»).
 */
export function leavesTimeOut(
  { pieces }: Heard,
  { from, to }: { from: number; to: number },
  question: Question,
): boolean {
  if (question.kind !== 'contractsEnding') return false
  const next = pieces[to]
  return (
    (next !== undefined && next.pause === null) ||
    [...pieces.slice(0, from), ...pieces.slice(to)].some(tellsTime)
  )
}

const tellsTime = ({ meanings }: Piece) => meanings.some(({ sign }) => times.includes(sign))
