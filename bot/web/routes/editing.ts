import { z } from 'zod'
import type { Database } from '../../database/database.ts'
import { type Changed, changeSystem } from '../../register/by-hand/change-system.ts'
import { isHeldPerSystem, setRole, wrongHolder } from '../../register/by-hand/set-role.ts'
import { confirmRole, correctSystem, findNamesake } from '../../register/by-hand/store.ts'
import { systemVersion } from '../../register/by-hand/system-version.ts'
import type { System } from '../../register/system.ts'
import type { Reading } from '../api/reader.ts'
import { type Answered, type Route, route } from '../api/route.ts'
import { type EditingView, editingView, factsGiven, roleGiven } from '../views/editing.ts'
import { factsIn, heldIn, wrongFact } from './editing-given.ts'
import { editingOf, mayEdit } from './editing-view.ts'
import { holderWords, nameTaken, noOneToConfirm } from './editing-words.ts'

type Answer = Answered<EditingView>
type Wrong = Extract<Answer, { kind: 'wrong' }>

const params = z.object({ systemId: z.string() })
const roleParams = params.extend({ role: z.string() })

/** Keeping systems and their holders right, by hand. */
export function editingRoutes({ database }: { database: Database }): Route[] {
  return [editing, correcting(database), settingRole(database), confirming(database)]
}

const editing = route({
  method: 'GET',
  path: '/systems/{systemId}/editing',
  says: 'A system with all that the reader may correct of it; for those who keep it right.',
  may: null,
  params,
  view: editingView,
  answer: async (asked) => {
    const system = editable(asked, asked.params.systemId)
    if (!system) return { kind: 'unknown' }
    const assignments = asked.snapshot.register.bySystem.get(system.id) ?? []
    return {
      kind: 'view',
      view: editingOf(asked, { system, assignments }),
      version: systemVersion(system, assignments),
    }
  },
})

const correcting = (database: Database) =>
  route({
    method: 'PATCH',
    path: '/systems/{systemId}',
    says: 'Corrects what is known about a system; imports leave alone what was corrected.',
    may: null,
    params,
    body: factsGiven,
    view: editingView,
    answer: async (asked) => {
      const system = editable(asked, asked.params.systemId)
      if (!system) return { kind: 'unknown' }
      const facts = factsIn(asked.body)
      const wrong = wrongFact(asked, system, facts)
      if (wrong) return wrong
      return change(database, asked, async (transaction, stored) => {
        const { name, department } = facts
        const next = { ...stored.system, ...(name && { name }), ...(department && { department }) }
        if ((name || department) && (await findNamesake(transaction, next)))
          return { kind: 'wrong', field: 'name', problem: nameTaken }
        await correctSystem(transaction, system.id, facts, byHand(asked))
        return null
      })
    },
  })

const settingRole = (database: Database) =>
  route({
    method: 'PUT',
    path: '/systems/{systemId}/roles/{role}',
    says: 'Sets who holds a role for a system, the first to ask first; an empty list leaves it vacant.',
    may: null,
    params: roleParams,
    body: roleGiven,
    view: editingView,
    answer: async (asked) => {
      const { role } = asked.params
      const { routine, directory } = asked.snapshot
      const wanted = asked.body.held.map(heldIn)
      if (!editable(asked, asked.params.systemId)) return { kind: 'unknown' }
      return change(database, asked, async (transaction, stored) => {
        if (!isHeldPerSystem(routine, stored, role)) return { kind: 'unknown' }
        const before = stored.assignments.filter((one) => one.role === role)
        const wrong = wrongHolder(wanted, before, directory)
        if (wrong)
          return { kind: 'wrong', field: `held.${wrong.index}`, problem: holderWords[wrong.why] }
        await setRole(transaction, stored, { role, wanted }, byHand(asked))
        return null
      })
    },
  })

const confirming = (database: Database) =>
  route({
    method: 'POST',
    path: '/systems/{systemId}/roles/{role}/confirm',
    says: 'Notes that those who hold a role for a system still do.',
    may: null,
    params: roleParams,
    view: editingView,
    answer: async (asked) => {
      const { systemId, role } = asked.params
      if (!editable(asked, systemId)) return { kind: 'unknown' }
      return change(database, asked, async (transaction) => {
        const isDone = await confirmRole(transaction, { systemId, role }, byHand(asked))
        return isDone ? null : { kind: 'wrong', field: 'role', problem: noOneToConfirm }
      })
    },
  })

const byHand = ({ reader, today }: Reading) => ({ by: reader.person.id, on: today })

function editable(reading: Reading, systemId: string): System | null {
  const system = reading.snapshot.register.systems.get(systemId)
  return system && mayEdit(reading, system) ? system : null
}

type Asking = Reading & { params: { systemId: string }; seen: string | null }
type Refused = Wrong | { kind: 'unknown' }

async function change(
  database: Database,
  asked: Asking,
  work: Parameters<typeof changeSystem<Refused>>[2],
): Promise<Answer> {
  const { seen, reader, now, params } = asked
  if (seen === null) return { kind: 'unseen' }
  const changing = { systemId: params.systemId, seen, by: reader.person.id, at: now }
  return answered(asked, await changeSystem<Refused>(database, changing, work))
}

function answered(reading: Reading, changed: Changed<Refused>): Answer {
  switch (changed.kind) {
    case 'changed':
      return {
        kind: 'view',
        view: editingOf(reading, changed.stored),
        version: changed.version,
      }
    case 'stale':
      return {
        kind: 'stale',
        present: editingOf(reading, changed.stored),
        version: changed.version,
      }
    case 'unknown':
    case 'wrong':
      return changed
  }
}
