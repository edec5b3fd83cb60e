import type { Day } from '../../../calendar/day.ts'
import type { Database } from '../../../database/database.ts'
import { readYear } from '../../../duties/mine/year.ts'
import { nextDues } from '../../../duties/planning/next-due.ts'
import type { PastDays } from '../../../register/history/past-days.ts'
import { readChangesAfter } from '../../../register/history/store.ts'
import type { Snapshot } from '../../../register/snapshot.ts'
import { readAdoptedOn } from '../../../routine/store.ts'
import type { Reading } from '../../api/reader.ts'
import type { DutyMatrixView, MatrixChangesView, SystemMatrixView } from '../../views/matrix.ts'
import { changesView } from './changes-view.ts'
import { type Standing, standingOn } from './days.ts'
import { dutyView } from './duty-view.ts'
import { gapsSeen } from './gaps-seen.ts'
import { type BothViews, systemViews, viewFor } from './system-view.ts'

/** What the addresses of the matrix read; days left out are today, and the day on which the routine was adopted. */
export type MatrixReads = {
  systems: (reading: Reading, on: Day | undefined) => Promise<SystemMatrixView>
  duties: (reading: Reading, on: Day | undefined) => Promise<DutyMatrixView>
  changes: (reading: Reading, since: Day | undefined) => Promise<MatrixChangesView>
}

export function matrixReads(database: Database, past: PastDays): MatrixReads {
  const remembered = rememberViews()
  return {
    systems: async (reading, on) => {
      const standing = await standingOn(reading, on, past)
      return viewFor(remembered(standing, reading), gapsSeen(reading))
    },
    duties: async (reading, on) => {
      const { snapshot, notKnown, on: day } = await standingOn(reading, on, past)
      const isToday = day === reading.today
      const next = isToday ? await nextOn(database, reading) : null
      return dutyView(snapshot, {
        on: day,
        language: reader(reading),
        notKnown: isToday ? notKnown : [...notKnown, 'due'],
        next: (dutyId) => next?.get(dutyId) ?? null,
        gaps: gapsSeen(reading) === null,
      })
    },
    changes: async (reading, asked) => {
      const { snapshot, today } = reading
      const since = asked ?? (await readAdoptedOn(database))
      if (since === null || since >= today) return { since, on: today, rows: [] }
      const { snapshot: was } = await past(snapshot, since)
      const changes = await readChangesAfter(database, since)
      return changesView({ was, since, now: snapshot, today, changes }, reader(reading))
    },
  }
}

const reader = ({ reader: { language } }: Reading) => language

async function nextOn(database: Database, { snapshot, today }: Reading) {
  return nextDues(await readYear(database, { snapshot, day: today }), today)
}

/** How many days and languages are kept for one snapshot. */
const MOST = 6

/** The matrix of a snapshot on a day in a language is made once; it is the same for every reader. */
function rememberViews() {
  const known = new WeakMap<Snapshot, Map<string, BothViews>>()
  return (standing: Standing, { reader: { language } }: Reading): BothViews => {
    const { snapshot, on, notKnown } = standing
    const views = known.get(snapshot) ?? new Map<string, BothViews>()
    known.set(snapshot, views)
    const key = `${on} ${language}`
    const both = views.get(key) ?? systemViews(snapshot, { on, language, notKnown })
    views.set(key, both)
    const [oldest] = views.keys()
    if (views.size > MOST && oldest !== undefined) views.delete(oldest)
    return both
  }
}
