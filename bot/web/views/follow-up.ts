import { z } from 'zod'
import { scopeView } from './duty.ts'
import { day, personView } from './shared.ts'

/** How many became what; the first six exclude each other, `escalated` counts whatever rose to somebody above. */
const figures = z.object({
  onTime: z.number(),
  late: z.number(),
  overdue: z.number(),
  /** Not done, and not due yet. */
  open: z.number(),
  missed: z.number(),
  notApplicable: z.number(),
  escalated: z.number(),
})
export type FiguresView = z.infer<typeof figures>

/** How duties were done that came due within some days, and what stands in the way, as far as the reader may see. */
export const followUpView = z.object({
  from: day,
  to: day,
  today: day,
  /** Null: all that the reader may see. */
  department: z.string().nullable(),
  /** What may be chosen. */
  departments: z.array(z.string()),
  /** Whether the reader sees the whole organisation, or the departments that they head. */
  whole: z.boolean(),
  total: figures,
  months: z.array(z.object({ month: z.string(), figures })),
  /** Null: what is no department's own. */
  byDepartment: z.array(
    z.object({ department: z.string().nullable(), figures, vacant: z.number(), stale: z.number() }),
  ),
  byRole: z.array(z.object({ role: z.string(), figures })),
  overdue: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      scope: scopeView,
      due: day,
      department: z.string().nullable(),
      escalated: z.boolean(),
      /** Who is to see that it gets done. */
      people: z.array(personView),
    }),
  ),
  /** As of today, whatever the days. `roles` are those of a system that nobody holds, or that nobody has confirmed. */
  gaps: z.object({
    vacant: z.number(),
    stale: z.number(),
    systems: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        department: z.string().nullable(),
        vacant: z.array(z.string()),
        stale: z.array(z.string()),
      }),
    ),
    /** Roles of the whole organisation that nobody holds. */
    roles: z.array(z.string()),
    /** How many systems there are with any of that; `systems` holds the first ones. */
    count: z.number(),
  }),
  /** Whom no message reaches in Teams, as of today. */
  unreachable: z.array(
    z.object({
      person: personView.nullable(),
      why: z.string().nullable(),
      since: day,
      messages: z.number(),
      byMail: z.boolean(),
    }),
  ),
})
export type FollowUpView = z.infer<typeof followUpView>
