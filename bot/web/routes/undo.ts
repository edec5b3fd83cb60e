import { z } from 'zod'
import type { Database } from '../../database/database.ts'
import { restoreDelegates } from '../../duties/transfer/delegates.ts'
import { undoLast } from '../../register/actions/undo/undo.ts'
import { type Route, route } from '../api/route.ts'
import { undoneView } from '../views/editing.ts'
import { changedSince, nothingToUndo, tooLateToUndo } from './editing-words.ts'

/** Taking back what one did last. */
export function undoRoutes({ database }: { database: Database }): Route[] {
  return [
    route({
      method: 'POST',
      path: '/undo',
      says: 'Takes back what the reader did to the register last, within ten minutes and if nobody changed it since.',
      may: null,
      body: z.strictObject({}),
      view: undoneView,
      answer: async ({ reader, now, today }) => {
        const by = reader.person.id
        const undone = await database.transaction().execute(async (transaction) => {
          const done = await undoLast(transaction, { by, at: now, on: today })
          if (done.kind === 'undone')
            await restoreDelegates(transaction, done.action.beside, { by, at: now })
          return done
        })
        switch (undone.kind) {
          case 'undone':
            return { kind: 'view', view: { systems: undone.systems, kept: undone.kept } }
          case 'nothing':
            return { kind: 'wrong', field: 'undo', problem: nothingToUndo }
          case 'tooLate':
            return { kind: 'wrong', field: 'undo', problem: tooLateToUndo }
          case 'changedSince': {
            const names = [...new Set(undone.kept.map(({ name }) => name))]
            return { kind: 'wrong', field: 'undo', problem: changedSince(names) }
          }
        }
      },
    }),
  ]
}
