import { z } from 'zod'
import { day, personView } from './shared.ts'

/** Characters of a name or title, of a running text, and of an address; and how many of each. */
const NAME = 300
const TEXT = 4_000
const ADDRESS = 2_000
const MANY = 50

/** What no database and no page can hold is left out; blanks around a text mean nothing. */
const tidy = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .trim()
const line = z
  .string()
  .max(NAME)
  .transform((text) => tidy(text).replace(/\s+/g, ' '))
const filled = line.pipe(z.string().min(1))
const orNull = (text: string) => (text === '' ? null : text)
const lineOrNull = line.transform(orNull).nullable()
const textOrNull = z.string().max(TEXT).transform(tidy).transform(orNull).nullable()
const list = z
  .array(line)
  .max(MANY)
  .transform((all) => [...new Set(all.filter(Boolean))])
const level = z.strictObject({
  scale: filled,
  label: filled,
  order: z.number().int().min(0).max(1000).nullable(),
})
const hours = z.number().min(0).max(100_000).nullable()
const link = z.string().max(ADDRESS).transform(tidy)

/** What can be corrected of a system; what is left out stays. */
export const factsGiven = z
  .strictObject({
    name: filled,
    aliases: list,
    department: list,
    vendor: lineOrNull,
    purpose: textOrNull,
    hosting: z.enum(['internal', 'external', 'hybrid']).nullable(),
    personalData: z.boolean().nullable(),
    classification: z.array(level).max(10),
    criticality: level.nullable(),
    lifeCycle: z.enum(['planned', 'developed', 'maintained', 'phasedOut', 'ended']).nullable(),
    contractEnd: day.nullable(),
    contractNote: textOrNull,
    rtoHours: hours,
    rpoHours: hours,
    continuityNote: textOrNull,
    links: z
      .array(link)
      .max(MANY)
      .transform((all) => [...new Set(all.filter(Boolean))]),
  })
  .partial()

export const holderGiven = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: z.string().max(NAME) }),
  z.strictObject({ kind: z.literal('post'), title: filled, department: filled }),
  z.strictObject({ kind: z.literal('department'), department: filled }),
  z.strictObject({ kind: z.literal('unknown'), text: z.string().max(TEXT) }),
])

/** Who is to hold a role, the first to ask first; nobody leaves it vacant. */
export const roleGiven = z.strictObject({
  held: z
    .array(
      z.strictObject({
        holder: holderGiven,
        validFrom: day.nullable().default(null),
        validTo: day.nullable().default(null),
      }),
    )
    .max(MANY),
})

const levelView = z.object({ scale: z.string(), label: z.string(), order: z.number().nullable() })

/** A holder as the page shows and sends it back. */
export const heldEdited = z.object({
  holder: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('person'), personId: z.string() }),
    z.object({ kind: z.literal('post'), title: z.string(), department: z.string() }),
    z.object({ kind: z.literal('department'), department: z.string() }),
    z.object({ kind: z.literal('unknown'), text: z.string() }),
  ]),
  /** The person; null for others, and for one whom the directory does not have. */
  person: personView.nullable(),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  confirmedOn: day.nullable(),
})
export type HeldEdited = z.infer<typeof heldEdited>

/** A system with all that its reader may correct; fields that they may not see are missing. */
export const editingView = z.object({
  id: z.string(),
  facts: z
    .object({
      name: z.string(),
      aliases: z.array(z.string()),
      department: z.array(z.string()),
      vendor: z.string().nullable(),
      purpose: z.string().nullable(),
      hosting: z.enum(['internal', 'external', 'hybrid']).nullable(),
      personalData: z.boolean().nullable(),
      classification: z.array(levelView),
      criticality: levelView.nullable(),
      lifeCycle: z.enum(['planned', 'developed', 'maintained', 'phasedOut', 'ended']).nullable(),
      contractEnd: day.nullable(),
      contractNote: z.string().nullable(),
      rtoHours: z.number().nullable(),
      rpoHours: z.number().nullable(),
      continuityNote: z.string().nullable(),
      links: z.array(z.string()),
    })
    .partial(),
  roles: z.array(z.object({ id: z.string(), label: z.string(), held: z.array(heldEdited) })),
})
export type EditingView = z.infer<typeof editingView>

/** What was taken back, and what of it somebody had changed since and stays so. */
export const undoneView = z.object({
  systems: z.number(),
  kept: z.array(z.object({ systemId: z.string(), name: z.string(), what: z.string() })),
})
export type UndoneView = z.infer<typeof undoneView>
