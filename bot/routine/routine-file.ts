import { z } from 'zod'
import { type Day, isDay } from '../calendar/day.ts'
import type { Schedule } from './schedule.ts'

/**
 * The shape of a routine file. YAML is read with texts only (`1.0` stays `1.0`), so «nothing» is an empty
 * text or one of YAML's own words for it. The messages end a sentence that begins with the field's name.
 */
const NOTHING = new Set(['', 'null', '~'])
const ID = /^[a-z][a-z0-9-]*$/

const optional = z
  .string()
  .trim()
  .default('')
  .transform((text) => (NOTHING.has(text) ? null : text))
const required = z
  .string()
  .trim()
  .refine((text) => !NOTHING.has(text), 'får inte vara tomt')
const id = z.string().regex(ID, 'ska vara ett id: små bokstäver a–z, siffror och bindestreck')
const day = optional.transform((text, context): Day | null => {
  if (text === null || isDay(text)) return text
  context.addIssue('ska vara en dag som finns, skriven som 2026-11-23')
  return z.NEVER
})
const words = z.strictObject({ sv: required, en: required })

/** A list that is left out, or left empty (`sv:`), has no entries. */
const list = z
  .preprocess((value) => (value === '' ? [] : value), z.array(required))
  .optional()
  .transform((entries) => entries ?? [])
const wordLists = z
  .strictObject({ sv: list, en: list })
  .optional()
  .transform((lists) => lists ?? { sv: [], en: [] })
const standing = z.enum(['adopted', 'proposed'])

/** A clause of one of the file's documents, or an outside source; which of the two shows from its first field. */
const source = z
  .strictObject({
    document: id.optional(),
    clause: required.optional(),
    outside: required.optional(),
  })
  .transform((given, context) => {
    const { document, clause, outside } = given
    if (outside && !document && !clause) return { outside }
    if (document && clause && !outside) return { document, clause }
    context.addIssue('ska ha antingen document och clause, eller outside')
    return z.NEVER
  })

const contact = z.strictObject({
  name: required,
  department: optional,
  mail: optional,
  phone: optional,
})

const document = z.strictObject({
  id,
  title: required,
  kind: z.enum(['policy', 'organisation', 'routine']),
  under: optional,
  owner: optional,
  contact: contact.nullish().transform((value) => value ?? null),
  version: optional,
  link: optional.refine((text) => text === null || URL.canParse(text), 'ska vara en webbadress'),
  reviewOn: day,
  standing,
  synonyms: wordLists,
})

const found = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('system') }),
  z.strictObject({ by: z.literal('department'), titles: list }),
  z.strictObject({
    by: z.literal('organisation'),
    person: optional,
    group: optional,
    titles: list,
  }),
  z.strictObject({ by: z.literal('manager') }),
])

const role = z.strictObject({
  id,
  label: words,
  definite: required,
  plural: words,
  synonyms: wordLists,
  abbreviations: list,
  found,
  standing,
  source,
})

const duty = z.strictObject({
  id,
  role: id,
  text: words,
  letter: z.enum(['A', 'R', 'C', 'I']),
  standing,
  source,
  schedule: z
    .undefined()
    .optional()
    .transform((): Schedule | null => null),
  keywords: wordLists,
})

export const RoutineFile = z.strictObject({
  organisation: optional.transform((name) => name ?? 'kommunen'),
  visibility: z.strictObject({ classification: list, contract: list, gaps: list }).optional(),
  documents: z.array(document).min(1, 'ska ha minst ett dokument'),
  roles: z.array(role).min(1, 'ska ha minst en roll'),
  duties: z.array(duty),
})
