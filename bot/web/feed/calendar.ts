import { createHash } from 'node:crypto'
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import type { Day } from '../../calendar/day.ts'
import type { DueDay } from '../../duties/mine/year.ts'
import { keyOf } from '../../duties/occurrences/line.ts'
import { type DutyReading, sourceViewOf } from '../routes/duty-view.ts'
import { feedWords } from './words.ts'

/** Seconds after which a calendar is to look again. */
const AGAIN = 3_600

/**
 * Somebody's due days as a calendar (RFC 5545): whole days that keep nobody from being booked. A due day keeps its UID
 * from being planned until it is done, and its SEQUENCE grows with whatever happens to it.
 */
export function calendarOf(days: readonly DueDay[], reading: DutyReading): string {
  const { language, day: today } = reading
  const calendar = ical({
    name: feedWords[language].name,
    prodId: { company: 'Ansvar', product: 'Ansvar', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: AGAIN,
  })
  for (const one of days)
    calendar.createEvent({
      id: `${createHash('sha256').update(keyOf(one)).digest('hex').slice(0, 32)}@ansvar`,
      sequence: one.occurrence?.version ?? 0,
      // The same text all day long, so that whoever has it need not read it again.
      stamp: `${today}T00:00:00Z`,
      start: one.due,
      allDay: true,
      summary: summaryOf(one, reading),
      description: descriptionOf(one, reading),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  return calendar.toString()
}

function summaryOf({ duty, scope, due, occurrence }: DueDay, reading: DutyReading): string {
  const words = feedWords[reading.language]
  const late = occurrence !== null && isPast(due, reading.day) ? words.late : ''
  const about = scope.kind === 'organisation' ? '' : ` – ${reading.scopeWords(scope, reading)}`
  return `${late}${duty.text[reading.language]}${about}`
}

const isPast = (due: Day, today: Day) => due < today

function descriptionOf({ duty, scope }: DueDay, reading: DutyReading): string {
  const { language, snapshot, scopeWords } = reading
  const words = feedWords[language]
  const { document, clause } = sourceViewOf(duty.source, snapshot)
  return [scopeWords(scope, reading), document ? words.source(document, clause) : clause].join('\n')
}
