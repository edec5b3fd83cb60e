import type { Day } from '../../calendar/day.ts'
import type { Database, Queryable } from '../../database/database.ts'
import type { Directory } from '../../directory/directory.ts'
import type { Person } from '../../directory/person.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import { mayAct } from '../holders/recipients.ts'
import type { Occurrence } from '../occurrence.ts'
import { appendHistory, type Happening, readHistory } from '../occurrences/history/store.ts'
import { readOccurrence } from '../occurrences/store.ts'
import { type Action, type Mark, markOf, type WrongInput } from './action.ts'
import { decide, type Facts, mayUndo } from './decide.ts'
import { lastSaid } from './last-said.ts'
import { lockOccurrence, writeMark } from './store.ts'

export type ActRequest = {
  occurrenceId: string
  action: Action
  by: Person
  /** The same for a repeated invoke: it counts once. */
  key: string
  /** The message whose button was pressed. */
  card: string | null
  /** The version that the card showed; null or left out where none was shown. */
  seen?: number | null
}

type Shown = { occurrence: Occurrence; history: readonly Happening[] }

/** What came of an action; every kind but the last two shows the occurrence as it stands. */
export type Acted =
  | ({ kind: 'acted'; suggestion: string | null } & Shown)
  /** The same invoke once more. */
  | ({ kind: 'repeated' } & Shown)
  /** It has changed since the card was shown, or it can't be taken back any more. */
  | ({ kind: 'tooLate' } & Shown)
  | ({ kind: 'wrongInput'; wrong: WrongInput } & Shown)
  | { kind: 'notAllowed' }
  | { kind: 'unknown' }

type Knowing = { snapshot: Snapshot; day: Day; now: string }

/**
 * Does what somebody says of an occurrence: as the only one at it, once however often it is asked for, and only when
 * the register of this moment lets them. Nothing is written but what was decided, and its line in the history.
 */
export function act(database: Database, request: ActRequest, knowing: Knowing): Promise<Acted> {
  return database.transaction().execute(async (transaction) => {
    const occurrence = await lockOccurrence(transaction, request.occurrenceId)
    if (!occurrence) return { kind: 'unknown' }
    const history = await readHistory(transaction, occurrence.id)
    if (history.some(({ key, by }) => key === request.key && by === request.by.id))
      return { kind: 'repeated', occurrence, history }
    const facts = factsOf(request, history, knowing)
    if (!isAllowed(request, occurrence, { ...knowing, facts })) return { kind: 'notAllowed' }
    const decision = decide(occurrence, request.action, facts)
    switch (decision.kind) {
      case 'tooLate':
        return { kind: 'tooLate', occurrence, history }
      case 'wrongInput': {
        const { kind, ...wrong } = decision
        return { kind, wrong, occurrence, history }
      }
      case 'change': {
        const { after, suggestion } = decision
        await write(transaction, { request, before: occurrence, after, suggestion }, knowing.now)
        return { kind: 'acted', suggestion, ...(await shown(transaction, occurrence)) }
      }
    }
  })
}

/** Whoever handed it on has nothing more to do with it, but may still take that back. */
function isAllowed(
  { by, action }: ActRequest,
  occurrence: Occurrence,
  { facts, ...knowing }: Knowing & { facts: Facts },
): boolean {
  if (mayAct(by, occurrence, knowing)) return true
  return by.active && action.kind === 'undo' && mayUndo(facts)
}

type Change = { request: ActRequest; before: Occurrence; after: Mark; suggestion: string | null }

async function write(
  transaction: Queryable,
  { request, before, after, suggestion }: Change,
  now: string,
): Promise<void> {
  await writeMark(transaction, before.id, after)
  const added = await appendHistory(transaction, [
    {
      occurrenceId: before.id,
      at: now,
      by: request.by.id,
      what: request.action.kind,
      before: markOf(before),
      after: suggestion ? { ...after, suggestion } : after,
      card: request.card,
      key: request.key,
    },
  ])
  // Then nothing of it is kept: a key that was used for something else is no repetition of this.
  if (added === 0) throw new RangeError('The key of an action was used for another one.')
}

async function shown(transaction: Queryable, before: Occurrence): Promise<Shown> {
  const occurrence = await readOccurrence(transaction, before.id)
  return { occurrence: occurrence ?? before, history: await readHistory(transaction, before.id) }
}

function factsOf(
  { by, seen = null }: ActRequest,
  history: readonly Happening[],
  { snapshot, day, now }: Knowing,
): Facts {
  const personNamed = (text: string) => personIn(snapshot.directory, text)
  return { by, at: now, day, seen, personNamed, last: lastSaid(history) }
}

function personIn({ people, byAddress }: Directory, text: string): Person | null {
  const key = text.toLowerCase()
  return people.get(key) ?? byAddress.get(key) ?? null
}
