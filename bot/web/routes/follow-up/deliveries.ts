import { z } from 'zod'
import { isDay } from '../../../calendar/day.ts'
import { type LedgerRow, readLedger, sayAgain } from '../../../duties/follow-up/ledger/store.ts'
import { placeOfPerson } from '../../../duties/follow-up/place.ts'
import type { Reading } from '../../api/reader.ts'
import { type Route, route } from '../../api/route.ts'
import {
  againView,
  type DeliveriesView,
  deliveriesView,
  deliveryState,
} from '../../views/deliveries.ts'
import { personShown } from '../../views/person-shown.ts'
import { day } from '../../views/shared.ts'
import { scopeViewOf } from '../duty-view.ts'
import type { FollowUpParts } from '../follow-up.ts'
import { mayFollowUp, partFor } from './reach.ts'

/** Messages a page, and ids that one request may name. */
const PAGE = 50

/** The ledger of messages, and saying again what was certainly refused. */
export function deliveriesRoutes(parts: FollowUpParts): Route[] {
  return [listRoute(parts), againRoute(parts)]
}

function listRoute(parts: FollowUpParts): Route {
  return route({
    method: 'GET',
    path: '/deliveries',
    says: 'The messages of each day with what they were about and every attempt to send them. For those with the power `all`, and for heads of departments those to their people.',
    may: null,
    query: z.strictObject({
      day: day.optional(),
      state: deliveryState.optional(),
      page: z.coerce.number().int().min(1).max(100_000).optional(),
    }),
    view: deliveriesView,
    answer: async (asked) => {
      if (!mayFollowUp(asked.reader)) return { kind: 'notForYou' }
      const { query } = asked
      const page = query.page ?? 1
      const { count, rows } = await readLedger(parts.database, {
        day: query.day !== undefined && isDay(query.day) ? query.day : null,
        state: query.state ?? null,
        recipients: recipientsFor(asked),
        page,
        most: PAGE,
      })
      const pages = Math.max(1, Math.ceil(count / PAGE))
      const shown = rows.map((row) => rowShown(row, parts, asked))
      return { kind: 'view', view: { rows: shown, page, pages, count } }
    },
  })
}

function againRoute({ database }: FollowUpParts): Route {
  return route({
    method: 'POST',
    path: '/deliveries/again',
    says: 'Lets what certainly did not arrive be said again when the next day is planned. Asked twice it does so once.',
    may: 'all',
    body: z.strictObject({ ids: z.array(z.string().max(100)).min(1).max(PAGE) }),
    view: againView,
    answer: async ({ body }) => ({
      kind: 'view',
      view: { again: await sayAgain(database, body.ids) },
    }),
  })
}

/** Null: everybody's. */
function recipientsFor({ snapshot, reader }: Reading): string[] | null {
  if (reader.powers.has('all')) return null
  const isIn = partFor(reader)
  return [...snapshot.directory.people.values()]
    .filter((person) => isIn(placeOfPerson(person, snapshot)))
    .map(({ id }) => id)
}

function rowShown(
  row: LedgerRow,
  { scopeWords }: FollowUpParts,
  { snapshot, reader, today }: Reading,
): DeliveriesView['rows'][number] {
  const { id, day: on, recipientId, state, reason, channel, attempts } = row
  const person = snapshot.directory.people.get(recipientId)
  const telling = { snapshot, day: today, ...reader, scopeWords }
  return {
    id,
    day: on,
    person: person ? personShown(person) : null,
    state,
    reason,
    channel,
    about: row.about.map(({ text, scope }) => ({
      text: text[reader.language],
      scope: scopeViewOf(scope, telling),
    })),
    attempts,
    mayGoAgain: mayGoAgain(row) && reader.powers.has('all'),
  }
}

const mayGoAgain = ({ state, attempts, about }: LedgerRow) =>
  (state === 'refused' || state === 'unreachable') &&
  attempts.every(({ outcome }) => outcome === 'refused' || outcome === 'throttled') &&
  about.some(({ isOpen, dropped }) => isOpen && dropped === null)
