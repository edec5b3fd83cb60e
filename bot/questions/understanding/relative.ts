import type { Question } from '../question.ts'
import { grammar } from './grammar.ts'
import { type Heard, has } from './heard.ts'
import type { Piece, Sign } from './meaning.ts'
import { firstFitting } from './rule.ts'

/**
 * «Vem äger Treserva som alla använder?», «vem ansvarar för elevjournalerna, alltså PMO?»: what is only told of a system
 * that is named is left out, and a word that nobody knows gives way to what explains it. Null where neither is so.
 */
export function withoutWhatIsTold(heard: Heard): Question | null {
  const { pieces } = heard
  const shorter = withoutRelative(pieces) ?? explained(pieces)
  if (!shorter) return null
  const rest = { ...heard, pieces: shorter }
  return asksForRole(rest) ? firstFitting(grammar, rest) : null
}

const asked: readonly Sign[] = ['own', 'manage', 'resp', 'contact', 'ROLE']
const meaningful: readonly Sign[] = [...asked, 'approve', 'order', 'carryOut', 'end', 'SYSTEM']

const asksForRole = (heard: Heard) => has(heard, 'SYSTEM') && asked.some((sign) => has(heard, sign))

const can = (piece: Piece | undefined, signs: readonly Sign[]) =>
  piece?.meanings.some(({ sign }) => signs.includes(sign)) ?? false

/** Without «som …» after a system, to the next pause; null where that tells who is asked for. */
function withoutRelative(pieces: readonly Piece[]): readonly Piece[] | null {
  const from = pieces.findIndex(
    ({ text }, at) => /^(?:som|that|which)$/i.test(text) && can(pieces[at - 1], ['SYSTEM']),
  )
  if (from < 0) return null
  const pause = pieces.findIndex((piece, at) => at > from && piece.pause !== null)
  const to = pause < 0 ? pieces.length : pause
  const told = pieces.slice(from + 1, to)
  if (told.length === 0 || told.some((piece) => can(piece, meaningful))) return null
  return [...pieces.slice(0, from), ...pieces.slice(to)]
}

const EXPLAINS = /^(?:alltså|dvs|det vill säga|närmare bestämt|aka|namely|i e)$/i

/** «Elevjournalerna, alltså PMO»: PMO. */
function explained(pieces: readonly Piece[]): readonly Piece[] | null {
  const at = pieces.findIndex(
    ({ text }, place) => EXPLAINS.test(text) && can(pieces[place + 1], ['SYSTEM']),
  )
  const before = pieces[at - 1]
  if (at < 0 || !before || before.meanings.length > 0) return null
  return [...pieces.slice(0, at - 1), ...pieces.slice(at + 1)]
}
