import { z } from 'zod'
import { scopeView, sourceView, stateView } from './duty.ts'
import { broken } from './matrix.ts'
import { day, personView } from './shared.ts'

/** What a role of a system lacks. */
const gapView = z.object({ role: z.string(), broken: z.array(broken) })
export type GapView = z.infer<typeof gapView>

/** A system in the list. */
export const systemListed = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  department: z.string().nullable(),
  vendor: z.string().nullable(),
  /** Names of the owners, the first to ask first; who has left is not among them. */
  owners: z.array(z.string()),
  /** What is wrong with its roles; null where the reader may not know. */
  gaps: z.array(gapView).nullable(),
  /** It has ended, or is no longer in the sheet. */
  inUse: z.boolean(),
})
export type SystemListed = z.infer<typeof systemListed>

export const systemsView = z.object({ systems: z.array(systemListed) })
export type SystemsView = z.infer<typeof systemsView>

/** Somebody who holds a role of a system, and how they are reached. */
export const holderView = z.object({
  kind: z.enum(['person', 'left', 'post', 'department', 'unknown']),
  /** The name, title, department, or what the sheet says. */
  name: z.string(),
  /** Who can be asked: the person, who answers for somebody who left, or those on the post. */
  people: z.array(personView),
  leftOn: day.nullable(),
  /** The day on which somebody last confirmed it; null where nobody has, or where the directory says it. */
  confirmedOn: day.nullable(),
  stale: z.boolean(),
})
export type HolderView = z.infer<typeof holderView>

/** A change of a system: of a role, a further column of the sheet, a field, or of all of it. */
export const changeView = z.object({
  on: day,
  /** Who did it, or the sheet's name. */
  by: z.string(),
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['created', 'vanished', 'returned']) }),
    z.object({ kind: z.literal('role'), role: z.string() }),
    z.object({ kind: z.literal('extra'), header: z.string() }),
    z.object({ kind: z.literal('field'), field: z.string() }),
  ]),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type ChangeView = z.infer<typeof changeView>

/** A duty of one of a system's roles, with the times it came due where the reader may know of them. */
export const systemDutyView = z.object({
  id: z.string(),
  text: z.string(),
  role: z.string(),
  source: sourceView,
  proposed: z.boolean(),
  times: z.array(z.object({ due: day, scope: scopeView, state: stateView })).nullable(),
})
export type SystemDutyView = z.infer<typeof systemDutyView>

/** One system; what the reader may not know is null. */
export const systemView = z.object({
  id: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  /** From the whole organisation down. */
  department: z.array(z.string()),
  vendor: z.string().nullable(),
  purpose: z.string().nullable(),
  hosting: z.enum(['internal', 'external', 'hybrid']).nullable(),
  personalData: z.boolean().nullable(),
  lifeCycle: z.enum(['planned', 'developed', 'maintained', 'phasedOut', 'ended']).nullable(),
  links: z.array(z.string()),
  vanishedOn: day.nullable(),
  roles: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      proposed: z.boolean(),
      held: z.array(holderView),
      broken: z.array(broken).nullable(),
    }),
  ),
  duties: z.array(systemDutyView),
  security: z
    .object({
      classification: z.array(z.object({ scale: z.string(), label: z.string() })),
      criticality: z.string().nullable(),
      rtoHours: z.number().nullable(),
      rpoHours: z.number().nullable(),
      continuityNote: z.string().nullable(),
    })
    .nullable(),
  contract: z.object({ end: day.nullable(), note: z.string().nullable() }).nullable(),
  /** Further columns of the sheet. */
  extra: z.array(z.object({ header: z.string(), text: z.string() })).nullable(),
  /** Whom to ask about what is null. */
  ask: z.array(personView),
  changes: z.array(changeView),
})
export type SystemView = z.infer<typeof systemView>
