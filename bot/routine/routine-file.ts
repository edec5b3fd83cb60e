import { z } from 'zod'
import { id, list, optional, optionalDay, required, standing, wordLists, words } from './fields.ts'
import { also, schedule } from './schedule-file.ts'

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
  reviewOn: optionalDay,
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

const letter = z.enum(['A', 'R', 'C', 'I'])

const duty = z.strictObject({
  id,
  role: id,
  text: words,
  letter,
  others: z.array(z.strictObject({ role: id, letter })).optional(),
  standing,
  source,
  schedule: schedule.optional().transform((value) => value ?? null),
  also: z.array(also).optional(),
  keywords: wordLists,
})

/** The shape of a routine file; what its entries say of each other is checked afterwards. */
export const RoutineFile = z.strictObject({
  organisation: optional.transform((name) => name ?? 'kommunen'),
  visibility: z.strictObject({ classification: list, contract: list, gaps: list }).optional(),
  documents: z.array(document).min(1, 'ska ha minst ett dokument'),
  roles: z.array(role).min(1, 'ska ha minst en roll'),
  duties: z.array(duty),
})
