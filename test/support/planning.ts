import { sql } from 'kysely'
import { clockStartingAt } from '../../bot/calendar/clock.ts'
import { addDays, type Day } from '../../bot/calendar/day.ts'
import { instantAt } from '../../bot/calendar/hour.ts'
import type { Queryable } from '../../bot/database/database.ts'
import type { Opened } from '../../bot/database/open.ts'
import { directoryOf } from '../../bot/directory/directory.ts'
import type { Person } from '../../bot/directory/person.ts'
import type { Jobs } from '../../bot/duties/jobs.ts'
import { planDay, type ReadAbsences } from '../../bot/duties/plan-day.ts'
import type { RecipientsOn } from '../../bot/duties/reminders/known.ts'
import type { Assignment } from '../../bot/register/assignment.ts'
import { registerOf } from '../../bot/register/register.ts'
import type { Snapshot } from '../../bot/register/snapshot.ts'
import type { System } from '../../bot/register/system.ts'
import type { Duty } from '../../bot/routine/routine.ts'
import { defaultLadder, type Schedule } from '../../bot/routine/schedule.ts'
import { starter } from '../../bot/routine/starter.ts'
import { blankSystem } from './blank.ts'
import { personOf } from './diary.ts'
import { day } from './small-municipality.ts'

/** A duty of the head of IT that recurs, unless told otherwise. */
export function dutyOf(id: string, schedule: Partial<Schedule>): Duty {
  return {
    id,
    role: 'head-of-it',
    text: { sv: id, en: id },
    letter: 'R',
    standing: 'adopted',
    source: { document: 'routine', clause: '3' },
    schedule: {
      scope: 'organisation',
      trigger: {
        by: 'recurrence',
        rule: 'FREQ=YEARLY',
        from: day('2026-01-01'),
        counted: 'schedule',
      },
      moved: 'before',
      ladder: defaultLadder,
      evidence: 'none',
      standing: 'proposed',
      on: true,
      ...schedule,
    },
    keywords: { sv: [], en: [] },
  }
}

export function snapshotOf(
  duties: readonly Duty[],
  {
    people = [],
    systems = [],
    owners = {},
  }: { people?: Person[]; systems?: System[]; owners?: Record<string, string> } = {},
): Snapshot {
  const known = ['anna', 'dan', 'maja', 'siv'].filter((id) => !people.some((one) => one.id === id))
  return {
    routine: { ...starter, duties },
    directory: directoryOf([...known.map(personOf), ...people]),
    register: registerOf(systems, Object.entries(owners).map(ownedBy)),
  }
}

const ownedBy = ([systemId, personId]: [string, string]): Assignment => ({
  id: systemId,
  systemId,
  role: 'system-owner',
  holder: { kind: 'person', personId },
  order: 1,
  validFrom: null,
  validTo: null,
  origin: { kind: 'hand', by: 'siv', on: day('2026-01-01') },
  confirmedOn: null,
})

export const systemOf = (name: string, rest: Partial<System> = {}): System => ({
  ...blankSystem,
  id: name.toLowerCase(),
  name,
  aliases: [],
  department: ['Socialförvaltningen'],
  ...rest,
})

/** Anna holds everything, Dan stands in for her, Maja leads her, Siv coordinates. */
export const annaHolds: RecipientsOn = (occurrence, step, { absent }) => {
  const holder = personOf('anna')
  const found = { holder, vacant: false }
  if (step === 'manager') return { ...found, to: [{ person: personOf('maja'), why: 'manager' }] }
  if (step === 'coordinator')
    return { ...found, to: [{ person: personOf('siv'), why: 'coordinator' }] }
  const { delegateId } = occurrence
  return {
    ...found,
    to: [
      { person: holder, why: 'holder' },
      ...(delegateId ? [{ person: personOf(delegateId), why: 'delegate' } as const] : []),
      ...(absent.has('anna') ? [{ person: personOf('dan'), why: 'deputy' } as const] : []),
    ],
  }
}

type Options = {
  snapshot: Snapshot
  recipientsOn?: RecipientsOn
  readAbsences?: ReadAbsences
  jobs?: Pick<Jobs, 'sendDeliveries'>
}

/** A municipality whose days are planned one after the other on a database. */
export function planningOn(opened: Opened, options: Options) {
  const sent: string[] = []
  const state = { ...options }
  const jobs: Pick<Jobs, 'sendDeliveries'> = options.jobs ?? {
    sendDeliveries: async (transaction, ids) => {
      sent.push(...ids)
      await delivered(transaction, ids)
    },
  }
  const planAtInstant = (clock: () => number) =>
    planDay(opened.database, jobs, {
      snapshot: state.snapshot,
      clock,
      recipientsOn: state.recipientsOn ?? annaHolds,
      readAbsences: state.readAbsences ?? (async () => new Set()),
      log: () => undefined,
    })
  const planAt = (on: Day, time = '08:31') => planAtInstant(() => instantAt(on, time))
  return {
    state,
    /** The deliveries for which jobs were sent. */
    sent,
    planAt,
    planAtInstant: (instant: string) => planAtInstant(clockStartingAt(instant)),
    /** Plans every day but some, at 08:31. */
    live: async (from: string, to: string, without: readonly string[] = []) => {
      for (let on = day(from); on <= to; on = addDays(on, 1))
        if (!without.includes(on)) await planAt(on)
    },
    /** Everything that was planned to be said, as lines: `2026-04-07 anna ups due +before-14`. */
    diary: async () => {
      const rows = await opened.database
        .selectFrom('reminder')
        .innerJoin('occurrence', 'occurrence.id', 'reminder.occurrence_id')
        .select(['planned_on', 'recipient_id', 'duty_id', 'step', 'covers'])
        .orderBy('planned_on')
        .orderBy('duty_id')
        .orderBy('recipient_id')
        .execute()
      return rows.map((row) =>
        [
          row.planned_on,
          row.recipient_id,
          row.duty_id,
          row.step,
          ...row.covers.map((step) => `+${step}`),
        ].join(' '),
      )
    },
    /** Every occurrence as a line: `ups organisation 2026-03-01 open`. */
    occurrences: async () => {
      const rows = await opened.database
        .selectFrom('occurrence')
        .select(['duty_id', 'scope_key', 'scheduled', 'state'])
        .orderBy('duty_id')
        .orderBy('scope_key')
        .orderBy('scheduled')
        .execute()
      return rows.map((row) => [row.duty_id, row.scope_key, row.scheduled, row.state].join(' '))
    },
  }
}

/** Notes deliveries as if they had arrived. */
async function delivered(database: Queryable, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await database
    .updateTable('delivery')
    .set({ state: 'delivered' })
    .where('id', 'in', ids)
    .execute()
}

/** Empties every table of the duties, the history included, which otherwise nothing deletes. */
export async function emptied({ database }: Opened): Promise<void> {
  await sql`
    truncate occurrence, occurrence_history, reminder, delivery, delivery_attempt, planned_day,
      duty_event, reminder_setting
  `.execute(database)
}
