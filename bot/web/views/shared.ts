import { z } from 'zod'

/** A day as `YYYY-MM-DD`. */
export const day = z.iso.date()

/** Somebody as pages name them; `mail` opens a chat. */
export const personView = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  department: z.string().nullable(),
  mail: z.string().nullable(),
  phone: z.string().nullable(),
  active: z.boolean(),
})
export type PersonView = z.infer<typeof personView>

/** One holder of a role, the first to ask first; `stale`: not confirmed for twelve months. */
export const heldView = z.object({
  kind: z.enum(['person', 'left', 'post', 'department', 'unknown']),
  /** The name, title, department, or what the sheet says. */
  name: z.string(),
  personId: z.string().nullable(),
  stale: z.boolean(),
})
export type HeldView = z.infer<typeof heldView>
