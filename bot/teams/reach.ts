import type { Language } from '../routine/routine.ts'

/** Where Teams is reached for a tenant, and as whom. */
export type Place = { serviceUrl: string; tenantId: string | null; botId: string }

/** Where a person can be reached: all that is needed to write to them first. */
export type Reach = Place & {
  /** Entra object id, lower case. */
  personId: string
  conversationId: string
  /** The person's id in Teams (`29:…`). */
  userId: string
  language: Language | null
}
