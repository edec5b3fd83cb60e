import type { Language } from '../routine/routine.ts'

/** Where a person can be reached: all that is needed to write to them first. */
export type Reach = {
  /** Entra object id, lower case. */
  personId: string
  conversationId: string
  serviceUrl: string
  tenantId: string | null
  botId: string
  /** The person's id in Teams (`29:…`). */
  userId: string
  language: Language | null
}
