import { z } from 'zod'

const difference = z.object({
  added: z.array(z.string()),
  removed: z.array(z.string()),
  changed: z.array(z.string()),
})

const outcomeView = z.discriminatedUnion('kind', [
  /** `headers` are what seems to be the file's headers, where only their meaning is missing. */
  z.object({ kind: z.literal('unreadable'), message: z.string(), headers: z.array(z.string()) }),
  z.object({
    kind: z.literal('readable'),
    counts: z.object({
      rows: z.number(),
      created: z.number(),
      changed: z.number(),
      unchanged: z.number(),
      refused: z.number(),
      vanished: z.number(),
    }),
    /** The first 200. */
    problems: z.array(
      z.object({
        row: z.number().nullable(),
        column: z.string().nullable(),
        code: z.string(),
        message: z.string(),
      }),
    ),
    problemCount: z.number(),
    columns: z.array(z.object({ header: z.string(), target: z.string().nullable() })),
    /** The first 100; before and after in words. */
    changes: z.array(
      z.object({
        row: z.number(),
        name: z.string(),
        what: z.string(),
        before: z.string(),
        after: z.string(),
      }),
    ),
    /** Systems that change. */
    changeCount: z.number(),
    difference: z
      .object({ documents: difference, roles: difference, duties: difference })
      .nullable(),
  }),
])

/** A file that somebody gave the page, and how far it has come; kept for a day. */
export const importView = z.object({
  id: z.string(),
  kind: z.enum(['systems', 'people', 'routine']),
  name: z.string(),
  by: z.string(),
  at: z.string(),
  state: z.enum(['previewed', 'applying', 'applied', 'failed', 'undone']),
  /** Rows worked through so far, while it is being applied. */
  done: z.number().nullable(),
  outcome: outcomeView.nullable(),
  /** What somebody has said that headers mean. */
  told: z.record(z.string(), z.string()),
  /** What a column of systems can be: fields, and `role:ID` with the role's own label. */
  targets: z.array(z.object({ id: z.string(), label: z.string().nullable() })),
  mayUndo: z.boolean(),
  /** What stayed when it was taken back, because somebody had changed it since. */
  kept: z.array(z.object({ systemId: z.string(), name: z.string(), what: z.string() })),
})
export type ImportView = z.infer<typeof importView>

export const importsView = z.object({
  imports: z.array(
    importView.pick({ id: true, kind: true, name: true, by: true, at: true, state: true }),
  ),
})
export type ImportsView = z.infer<typeof importsView>
