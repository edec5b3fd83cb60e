import { z } from 'zod'
import { scopeView } from './duty.ts'
import { day, personView } from './shared.ts'

export const deliveryState = z.enum([
  'planned',
  'sending',
  'delivered',
  'refused',
  'throttled',
  'unknown',
  'unreachable',
  'dropped',
])

/** A page of the ledger of messages, the latest day first. */
export const deliveriesView = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      day,
      /** Null where the directory no longer knows them. */
      person: personView.nullable(),
      state: deliveryState,
      reason: z.string().nullable(),
      channel: z.enum(['teams', 'mail']).nullable(),
      about: z.array(z.object({ text: z.string(), scope: scopeView })),
      attempts: z.array(
        z.object({
          /** The instant, in ISO form. */
          at: z.string(),
          outcome: z.enum(['delivered', 'refused', 'throttled', 'unknown']),
          reason: z.string().nullable(),
          /** What the platform answered, by HTTP. */
          status: z.number().nullable(),
        }),
      ),
      /** Whether it can be said again: it certainly did not arrive, and something of it is still to be said. */
      mayGoAgain: z.boolean(),
    }),
  ),
  page: z.number(),
  pages: z.number(),
  count: z.number(),
})
export type DeliveriesView = z.infer<typeof deliveriesView>

/** What is said again when the next day is planned; the others arrived, may have, or need no words any more. */
export const againView = z.object({ again: z.array(z.string()) })
export type AgainView = z.infer<typeof againView>
