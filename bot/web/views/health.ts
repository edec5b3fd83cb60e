import { z } from 'zod'
import { personView } from './shared.ts'

/** How the installation is. Instants are ISO with `Z`. */
export const healthView = z.object({
  version: z.string(),
  people: z.number(),
  systems: z.number(),
  directory: z.object({
    /** The round of reading under way. */
    round: z.enum(['full', 'changes']).nullable(),
    lastSuccessAt: z.string().nullable(),
    lastFullAt: z.string().nullable(),
    /** Why the latest attempt failed, as a code. */
    problem: z.string().nullable(),
    problemAt: z.string().nullable(),
    subscriptionExpiresAt: z.string().nullable(),
  }),
  /** Messages that are planned and not sent yet. */
  queue: z.object({ waiting: z.number(), oldestDay: z.string().nullable() }),
})
export type HealthView = z.infer<typeof healthView>

/** Who may do more than everybody, and why. */
export const accessView = z.object({
  all: z.array(z.object({ role: z.string(), people: z.array(personView) })),
  /** Named in the settings; empty where nobody is, and those with everything administer. */
  administrators: z.array(z.object({ name: z.string(), person: personView.nullable() })),
  /** Who sees what is not for everybody, as the routine says. */
  visibility: z.array(
    z.object({
      topic: z.enum(['classification', 'contract', 'gaps']),
      roles: z.array(z.string()),
    }),
  ),
})
export type AccessView = z.infer<typeof accessView>
