import { today } from '../calendar/clock.ts'
import { addMonths, type Day, isDay } from '../calendar/day.ts'
import type { Window } from '../calendar/recurrence.ts'
import type { Database } from '../database/database.ts'
import { keyOf } from '../duties/occurrences/line.ts'
import { readOpen } from '../duties/occurrences/store.ts'
import { eventsFrom, type PlannedStep, plannedSteps } from '../duties/planning/plan.ts'
import { readKnowing } from '../duties/planning/read-knowing.ts'
import { readSettled } from '../duties/planning/store.ts'
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
  const open = await readOpen(database)
  const knowing = await readKnowing(database, snapshot, { open, from: window.from, day })
  const settled = await readSettled(database, eventsFrom(window.from))
  const steps: PlannedStep[] = plannedSteps(knowing, window, (one) => settled.has(keyOf(one)))
  return steps.map((step) => planRow(step, snapshot))
}
