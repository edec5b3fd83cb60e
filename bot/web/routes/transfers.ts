import { addDays, type Day, isDay } from '../../calendar/day.ts'
import type { Database } from '../../database/database.ts'
import type { Occurrence } from '../../duties/occurrence.ts'
import { readOpen } from '../../duties/occurrences/store.ts'
import { delegatedTo, moveDelegates } from '../../duties/transfer/delegates.ts'
import { keepBeside } from '../../register/actions/store.ts'
import { type Handover, handovers } from '../../register/transfer/plan-transfer.ts'
import { handoversVersion, transfer } from '../../register/transfer/transfer.ts'
import type { Reading } from '../api/reader.ts'
import { type Answered, type Route, route } from '../api/route.ts'
import {
  type HandoversView,
  handoversView,
  type Party,
  type TransferGiven,
  type TransferredView,
  transferAsked,
  transferGiven,
  transferredView,
} from '../views/transfers.ts'
import { dayOutside, noSuchTaker, nothingChosen, sameTaker } from './editing-words.ts'
import { mayManage } from './may-manage.ts'

/** Handing everything over from one to another in one reviewed batch. */
export function transferRoutes({ database }: { database: Database }): Route[] {
  return [preview(database), transferring(database)]
}

type Wrong = Extract<Answered<unknown>, { kind: 'wrong' }>
const wrong = (field: string, problem: Wrong['problem']): Wrong => ({
  kind: 'wrong',
  field,
  problem,
})

const preview = (database: Database) =>
  route({
    method: 'POST',
    path: '/transfers/preview',
    says: 'All that a person or department would hand over on a day.',
    may: null,
    body: transferAsked,
    view: handoversView,
    answer: async (asked) => {
      if (!mayManage(asked)) return { kind: 'notForYou' }
      const effective = effectiveDay(asked, asked.body.effective)
      if (!effective) return wrong('effective', dayOutside)
      const found = await findAll(database, asked, { from: asked.body.from, effective })
      return { kind: 'view', view: shown(asked, found), version: versionOf(found) }
    },
  })

const transferring = (database: Database) =>
  route({
    method: 'POST',
    path: '/transfers',
    says: 'Hands over what was looked through: all of it or, where something has changed meanwhile, nothing.',
    may: null,
    body: transferGiven,
    view: transferredView,
    answer: async (asked): Promise<Answered<TransferredView>> => {
      const { body, seen } = asked
      const refused = refusal(asked, body)
      const effective = effectiveDay(asked, body.effective)
      if (refused) return refused
      if (!effective) return wrong('effective', dayOutside)
      const found = await findAll(database, asked, { from: body.from, effective })
      const stale = {
        kind: 'stale',
        present: shown(asked, found),
        version: versionOf(found),
      } as const
      if (stale.version !== seen) return stale
      const done = await handOver(database, asked, { given: chosen(body, found), effective })
      return done ? { kind: 'view', view: done } : stale
    },
  })

type Found = { roles: Handover[]; duties: Occurrence[] }

async function findAll(
  database: Database,
  { snapshot }: Reading,
  { from, effective }: { from: Party; effective: Day },
): Promise<Found> {
  const roles = handovers(snapshot.register, from, effective)
  if (from.kind !== 'person') return { roles, duties: [] }
  return { roles, duties: delegatedTo(await readOpen(database), from.personId, effective) }
}

const versionOf = ({ roles, duties }: Found) =>
  handoversVersion(
    roles,
    duties.map(({ id, version }) => `${id} ${version}`),
  )

function shown({ snapshot, reader }: Reading, { roles, duties }: Found): HandoversView {
  const label = (id: string) =>
    snapshot.routine.roles.find((role) => role.id === id)?.label[reader.language] ?? id
  return {
    roles: roles.map(({ systemId, name, assignment: { id, role, validFrom, validTo } }) => ({
      id,
      systemId,
      system: name,
      role: label(role),
      validFrom,
      validTo,
    })),
    duties: duties.map(({ id, duty, due }) => ({ id, text: duty.text[reader.language], due })),
  }
}

function refusal(asked: Reading & { seen: string | null }, body: TransferGiven) {
  if (!mayManage(asked)) return { kind: 'notForYou' } as const
  if (asked.seen === null) return { kind: 'unseen' } as const
  return wrongTaker(asked, body)
}

/** Today or later; a year ahead nobody plans. */
function effectiveDay({ today }: Reading, given: string): Day | null {
  return isDay(given) && given >= today && given <= addDays(today, 366) ? given : null
}

function wrongTaker({ snapshot }: Reading, { from, to, ...given }: TransferGiven): Wrong | null {
  if (given.roles.length + given.duties.length === 0) return wrong('roles', nothingChosen)
  if (JSON.stringify(from) === JSON.stringify(to)) return wrong('to', sameTaker)
  if (to.kind === 'department') return null
  return snapshot.directory.people.get(to.personId)?.active ? null : wrong('to', noSuchTaker)
}

/** Of what was chosen, that which is there to hand over. */
function chosen({ roles, duties, from, to }: TransferGiven, found: Found) {
  const known = new Set([...found.roles.map(({ assignment }) => assignment.id)])
  const open = new Set(found.duties.map(({ id }) => id))
  return {
    from,
    to,
    ids: new Set(roles.filter((id) => known.has(id))),
    duties: duties.filter((id) => open.has(id)),
  }
}

function handOver(
  database: Database,
  { reader, now, today }: Reading,
  { given, effective }: { given: ReturnType<typeof chosen>; effective: Day },
): Promise<TransferredView | null> {
  const { ids, from, to, duties } = given
  const by = reader.person.id
  return database.transaction().execute(async (transaction) => {
    const done = await transfer(transaction, { ids, to, effective, by, at: now, on: today })
    if (done.kind === 'changed') return null
    const people = from.kind === 'person' && to.kind === 'person'
    const wanted = people
      ? duties.map((occurrenceId) => ({ occurrenceId, from: from.personId, to: to.personId }))
      : []
    const moved = await moveDelegates(transaction, wanted, { by, at: now })
    if (done.actionId) await keepBeside(transaction, done.actionId, moved)
    return { roles: done.roles, duties: moved.length }
  })
}
