import type { Day } from '../../calendar/day.ts'
import type { Duty, Letter, Role, Routine } from '../../routine/routine.ts'
import { holdersAtLarge } from '../holding/organisation-role.ts'
import type { Snapshot } from '../snapshot.ts'
import { type Cell, type CellRule, cellOf } from './cell.ts'

/** A rule that a row of duty × role breaks. */
export type DutyRule =
  | Exclude<CellRule, 'several' | 'stale'>
  | 'noAccountable'
  | 'manyAccountable'
  | 'empty'
  /** The duty counts as adopted but rests on a role or a document that is only proposed. */
  | 'proposed'

/** When a duty is due next; `planned`: its time has not begun. */
export type NextDue = { due: Day; state: 'open' | 'started' | 'overdue' | 'planned' }

export type DutyRow = {
  duty: Duty
  /** In the order of the roles; null where a role has nothing to do with it. */
  letters: readonly (Letter | null)[]
  /** Those who hold the duty's role for the whole organisation; empty where it is found per system, department or line. */
  held: Cell['held']
  next: NextDue | null
  broken: readonly DutyRule[]
}

export type DutyMatrix = { on: Day; roles: readonly Role[]; rows: readonly DutyRow[] }

/**
 * The matrix duty × role of a routine on a day. The routine gives each duty the letter of the role that it stands
 * under, and those of others where it names them; nothing is guessed from the wording.
 */
export function dutyMatrix(
  snapshot: Snapshot,
  on: Day,
  next: (dutyId: string) => NextDue | null,
): DutyMatrix {
  const { routine, directory } = snapshot
  const atLarge = new Map(
    routine.roles
      .filter(({ found }) => found.by === 'organisation')
      .map((role) => [role.id, cellOf(holdersAtLarge(directory, role).held, ALONE, on)]),
  )
  const rows = routine.duties.map((duty): DutyRow => {
    const letters = routine.roles.map(({ id }) => letterOf(duty, id))
    const cell = atLarge.get(duty.role) ?? null
    const broken = [
      ...letterRules(letters),
      ...holderRules(duty, cell),
      ...standingRule(duty, routine),
    ]
    return {
      duty,
      letters,
      held: cell?.held ?? [],
      next: next(duty.id),
      broken: [...new Set(broken)],
    }
  })
  return { on, roles: routine.roles, rows }
}

function letterOf({ role, letter, others = [] }: Duty, id: string): Letter | null {
  if (id === role) return letter
  return others.find((other) => other.role === id)?.letter ?? null
}

/** Whoever is accountable for the whole organisation is so alone, and is there. */
const ALONE = { needed: true, single: true }

/** Exactly one role is accountable, and a row says something of somebody. */
export function letterRules(letters: readonly (Letter | null)[]): DutyRule[] {
  const given = letters.filter((letter) => letter !== null)
  if (given.length === 0) return ['empty']
  const accountable = given.filter((letter) => letter === 'A').length
  if (accountable === 0) return ['noAccountable']
  return accountable > 1 ? ['manyAccountable'] : []
}

/** Two people who are both accountable are two too many; several may well carry out the same. */
function holderRules({ letter }: Duty, cell: Cell | null): DutyRule[] {
  return (cell?.broken ?? []).flatMap((rule): DutyRule[] => {
    if (rule === 'several') return letter === 'A' ? ['manyAccountable'] : []
    return rule === 'stale' ? [] : [rule]
  })
}

function standingRule({ standing, role, source }: Duty, { roles, documents }: Routine): DutyRule[] {
  if (standing !== 'adopted') return []
  const rests = [
    roles.find(({ id }) => id === role),
    'document' in source ? documents.find(({ id }) => id === source.document) : undefined,
  ]
  return rests.some((one) => one?.standing !== 'adopted') ? ['proposed'] : []
}
