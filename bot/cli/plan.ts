import { today } from '../calendar/clock.ts'
import { addMonths, type Day, isDay } from '../calendar/day.ts'
import type { Window } from '../calendar/recurrence.ts'
import type { Database } from '../database/database.ts'
import { readEvents } from '../duties/events/store.ts'
import { dutiesOn, idsBy } from '../duties/occurrences/duties-on.ts'
import { gapsSeen, settledSince } from '../duties/occurrences/gaps.ts'
import { keyOf, lineOf } from '../duties/occurrences/line.ts'
import { readLastDone, readSettledGaps } from '../duties/occurrences/past/store.ts'
import { readOpen } from '../duties/occurrences/store.ts'
import { eventsFrom, type PlannedStep, plannedSteps } from '../duties/planning/plan.ts'
import type { PlanningKnowing } from '../duties/planning/planned.ts'
import { readSettled } from '../duties/planning/store.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { createSnapshots } from '../register/snapshots.ts'
import { type Call, type Command, type ExitCode, Refusal } from './command.ts'
import { type PlanRow, planRow, planTable } from './plan-rows.ts'
import { withDatabase } from './with-database.ts'

const USAGE = '--from DAG --to DAG [--json]'

/** `ansvar plan`: who is to be reminded of what on which day, as if nobody acts. The same code plans and reminds. */
export const planCommand: Command = {
  words: ['plan'],
  usage: USAGE,
  help: 'Visar vad som påminns om vilka dagar, hos vem och varför, som om ingen gjorde något. Dagar skrivs 2027-01-31; högst tio år.',
  options: { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean' } },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  const window = windowOf(call)
  if (typeof window === 'string') {
    call.tell(`${window}\nansvar plan ${USAGE}`)
    return 2
  }
  const rows = await withDatabase(call.config, ({ database }) =>
    readPlan(database, window, today(call.clock)),
  )
  if (call.values.json) call.print(JSON.stringify(rows))
  else for (const line of planTable(rows)) call.print(line)
  return 0
}

const TEN_YEARS = 120

function windowOf({ values: { from, to }, positionals: [stray] }: Call): Window | string {
  if (stray !== undefined) return `Okänt: ${stray}.`
  if (!isGiven(from)) return '--from ska vara en dag som finns, skriven som 2027-01-31.'
  if (!isGiven(to)) return '--to ska vara en dag som finns, skriven som 2027-12-31.'
  if (to < from) return `--to ${to} kommer före --from ${from}.`
  return to < addMonths(from, TEN_YEARS) ? { from, to } : 'Planen kan vara högst tio år.'
}

const isGiven = (value: Call['values'][string]): value is Day =>
  typeof value === 'string' && isDay(value)

async function readPlan(database: Database, window: Window, day: Day): Promise<PlanRow[]> {
  const snapshots = createSnapshots({ database })
  await snapshots.refresh()
  const snapshot = snapshots.current()
  if (!snapshot) throw new Refusal('Databasen gick inte att läsa.')
  const knowing = await readKnowing(database, snapshot, { window, day })
  const settled = await readSettled(database, eventsFrom(window.from))
  const steps: PlannedStep[] = plannedSteps(knowing, window, (one) => settled.has(keyOf(one)))
  return steps.map((step) => planRow(step, snapshot))
}

/** What planning needs to know, as the server reads it each morning. */
async function readKnowing(
  database: Database,
  snapshot: Snapshot,
  { window, day }: { window: Window; day: Day },
): Promise<PlanningKnowing> {
  const duties = dutiesOn(snapshot)
  const lastDone = await readLastDone(database, idsBy(duties, 'recurrence'))
  const settledGaps = await readSettledGaps(database, idsBy(duties, 'gap'), settledSince(day))
  const gaps = gapsSeen(duties, await readOpen(database), settledGaps)
  return {
    snapshot,
    events: await readEvents(database, eventsFrom(window.from)),
    lastDone: (dutyId, scope) => lastDone.get(lineOf(dutyId, scope)) ?? null,
    gapSince: (dutyId, scope) => gaps.get(lineOf(dutyId, scope)) ?? null,
    today: day,
  }
}
