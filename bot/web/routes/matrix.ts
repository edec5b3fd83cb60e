import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '../../database/database.ts'
import { createPastDays } from '../../register/history/past-days.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import { type Route, route } from '../api/route.ts'
import { dutyMatrixView, matrixChangesView, systemMatrixView } from '../views/matrix.ts'
import { dayAsked } from './matrix/days.ts'
import { matrixFiles } from './matrix/files.ts'
import { matrixReads } from './matrix/reads.ts'

const onDay = z.strictObject({ on: dayAsked.optional() })
const sinceDay = z.strictObject({ since: dayAsked.optional() })

/** The responsibility matrix, today or on another day, for everybody. */
export function matrixRoutes({ database }: { database: Database }): Route[] {
  const reads = matrixReads(database, createPastDays(database))
  return [
    route({
      method: 'GET',
      path: '/matrix/systems',
      says: 'The systems in use and who holds which role for each, on a day.',
      may: null,
      query: onDay,
      view: systemMatrixView,
      version: ({ snapshot, query }) => `${versionOf(snapshot)} ${query.on ?? ''}`,
      answer: async (asked) => ({ kind: 'view', view: await reads.systems(asked, asked.query.on) }),
    }),
    route({
      method: 'GET',
      path: '/matrix/duties',
      says: 'The duties, what each role has to do with them, and when they are due next, on a day.',
      may: null,
      query: onDay,
      view: dutyMatrixView,
      answer: async (asked) => ({ kind: 'view', view: await reads.duties(asked, asked.query.on) }),
    }),
    route({
      method: 'GET',
      path: '/matrix/changes',
      says: 'What the matrix of systems says otherwise than it did at the end of an earlier day.',
      may: null,
      query: sinceDay,
      view: matrixChangesView,
      answer: async (asked) => ({
        kind: 'view',
        view: await reads.changes(asked, asked.query.since),
      }),
    }),
    ...matrixFiles(reads, onDay),
  ]
}

const versions = new WeakMap<Snapshot, string>()

/** A name for a snapshot that no other has, in this process or another. */
function versionOf(snapshot: Snapshot): string {
  const version = versions.get(snapshot) ?? randomUUID()
  versions.set(snapshot, version)
  return version
}
