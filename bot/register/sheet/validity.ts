import type { Day } from '../../calendar/day.ts'
import { dayIn } from './days.ts'

export type Validity = { validFrom: Day | null; validTo: Day | null; confirmedOn: Day | null }

const DAYS = /\(((?:\s*(?:från|fr\.?o\.?m\.?|till|t\.?o\.?m\.?|bekräftad)\s+[^,()]+,?)+)\)/i

/** A name without the days that stand with it in brackets: «Anna Berg (från 2026-01-01, till 2026-06-30, bekräftad 2026-03-01)». */
export function validityIn(text: string): Validity & { name: string } {
  const found = DAYS.exec(text)
  const parts = (found?.[1] ?? '').split(',').map((part) => part.trim())
  const after = (word: RegExp) => {
    const part = parts.find((one) => word.test(one))
    return part ? dayIn(part.replace(word, '')) : null
  }
  const days = {
    validFrom: after(/^(från|fr\.?o\.?m\.?)\s+/i),
    validTo: after(/^(till|t\.?o\.?m\.?)\s+/i),
    confirmedOn: after(/^bekräftad\s+/i),
  }
  const isRead = parts.length === Object.values(days).filter((day) => day !== null).length
  return isRead && found
    ? { name: text.replace(found[0], ' ').replace(/ +/g, ' ').trim(), ...days }
    : { name: text, validFrom: null, validTo: null, confirmedOn: null }
}

/** The days of an assignment as `validityIn` reads them; empty when there are none. */
export function validityText({ validFrom, validTo, confirmedOn }: Validity): string {
  const parts = [
    validFrom && `från ${validFrom}`,
    validTo && `till ${validTo}`,
    confirmedOn && `bekräftad ${confirmedOn}`,
  ].filter((part) => part !== null)
  return parts.length > 0 ? ` (${parts.join(', ')})` : ''
}
