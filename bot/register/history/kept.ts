import { z } from 'zod'
import { type Day, isDay } from '../../calendar/day.ts'
import type { Assignment } from '../assignment.ts'

const day = z.custom<Day>((value) => typeof value === 'string' && isDay(value))
const level = z.object({ scale: z.string(), label: z.string(), order: z.number().nullable() })
const text = z.string().nullable()

export const keptDay = day.nullable()

/** What the history keeps of a system's fields, by the field's name. */
export const keptFacts = z
  .object({
    name: z.string(),
    aliases: z.array(z.string()),
    department: z.array(z.string()),
    vendor: text,
    purpose: text,
    hosting: z.enum(['internal', 'external', 'hybrid']).nullable(),
    personalData: z.boolean().nullable(),
    classification: z.array(level),
    criticality: level.nullable(),
    lifeCycle: z.enum(['planned', 'developed', 'maintained', 'phasedOut', 'ended']).nullable(),
    contractEnd: day.nullable(),
    contractNote: text,
    rtoHours: z.number().nullable(),
    rpoHours: z.number().nullable(),
    continuityNote: text,
    links: z.array(z.string()),
  })
  .partial()

const holder = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), personId: z.string() }),
  z.object({ kind: z.literal('post'), title: z.string(), department: z.string() }),
  z.object({ kind: z.literal('department'), department: z.string() }),
  z.object({ kind: z.literal('unknown'), text: z.string() }),
])
const origin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sheet'), file: z.string(), row: z.number(), on: day }),
  z.object({ kind: z.literal('hand'), by: z.string(), on: day }),
])

/** What was known of an assignment beside who holds it; the history's oldest rows lack it. */
const beside = z.object({
  validFrom: day.nullable(),
  validTo: day.nullable(),
  confirmedOn: day.nullable(),
  origin,
})

/** The holders of a role, the first to ask first, as the history keeps them. */
export const keptHolders = z.array(
  z.unknown().transform((value, context) => {
    const held = holder.safeParse(value)
    if (held.success) return { holder: held.data, beside: beside.safeParse(value).data ?? null }
    context.addIssue('is no holder')
    return z.NEVER
  }),
)
export type KeptHolder = z.output<typeof keptHolders>[number]

/** An assignment as the history keeps it: who, since when, from where and how lately confirmed. */
export const keptOf = ({
  holder: who,
  validFrom,
  validTo,
  confirmedOn,
  origin: from,
}: Assignment) => ({
  ...who,
  validFrom,
  validTo,
  confirmedOn,
  origin: from,
})
