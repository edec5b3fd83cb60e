import { z } from 'zod'
import type { TasksAsked } from '../duties/tasks/asked.ts'

const id = z.string().max(400)
const duties = z.array(id).max(50)
const systemId = id.nullable()

const when = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('weekday'),
      weekday: z.number().int().min(1).max(7),
      next: z.boolean(),
    }),
    z.object({ kind: z.literal('in'), days: z.number().int().min(1).max(7_000) }),
    z.object({ kind: z.literal('months'), months: z.number().int().min(1).max(240) }),
    z.object({ kind: z.literal('dayOfMonth'), day: z.number().int().min(1).max(31) }),
    z.object({
      kind: z.literal('date'),
      month: z.number().int().min(1).max(12),
      day: z.number().int().min(1).max(31),
      year: z.number().int().min(1900).max(9999).nullable(),
    }),
  ])
  .nullable()

/** What is asked of duties that come due, as a card's button carries it. */
export const TasksData: z.ZodType<TasksAsked> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('overdue') }),
  z.object({ kind: z.literal('unit') }),
  z.object({ kind: z.literal('task'), occurrenceId: id, confirm: z.boolean() }),
  z.object({ kind: z.literal('done'), duties, systemId }),
  z.object({ kind: z.literal('later'), occurrenceId: id.nullable(), duties, until: when }),
  z.object({ kind: z.literal('byDay') }),
  z.object({ kind: z.literal('pause'), until: when }),
  z.object({ kind: z.literal('resume') }),
  z.object({ kind: z.literal('sendAt'), at: z.string().max(10) }),
  z.object({ kind: z.literal('settings') }),
  z.object({ kind: z.literal('lastDone'), duties, systemId }),
  z.object({ kind: z.literal('notDone'), duties }),
  z.object({ kind: z.literal('unreached') }),
])
