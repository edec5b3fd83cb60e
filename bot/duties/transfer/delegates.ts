import { z } from 'zod'
import type { Day } from '../../calendar/day.ts'
import type { Queryable } from '../../database/database.ts'
import { markOf } from '../acknowledgement/action.ts'
import { lockOccurrence, writeMark } from '../acknowledgement/store.ts'
import { isOpen, type Occurrence } from '../occurrence.ts'
import { appendHistory } from '../occurrences/history/store.ts'

/** A duty that somebody was asked to do, and whom else it was before. */
const moved = z.object({ occurrenceId: z.string(), from: z.string(), to: z.string() })
export type Moved = z.infer<typeof moved>

type By = { by: string; at: string }

/** What somebody was asked to do instead of its holder and is due on a day or later. */
export const delegatedTo = (open: readonly Occurrence[], personId: string, on: Day): Occurrence[] =>
  open.filter((one) => one.delegateId === personId && one.due >= on)

/** Asks somebody else to do what one was asked to do; tells what did change. Called in a transaction. */
export async function moveDelegates(
  transaction: Queryable,
  wanted: readonly Moved[],
  by: By,
): Promise<Moved[]> {
  const done: Moved[] = []
  for (const one of wanted) if (await moveOne(transaction, one, by)) done.push(one)
  return done
}

/** Takes back what `moveDelegates` has told, as far as nobody changed it since. Called in a transaction. */
export async function restoreDelegates(
  transaction: Queryable,
  kept: unknown,
  by: By,
): Promise<void> {
  const told = z.array(moved).safeParse(kept).data ?? []
  const back = told.map(({ occurrenceId, from, to }) => ({ occurrenceId, from: to, to: from }))
  await moveDelegates(transaction, back, by)
}

async function moveOne(
  transaction: Queryable,
  { occurrenceId, from, to }: Moved,
  { by, at }: By,
): Promise<boolean> {
  const occurrence = await lockOccurrence(transaction, occurrenceId)
  if (!occurrence || !isOpen(occurrence) || occurrence.delegateId !== from) return false
  const before = markOf(occurrence)
  const after = { ...before, delegateId: to }
  await writeMark(transaction, occurrenceId, after)
  await appendHistory(transaction, [
    { occurrenceId, at, by, what: 'delegate', before, after, card: null, key: null },
  ])
  return true
}
