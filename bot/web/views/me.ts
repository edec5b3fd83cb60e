import { z } from 'zod'
import { day, personView } from './shared.ts'

/** Who reads, what they may do, and what every page needs to know. */
export const meView = z.object({
  person: personView,
  organisation: z.string(),
  today: day,
  /** Nobody signs in: the page offers demo persons. */
  local: z.boolean(),
  powers: z.array(z.enum(['all', 'administer', 'line', 'department'])),
})
export type MeView = z.infer<typeof meView>
