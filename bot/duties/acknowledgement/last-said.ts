import { z } from 'zod'
import { type Day, isDay } from '../../calendar/day.ts'
import type { Happening } from '../occurrences/history/store.ts'
import type { Mark } from './action.ts'
import type { Facts } from './decide.ts'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value))
const said = { by: z.string(), at: z.string() }
const State = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('started'), ...said }),
  z.object({
    kind: z.literal('done'),
    ...said,
    on: day,
    note: z.string().nullable(),
    link: z.string().nullable(),
  }),
  z.object({ kind: z.literal('notApplicable'), ...said, reason: z.string() }),
  z.object({ kind: z.literal('missed'), at: z.string() }),
  z.object({ kind: z.literal('withdrawn'), at: z.string() }),
])
const Before: z.ZodType<Mark> = z.object({
  state: State,
  snoozedUntil: day.nullable(),
  delegateId: z.string().nullable(),
})

/** The last thing that somebody said of an occurrence, unless Ansvar itself has changed it since. */
export function lastSaid(history: readonly Happening[]): Facts['last'] {
  const last = history.at(-1)
  if (!last || last.by === null) return null
  const before = Before.safeParse(last.before)
  return before.success ? { by: last.by, at: last.at, what: last.what, before: before.data } : null
}
