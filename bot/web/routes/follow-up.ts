import { z } from 'zod'
import { addMonths, type Day, isDay } from '../../calendar/day.ts'
import type { Database } from '../../database/database.ts'
import { type Route, route } from '../api/route.ts'
import { followUpView } from '../views/follow-up.ts'
import { day } from '../views/shared.ts'
import type { ScopeWords } from './duty-view.ts'
import { deliveriesRoutes } from './follow-up/deliveries.ts'
import { mayFollowUp } from './follow-up/reach.ts'
import { readFollowUp } from './follow-up/read.ts'

export type FollowUpParts = { database: Database; scopeWords: ScopeWords }

/** Months that are shown where no days are given, this one included. */
const MONTHS = 12
/** Nobody reads more at once. */
const MOST_MONTHS = 60

/** How duties are done: all of it for the coordinator and the head of IT, their part for heads of departments. */
export function followUpRoutes(parts: FollowUpParts): Route[] {
  return [
    route({
      method: 'GET',
      path: '/follow-up',
      says: 'How what came due within some days was done, by month, department and role, and what stands in the way. For those with the power `all`, and for heads of departments their part.',
      may: null,
      query: z.strictObject({
        department: z.string().max(200).optional(),
        from: day.optional(),
        to: day.optional(),
      }),
      view: followUpView,
      answer: async (asked) => {
        if (!mayFollowUp(asked.reader)) return { kind: 'notForYou' }
        const to = dayIn(asked.query.to) ?? asked.today
        const from = dayIn(asked.query.from) ?? firstOfYearTo(to)
        if (from > to || from < addMonths(to, -MOST_MONTHS))
          return { kind: 'wrong', field: 'from', problem: badPeriod }
        const department = asked.query.department || null
        return { kind: 'view', view: await readFollowUp(parts, asked, { from, to, department }) }
      },
    }),
    ...deliveriesRoutes(parts),
  ]
}

const badPeriod = {
  sv: 'Perioden ska börja före den slutar och är högst fem år.',
  en: 'The period must begin before it ends, and lasts five years at most.',
}

const dayIn = (text: string | undefined): Day | null =>
  text !== undefined && isDay(text) ? text : null

function firstOfYearTo(to: Day): Day {
  const first = `${addMonths(to, 1 - MONTHS).slice(0, '2026-11'.length)}-01`
  return isDay(first) ? first : to
}
