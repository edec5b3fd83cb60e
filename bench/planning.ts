import { addDays, type Day, isDay } from '../bot/calendar/day.ts'
import { stepsOf } from '../bot/duties/planning/ladder.ts'
import { plannedOccurrences } from '../bot/duties/planning/planned.ts'
import type { Snapshot } from '../bot/register/snapshot.ts'
import type { Duty } from '../bot/routine/routine.ts'
import { defaultLadder, type Schedule, type Trigger } from '../bot/routine/schedule.ts'
import { starter } from '../bot/routine/starter.ts'
import { secondTown, snapshotOf } from '../test/support/second-town.ts'
import { atMost, type Bench, milliseconds, reported, runs } from './measure.ts'

const SYSTEMS = 1_000
const DUTIES = 40
const LIMIT_S = 10
const window = { from: day('2027-01-01'), to: day('2036-12-31') }

/**
 * Ten years for every system and duty: every occurrence with every step of its ladder, which is what reminding works
 * through. Half of the recurring duties count from when they were last done, which was another day for each system.
 */
export const bench: Bench = async (tell) => {
  const knowing = {
    snapshot: town(),
    events: [],
    lastDone: (dutyId: string, scope: string) =>
      addDays(day('2026-01-01'), sum(`${dutyId} ${scope}`) % 365),
    gapSince: () => null,
  }
  const counts = { occurrences: 0, steps: 0 }
  const plan = () => Object.assign(counts, planned(knowing))
  const first = await milliseconds(plan)
  tell(
    `${counts.occurrences} occurrences, ${counts.steps} steps, the first time ${first.toFixed(0)} ms`,
  )
  const again = await runs(5, plan)
  const seconds = (taken: number[]) => taken.map((one) => one / 1_000)
  const subject = `ten years × ${SYSTEMS} systems × ${DUTIES} duties`
  return [
    atMost(LIMIT_S, seconds([first]), { subject: `${subject}, first time`, unit: 's' }),
    atMost(LIMIT_S, seconds(again), { subject, unit: 's' }),
    reported([counts.occurrences], { subject: 'occurrences planned', unit: '' }),
    reported([counts.steps], { subject: 'steps of their ladders', unit: '' }),
  ]
}

function planned(knowing: Parameters<typeof plannedOccurrences>[0]) {
  const ladders = new Map(
    knowing.snapshot.routine.duties.map(({ id, schedule }) => [id, schedule?.ladder]),
  )
  let occurrences = 0
  let steps = 0
  for (const { dutyId, due } of plannedOccurrences(knowing, window)) {
    occurrences += 1
    steps += stepsOf(ladders.get(dutyId) ?? defaultLadder, due).length
  }
  return { occurrences, steps }
}

function town(): Snapshot {
  const { directory, register } = snapshotOf(secondTown({ systems: SYSTEMS, people: 5_000 }))
  const [model] = starter.duties.filter(({ role }) => role === 'system-owner')
  if (!model) throw new Error('The starter has no duty of system owners.')
  const duties = Array.from({ length: DUTIES }, (_, index): Duty => {
    return { ...model, id: `duty-${index}`, schedule: scheduleOf(index) }
  })
  return { directory, register, routine: { ...starter, duties } }
}

function scheduleOf(index: number): Schedule {
  return {
    scope: 'system',
    trigger: triggerOf(index),
    moved: index % 2 === 0 ? 'before' : 'after',
    ladder: { ...defaultLadder },
    evidence: 'none',
    standing: 'proposed',
    on: true,
  }
}

const rules = ['FREQ=MONTHLY', 'FREQ=MONTHLY;INTERVAL=3', 'FREQ=MONTHLY;INTERVAL=6', 'FREQ=YEARLY']

/** 18 by schedule and 18 from completion, each kind monthly, quarterly, half-yearly and yearly; 2 dates, 2 gaps. */
function triggerOf(index: number): Trigger {
  if (index >= 38) return { by: 'gap', of: 'notConfirmed', months: 12, dueIn: 14 }
  if (index >= 36) return { by: 'date', of: 'contractEnd' }
  return {
    by: 'recurrence',
    rule: rules[index % rules.length] ?? 'FREQ=YEARLY',
    from: addDays(day('2026-01-01'), 7 * index),
    counted: index % 8 < 4 ? 'schedule' : 'completion',
  }
}

function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`${text} is no day.`)
  return text
}

const sum = (text: string) => [...text].reduce((total, letter) => total + letter.charCodeAt(0), 0)
