import { z } from 'zod'
import { day, heldView } from './shared.ts'

/** A rule of the matrix that a cell or row breaks. */
export const broken = z.enum([
  'vacant',
  'left',
  'several',
  'unknownPerson',
  'stale',
  'noAccountable',
  'manyAccountable',
  'empty',
  'proposed',
])
export type Broken = z.infer<typeof broken>

/** A cell of system × role: indexes into `people` of the whole view keep it small. */
export const systemRow = z.object({
  id: z.string(),
  name: z.string(),
  department: z.string().nullable(),
  vendor: z.string().nullable(),
  /** In the order of `roles`. */
  cells: z.array(z.object({ held: z.array(heldView), broken: z.array(broken) })),
})

/** The systems and who holds which role for each, on a day. */
export const systemMatrixView = z.object({
  on: day,
  roles: z.array(z.object({ id: z.string(), label: z.string(), proposed: z.boolean() })),
  rows: z.array(systemRow),
})
export type SystemMatrixView = z.infer<typeof systemMatrixView>

/** The duties and what each role has to do with them, on a day. */
export const dutyMatrixView = z.object({
  on: day,
  roles: z.array(z.object({ id: z.string(), label: z.string(), proposed: z.boolean() })),
  rows: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      document: z.string().nullable(),
      clause: z.string(),
      proposed: z.boolean(),
      /** RACI letters, in the order of `roles`; null for none. */
      letters: z.array(z.enum(['A', 'R', 'C', 'I']).nullable()),
      /** Who holds it, where one holder is found for the whole organisation. */
      held: z.array(heldView),
      next: z
        .object({ due: day, state: z.enum(['open', 'started', 'overdue', 'planned']) })
        .nullable(),
      broken: z.array(broken),
    }),
  ),
})
export type DutyMatrixView = z.infer<typeof dutyMatrixView>
