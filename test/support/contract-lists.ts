import type { Answer } from '../../bot/questions/answer.ts'
import type { Span } from '../../bot/questions/period.ts'
import type { System } from '../../bot/register/system.ts'
import { day } from './answer-parts.ts'

type Listed = Extract<Answer, { kind: 'systems' }>

/** Lists of contracts: of a year, between two days, over already, ahead; with and without any. */
export function contractLists(systems: System[], many: number): Listed[] {
  const of = (span: Span, mine: boolean) =>
    ({
      kind: 'contracts',
      asked: {
        kind: 'contractsEnding',
        period: { kind: 'year', year: 'this' },
        mine,
        department: null,
        page: 1,
      },
      span,
      mine,
      undated: mine ? 0 : 7,
    }) as const
  const year = { from: day('2026-01-01'), to: day('2026-12-31') }
  const between = { from: day('2026-11-24'), to: day('2027-02-24') }
  const over = { from: null, to: day('2026-11-23') }
  const ahead = { from: day('2026-11-24'), to: null }
  const one = systems.slice(0, 1)
  return [
    { kind: 'systems', of: of(year, false), items: systems, total: 3 * many, page: 1, pages: 3 },
    { kind: 'systems', of: of(between, true), items: one, total: 1, page: 1, pages: 1 },
    { kind: 'systems', of: of(over, false), items: one, total: 1, page: 1, pages: 1 },
    { kind: 'systems', of: of(ahead, true), items: [], total: 0, page: 1, pages: 1 },
    { kind: 'systems', of: of(year, false), items: [], total: 0, page: 1, pages: 1 },
  ]
}
