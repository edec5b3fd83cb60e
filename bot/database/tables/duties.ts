import type { Generated } from 'kysely'
import type { Day } from '../../calendar/day.ts'

export type DutiesTables = {
  duty_event: DutyEventTable
  occurrence: OccurrenceTable
  occurrence_history: OccurrenceHistoryTable
  planned_day: { day: Day; planned_at: string }
  reminder: ReminderTable
  delivery: DeliveryTable
  delivery_attempt: DeliveryAttemptTable
  send_allowance: SendAllowanceTable
  conversation_send: ConversationSendTable
  reminder_setting: { person_id: string; send_at: string | null; paused_until: Day | null }
}

type DutyEventTable = {
  id: string
  kind: 'leaves' | 'starts' | 'incident' | 'classification'
  on_day: Day
  person_id: string | null
  system_id: string | null
}

/** Unique by duty, scope and scheduled day: planning it again makes no second one. */
type OccurrenceTable = {
  id: string
  duty_id: string
  /** The duty as it stood when the occurrence came to be. */
  duty: unknown
  scope_key: string
  scope: unknown
  scheduled: Day
  due: Day
  state: 'open' | 'started' | 'done' | 'notApplicable' | 'missed' | 'withdrawn'
  state_by: string | null
  state_at: string | null
  /** The day on which it was done. */
  done_on: Day | null
  note: string | null
  link: string | null
  snoozed_until: Day | null
  delegate_id: string | null
  holder_id: string | null
  version: number
}

/** What happened to an occurrence, in order; rows are only ever added. */
type OccurrenceHistoryTable = {
  id: Generated<number>
  occurrence_id: string
  at: string
  /** The person; null when Ansvar itself did it. */
  by: string | null
  what: string
  before: unknown
  after: unknown
  /** The message whose button was pressed. */
  card: string | null
  /** The same for a repeated invoke: it counts once. */
  key: string | null
}

/** Unique by occurrence, step, recipient and turn. */
type ReminderTable = {
  occurrence_id: string
  step: string
  recipient_id: string
  why: string
  covers: string[]
  planned_on: Day
  delivery_id: string
  /** For a notice, the how manieth time that such a thing happened to the occurrence. */
  turn: Generated<number>
  /** What somebody said that a notice passes on, as `Saying`. */
  saying: unknown
  /** Why it was left out when the message went: done by then, no longer theirs, gone, paused. */
  dropped: string | null
}

/** One message a person a day. */
type DeliveryTable = {
  id: string
  recipient_id: string
  day: Day
  state:
    | 'planned'
    | 'sending'
    | 'delivered'
    | 'refused'
    | 'throttled'
    | 'unknown'
    | 'unreachable'
    | 'dropped'
  /** Attempts that came to an outcome. */
  attempts: number
  /** Whose attempt it is, or was last; a word of that attempt's own. */
  claim: string | null
  claimed_at: string | null
  /** When its job is due; one that is long overdue was lost, and is sent again. */
  job_due: Generated<string>
  decided_at: string | null
  reason: string | null
  status: number | null
  channel: 'teams' | 'mail' | null
  activity_id: string | null
  conversation_id: string | null
}

/**
 * Every attempt to send, whatever became of it; rows are only ever added. Only what was taken for unknown may be told
 * for certain later.
 */
type DeliveryAttemptTable = {
  delivery_id: string
  number: number
  at: string
  outcome: 'delivered' | 'refused' | 'throttled' | 'unknown'
  status: number | null
  reason: string | null
}

/** The token bucket of a tenant, shared by all instances. It holds one token. */
type SendAllowanceTable = {
  tenant: string
  /** When the next token comes that nobody has taken yet. */
  next_at: string
  /** Nobody sends before this instant: the platform asked everybody to slow down. */
  slowed_until: string | null
}

/** One row a conversation. */
type ConversationSendTable = {
  conversation_id: string
  /** The instants of its last sends, or for which they are planned, in order. */
  sent: string[]
}
