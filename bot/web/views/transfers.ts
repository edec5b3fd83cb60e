import { z } from 'zod'
import { day } from './shared.ts'

const party = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: z.string().max(300) }),
  z.strictObject({ kind: z.literal('department'), department: z.string().min(1).max(300) }),
])
export type Party = z.infer<typeof party>

/** Who hands everything over, and from which day on. */
export const transferAsked = z.strictObject({ from: party, effective: day })

/** What was looked through, and to whom it goes. */
export const transferGiven = transferAsked.extend({
  to: party,
  roles: z.array(z.string().max(300)).max(20_000),
  duties: z.array(z.string().max(300)).max(20_000),
})
export type TransferGiven = z.infer<typeof transferGiven>

/** All that somebody would hand over on a day. */
export const handoversView = z.object({
  roles: z.array(
    z.object({
      id: z.string(),
      systemId: z.string(),
      system: z.string(),
      role: z.string(),
      validFrom: day.nullable(),
      validTo: day.nullable(),
    }),
  ),
  /** What they were asked to do instead of its holder. */
  duties: z.array(z.object({ id: z.string(), text: z.string(), due: day })),
})
export type HandoversView = z.infer<typeof handoversView>

export const transferredView = z.object({ roles: z.number(), duties: z.number() })
export type TransferredView = z.infer<typeof transferredView>
