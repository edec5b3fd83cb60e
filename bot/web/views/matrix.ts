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

/** What cannot be told of a day that is not today. */
export const notKnown = z.enum([
  /** How lately some assignments had been confirmed: the history did not keep it yet. */
  'confirmations',
  /** Titles, departments and who led whom: shown as they are now. */
  'people',
  /** What was due next. */
  'due',
])

const column = z.object({
  id: z.string(),
  label: z.string(),
  proposed: z.boolean(),
  /** How holders are found: written down for each system, or by themselves. */
  found: z.enum(['system', 'department', 'organisation', 'manager']),
  /** What is wrong with a role of the whole organisation: told here once instead of in every row. */
  broken: z.array(broken),
})

/** A system's row of system × role. */
export const systemRow = z.object({
  id: z.string(),
  name: z.string(),
  department: z.string().nullable(),
  vendor: z.string().nullable(),
  /** In the order of `roles`. */
  cells: z.array(z.object({ held: z.array(heldView), broken: z.array(broken) })),
  /** `empty`: nobody who is still there holds a role for it. */
  broken: z.array(broken),
})

/** The systems and who holds which role for each, on a day. */
export const systemMatrixView = z.object({
  on: day,
  roles: z.array(column),
  rows: z.array(systemRow),
  /** Of which rows the reader may know what is broken: gaps are not for everybody. */
  gaps: z.enum(['all', 'some', 'none']),
  notKnown: z.array(notKnown),
})
export type SystemMatrixView = z.infer<typeof systemMatrixView>

/** The duties and what each role has to do with them, on a day. */
export const dutyMatrixView = z.object({
  on: day,
  roles: z.array(column),
  notKnown: z.array(notKnown),
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

/** What the matrix of systems says otherwise than it did on an earlier day. */
export const matrixChangesView = z.object({
  /** The end of this day is compared with now; null where no day is given and no routine has been adopted. */
  since: day.nullable(),
  on: day,
  rows: z.array(
    z.object({
      systemId: z.string(),
      system: z.string(),
      /** `added` and `gone` are of the system itself and have no role. */
      kind: z.enum(['role', 'added', 'gone']),
      role: z.object({ id: z.string(), label: z.string() }).nullable(),
      before: z.array(heldView),
      after: z.array(heldView),
      /** The last day on which it changed; null where that is not known. */
      day: day.nullable(),
    }),
  ),
})
export type MatrixChangesView = z.infer<typeof matrixChangesView>
