import { isDeepStrictEqual } from 'node:util'
import type { Day } from '../../calendar/day.ts'
import type { Problem } from '../../sheet/sheet.ts'
import type { Assignment, Origin } from '../assignment.ts'
import { keptOf } from '../history/kept.ts'
import type { Entry } from '../sheet/entry.ts'
import { problem } from '../sheet/problems.ts'
import type { System } from '../system.ts'
import { merged } from './merge.ts'
import { assignmentsFrom, judgeHolders } from './merge-holders.ts'
import type { Change, Stored } from './stored.ts'

/** What is to be written for a row, and what its owner should know. */
export type Plan = {
  outcome: 'created' | 'changed' | 'unchanged'
  system: System
  identity: string
  said: Record<string, unknown>
  /** False when the row of the table is already as it should be. */
  writesSystem: boolean
  /** Roles whose assignments are replaced. */
  roles: { role: string; assignments: Assignment[] }[]
  /** Roles that stay, whose origin in the sheet is noted anew. */
  seenRoles: string[]
  line: number
  changes: Change[]
  problems: Problem[]
}

export type Occasion = {
  file: string
  on: Day
  /** The sheet's header by what its column is about (a field, `role:ID`). */
  headers: ReadonlyMap<string, string>
  /** Hears what becomes of the rows of a batch. */
  planned?: ((plans: readonly Plan[]) => void) | undefined
}

/** What a row changes in the register. `isNew` tells that the system is not there yet. */
export function planFor(entry: Entry, stored: Stored, isNew: boolean, occasion: Occasion): Plan {
  const { system, said, taken, corrected } = merged(entry, stored)
  const plan: Plan = {
    outcome: isNew ? 'created' : 'unchanged',
    system: { ...system, vanishedOn: null },
    identity: entry.identity,
    said,
    writesSystem: isNew || taken.length > 0 || stored.system.vanishedOn !== null,
    roles: [],
    seenRoles: [],
    line: entry.line,
    changes: taken.map((change) => ({ systemId: system.id, ...change })),
    problems: corrected.map(({ what, says }) => keptByHand(entry.line, what, says, occasion)),
  }
  for (const role of Object.keys(entry.holders)) planRole(plan, role, entry, stored, occasion)
  if (!isDeepStrictEqual(said, { ...stored.said })) plan.writesSystem = true
  return finished(plan, stored, isNew)
}

function planRole(
  plan: Plan,
  role: string,
  entry: Entry,
  stored: Stored,
  occasion: Occasion,
): void {
  const key = `role:${role}`
  const theirs = entry.holders[role] ?? []
  const mine = stored.assignments.filter((held) => held.role === role)
  const sides = { systemId: plan.system.id, role, theirs, before: stored.said?.[key], mine }
  const verdict = judgeHolders(sides)
  if (theirs.length > 0) plan.said[key] = theirs.map(({ holder }) => holder)
  else delete plan.said[key]
  if (verdict === 'corrected') {
    plan.problems.push(keptByHand(entry.line, key, null, occasion))
    return
  }
  const origin: Origin = { kind: 'sheet', file: occasion.file, row: entry.line, on: occasion.on }
  if (verdict === 'same' && mine.every((held) => held.origin.kind === 'sheet')) {
    plan.seenRoles.push(role)
    return
  }
  const assignments = assignmentsFrom(sides, origin)
  plan.roles.push({ role, assignments })
  if (verdict === 'take')
    plan.changes.push({
      systemId: plan.system.id,
      what: key,
      before: mine.map(keptOf),
      after: assignments.map(keptOf),
    })
}

function finished(plan: Plan, { system }: Stored, isNew: boolean): Plan {
  const systemId = plan.system.id
  if (isNew)
    return {
      ...plan,
      changes: [{ systemId, what: 'created', before: null, after: plan.system.name }],
    }
  if (system.vanishedOn !== null) {
    const what = { systemId, what: 'returned', before: system.vanishedOn, after: null }
    const told = problem(plan.line, null, 'returned', `${system.name} finns i förteckningen igen.`)
    return {
      ...plan,
      outcome: 'changed',
      changes: [what, ...plan.changes],
      problems: [...plan.problems, told],
    }
  }
  return plan.changes.length > 0 ? { ...plan, outcome: 'changed' } : plan
}

function keptByHand(line: number, what: string, says: unknown, { headers }: Occasion): Problem {
  const name = headers.get(what) ?? what.replace(/^(role|extra):/, '')
  const instead = typeof says === 'string' ? ` Förteckningen säger «${says}».` : ''
  return problem(line, name, 'keptByHand', `Rättat i Ansvar, och behålls.${instead}`)
}
