import type { Day } from '../../calendar/day.ts'

export type TeamsTables = {
  /** Where a person can be reached: their personal conversation with the bot. */
  reach: {
    /** Entra object id, lower case; also of somebody whom the directory does not know yet. */
    person_id: string
    conversation_id: string
    service_url: string
    tenant_id: string | null
    bot_id: string
    /** The person's id in Teams (`29:…`). */
    user_id: string
    language: 'sv' | 'en' | null
  }
  /** Why somebody could no longer be reached when their `reach` was forgotten; counts only while they have none. */
  unreached: { person_id: string; why: string }
  /** Conversations that have been welcomed; a row lives as long as the installation. */
  installation: { conversation_id: string; welcomed_at: string }
  /** What a security coordinator has been told: one row a system, role and day. */
  coordinator_told: { system_id: string; role: string; day: Day; told_at: string }
  /** Activities that an instance answers or has answered; rows older than a day are removed. */
  handled_activity: { key: string; claimed_at: string; answered: boolean }
}
