import type { Day } from '../calendar/day.ts'
import { dayIn } from './sheet/days.ts'
import type { System } from './system.ts'

/** «Klassning giltig till», «Klassad t.o.m.», «Nästa klassning», «Omklassas senast»; not «Senast klassad», which is past. */
const HEADER =
  /klass.*(?:giltig|gäller|t\.?\s?o\.?\s?m\b|till och med|förfaller)|(?:giltig|nästa|ny|förnyad)\b.*klass|^omklass|classif.*(?:valid|until|expires)|next classif/iu

/**
 * Until when a system's classification holds, where the register's sheet has a column of its own for that; null where
 * it has none, or none with a day.
 */
export function classifiedUntil({ extra }: System): Day | null {
  for (const [header, cell] of Object.entries(extra)) {
    const day = HEADER.test(header) ? dayIn(cell) : null
    if (day) return day
  }
  return null
}
