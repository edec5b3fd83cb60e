import { addMonths, type Day } from '../../calendar/day.ts'
import type { Assigned, Held } from '../holding/held.ts'

/** A rule that a cell of system × role breaks. */
export type CellRule = 'vacant' | 'left' | 'several' | 'unknownPerson' | 'stale'

/** A holder in a cell; `stale`: nobody has confirmed the assignment for twelve months. */
export type CellHeld = { held: Held; stale: boolean }

/** Who holds a role for a system, the first to ask first, and the rules that this breaks. */
export type Cell = { held: readonly CellHeld[]; broken: readonly CellRule[] }

/** What is asked of a role: that somebody holds it, and that it is one person's alone. */
export type Asked = { needed: boolean; single: boolean }

/** Months after which an assignment that nobody has confirmed counts as stale. */
const STALE_AFTER = 12

export function cellOf(held: readonly Held[], { needed, single }: Asked, on: Day): Cell {
  const shown = held.map((one) => ({ held: one, stale: isStale(one.assigned, on) }))
  const there = held.filter(({ kind }) => kind !== 'left')
  const broken: CellRule[] = []
  if (needed && !held.some(hasSomebody)) broken.push('vacant')
  if (there.length < held.length) broken.push('left')
  if (single && there.length > 1) broken.push('several')
  if (held.some(({ kind }) => kind === 'unknown')) broken.push('unknownPerson')
  if (shown.some(({ stale }) => stale)) broken.push('stale')
  return { held: shown, broken }
}

/** Somebody is named; who has left still is. A post that nobody has is nobody's. */
function hasSomebody(held: Held): boolean {
  return held.kind === 'post' ? held.people.length > 0 : true
}

/** Somebody who has not left holds it, whether the directory knows them or not. */
export const isHeld = ({ held }: Cell) =>
  held.some((one) => one.held.kind !== 'left' && hasSomebody(one.held))

function isStale(assigned: Assigned | null, on: Day): boolean {
  if (!assigned) return false
  return addMonths(assigned.confirmedOn ?? assigned.origin.on, STALE_AFTER) <= on
}
