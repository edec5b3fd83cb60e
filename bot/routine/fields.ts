import { z } from 'zod'
import { type Day, isDay } from '../calendar/day.ts'

/**
 * What the fields of a routine file are made of. YAML is read with texts only (`1.0` stays `1.0`), so «nothing» is
 * an empty text or one of YAML's own words for it. The messages end a sentence that begins with the field's name.
 */
const NOTHING = new Set(['', 'null', '~'])
const ID = /^[a-z][a-z0-9-]*$/

export const optional = z
  .string()
  .trim()
  .default('')
  .transform((text) => (NOTHING.has(text) ? null : text))
export const required = z
  .string()
  .trim()
  .refine((text) => !NOTHING.has(text), 'får inte vara tomt')
export const id = z
  .string()
  .regex(ID, 'ska vara ett id: små bokstäver a–z, siffror och bindestreck')
const NO_DAY = 'ska vara en dag som finns, skriven som 2026-11-23'
export const optionalDay = optional.transform((text, context): Day | null => {
  if (text === null || isDay(text)) return text
  context.addIssue(NO_DAY)
  return z.NEVER
})
export const words = z.strictObject({ sv: required, en: required })

/** A list that is left out, or left empty (`sv:`), has no entries. */
export const list = z
  .preprocess((value) => (value === '' ? [] : value), z.array(required))
  .optional()
  .transform((entries) => entries ?? [])
export const wordLists = z
  .strictObject({ sv: list, en: list })
  .optional()
  .transform((lists) => lists ?? { sv: [], en: [] })
export const standing = z.enum(['adopted', 'proposed'])
export const day = required.transform((text, context): Day => {
  if (isDay(text)) return text
  context.addIssue(NO_DAY)
  return z.NEVER
})
export const whole = (least: number, most: number) =>
  required
    .refine(
      (text) => /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most,
      `ska vara ett heltal från ${least} till ${most}`,
    )
    .transform(Number)
export const yesOrNo = z.enum(['true', 'false']).transform((word) => word === 'true')
