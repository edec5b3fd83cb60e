import { z } from 'zod'
import { day } from './shared.ts'

/** What a duty is about, in words; `systemId` where that is a system. */
export const scopeView = z.object({ text: z.string(), systemId: z.string().nullable() })
export type ScopeView = z.infer<typeof scopeView>

/** Where a duty is written: a clause of a document, or, for a proposal, an outside source. */
export const sourceView = z.object({ document: z.string().nullable(), clause: z.string() })
export type SourceView = z.infer<typeof sourceView>

/** How one occurrence stands; `by` names somebody, null where the directory no longer knows them. */
export const stateView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('started'), by: z.string().nullable(), on: day }),
  z.object({
    kind: z.literal('done'),
    by: z.string().nullable(),
    on: day,
    note: z.string().nullable(),
    link: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('notApplicable'),
    by: z.string().nullable(),
    on: day,
    reason: z.string(),
  }),
  z.object({ kind: z.literal('missed'), on: day }),
  z.object({ kind: z.literal('withdrawn'), on: day }),
])
export type StateView = z.infer<typeof stateView>

export const actionKind = z.enum([
  'done',
  'start',
  'later',
  'delegate',
  'notApplicable',
  'wrongPerson',
  'undo',
])
export type ActionKind = z.infer<typeof actionKind>

/** One time that a duty is to be done, for somebody who may say what becomes of it. */
export const occurrenceView = z.object({
  id: z.string(),
  /** To be sent as If-Match with an action. */
  version: z.string(),
  text: z.string(),
  scope: scopeView,
  due: day,
  state: stateView,
  /** Reminders wait until that day. */
  snoozedUntil: day.nullable(),
  /** Who was asked to do it. */
  delegate: z.string().nullable(),
  /** Why it is the reader's: they hold it, were asked to do it, or it lies with them for want of a holder. */
  why: z.enum(['holder', 'delegate', 'above']),
  role: z.string().nullable(),
  source: sourceView,
  proposed: z.boolean(),
  evidence: z.enum(['none', 'note', 'link']),
  /** The last day until which reminders may wait. */
  latest: day,
  actions: z.array(actionKind),
})
export type OccurrenceView = z.infer<typeof occurrenceView>
