import { z } from 'zod'
import { day } from './shared.ts'

/** Something that a role is to do, with the clause that says so. */
const dutyAsked = z.object({
  id: z.string(),
  text: z.string(),
  letter: z.enum(['A', 'R', 'C', 'I']),
  /** The document's clause, or for a proposal the outside source. */
  clause: z.string(),
  proposed: z.boolean(),
})

const roleAsked = z.object({
  id: z.string(),
  label: z.string(),
  /** The clause that describes the role; null where this document says nothing of it but its duties. */
  clause: z.string().nullable(),
  proposed: z.boolean(),
  duties: z.array(dutyAsked),
})
export type RoleAsked = z.infer<typeof roleAsked>

const documentView = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['policy', 'organisation', 'routine']),
  /** The document it stands under; null for the first. */
  under: z.string().nullable(),
  owner: z.string().nullable(),
  contact: z
    .object({
      name: z.string(),
      department: z.string().nullable(),
      mail: z.string().nullable(),
      phone: z.string().nullable(),
    })
    .nullable(),
  version: z.string().nullable(),
  reviewOn: day.nullable(),
  /** The day of its review has gone by. */
  reviewDue: z.boolean(),
  /** A web address; null where the file names none that a browser opens. */
  link: z.string().nullable(),
  proposed: z.boolean(),
  roles: z.array(roleAsked),
})
export type DocumentView = z.infer<typeof documentView>

/** The governing documents, each with what it asks of whom, and what only outside sources propose. */
export const documentsView = z.object({
  documents: z.array(documentView),
  outside: z.array(roleAsked),
})
export type DocumentsView = z.infer<typeof documentsView>
