import { z } from 'zod'
import { occurrenceView, scopeView, sourceView } from './duty.ts'
import { day, personView } from './shared.ts'

/** A due day in somebody's year; `id` once it has come to be. */
export const dueDayView = z.object({
  id: z.string().nullable(),
  text: z.string(),
  scope: scopeView,
  due: day,
  state: z.enum(['planned', 'open', 'started', 'overdue']),
})
export type DueDayView = z.infer<typeof dueDayView>

/** How somebody whom the reader answers for stands. */
export const standingView = z.object({
  person: personView,
  late: z.array(z.object({ text: z.string(), scope: scopeView, due: day })),
  /** How much else is open. */
  open: z.number().int(),
})
export type StandingView = z.infer<typeof standingView>

/** All that concerns the reader. */
export const mineView = z.object({
  today: day,
  /** What is to be done, the most urgent first. */
  due: z.array(occurrenceView),
  /** What the reader ended a moment ago, and may take back. */
  ended: z.array(occurrenceView),
  systems: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      department: z.string().nullable(),
      roles: z.array(z.string()),
    }),
  ),
  duties: z.array(
    z.object({
      role: z.string(),
      /** How the reader is known to hold it. */
      why: z.enum(['register', 'named', 'title', 'leads']),
      duties: z.array(
        z.object({ id: z.string(), text: z.string(), source: sourceView, proposed: z.boolean() }),
      ),
    }),
  ),
  year: z.array(dueDayView),
  /** Since when the reader has a calendar feed; null for none. */
  feedSince: day.nullable(),
  /** Those whom the reader answers for; null where there are none. */
  people: z.array(standingView).nullable(),
})
export type MineView = z.infer<typeof mineView>

/** A calendar feed that was just made: the only time that its address is told. */
export const feedView = z.object({ path: z.string(), since: day })
export type FeedView = z.infer<typeof feedView>
