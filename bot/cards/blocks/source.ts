import type { Assigned, Held } from '../../register/holding/held.ts'
import type { Clause, Standing } from '../../routine/routine.ts'
import type { Element } from '../adaptive-card.ts'
import type { Reading } from '../reading.ts'
import { clean } from '../text.ts'
import { phrases } from '../words/languages.ts'
import { small } from './text-blocks.ts'

/** Where the register has an assignment from, and when somebody last said that it holds. */
export function assignedLine(assigned: Assigned, { language }: Reading): string {
  const { source } = phrases[language].label
  const { origin, confirmedOn } = assigned
  const from =
    origin.kind === 'sheet'
      ? source.sheet(clean(origin.file, 60), origin.row, origin.on)
      : source.hand(origin.on)
  return `${from}, ${confirmedOn ? source.confirmed(confirmedOn) : source.neverConfirmed}.`
}

/** The source that all holders share, or null where each has one of its own. */
export function sharedSource(held: readonly Held[], reading: Reading): string | null {
  const lines = new Set(
    held.map(({ assigned }) => (assigned ? assignedLine(assigned, reading) : null)),
  )
  const [line = null] = lines
  return lines.size === 1 ? line : null
}

/** The clause that says it; a proposal is never shown as the municipality's rule. */
export function clauseLine(
  { source, standing }: { source: Clause; standing: Standing },
  reading: Reading,
): string {
  const words = phrases[reading.language].label.source
  if ('outside' in source) return `${words.proposed(clean(source.outside, 200))}.`
  const document = reading.documents?.find(({ id }) => id === source.document)?.title
  const clause = clean(source.clause)
  if (standing === 'proposed') return `${words.proposedBy(clause)}.`
  return `${words.clause(clean(document ?? words.routine), clause)} (${words.adopted}).`
}

export const sourceBlock = (line: string | null): Element[] => (line ? [small(line)] : [])
