import { z } from 'zod'
import { instantOfWallTime } from '../../calendar/wall-time.ts'
import { askAbout, BATCH, type Part, problemIn } from './batch.ts'
import type { Graph } from './client.ts'
import type { Patience } from './patience.ts'
import { GraphProblem, type ProblemCode } from './problem.ts'

const WallTime = z.object({ dateTime: z.string(), timeZone: z.string() })
const Replies = z.discriminatedUnion('status', [
  z.object({ status: z.literal('disabled') }),
  z.object({ status: z.literal('alwaysEnabled') }),
  z.object({
    status: z.literal('scheduled'),
    scheduledStartDateTime: WallTime,
    scheduledEndDateTime: WallTime,
  }),
])

type Log = (event: string, fields?: Record<string, string | number | boolean | null>) => void
type Parts = {
  graph: Graph
  patience: Patience
  /** Milliseconds after which nobody waits for Graph any longer; what is known by then is what is known. */
  atMost: number
  log: Log
}

/**
 * Tells which of some people, by object id, have automatic replies on just now (`MailboxSettings.Read`). Never throws:
 * whoever can't be told about is not known to be away. That is logged without names, and a missing permission once.
 * Source: Graph documentation, "automaticRepliesSetting resource type".
 */
export function absencesWith(parts: Parts): (personIds: readonly string[]) => Promise<Set<string>> {
  let isForbiddenTold = false
  const tell = (problem: ProblemCode, asked: number, answered: number) => {
    if (problem === 'forbidden' && isForbiddenTold) return
    isForbiddenTold ||= problem === 'forbidden'
    parts.log('absencesNotRead', { problem, asked, answered })
  }
  return async (personIds) => {
    const ids = [...new Set(personIds)]
    const reading: Reading = { absent: new Set(), answered: 0, problem: null, isOver: false }
    await within(parts.atMost, read(ids, reading, parts))
    if (!reading.isOver) reading.problem ??= 'unavailable'
    if (reading.problem) tell(reading.problem, ids.length, reading.answered)
    return new Set(reading.absent)
  }
}

type Reading = {
  absent: Set<string>
  answered: number
  /** Why some could not be told about; null while all could. */
  problem: ProblemCode | null
  isOver: boolean
}

/** Asks by twenties, no longer than it may take, and no further than where nobody can be told about. */
async function read(ids: readonly string[], reading: Reading, parts: Parts): Promise<void> {
  const { graph, patience, atMost } = parts
  const until = patience.clock() + atMost
  try {
    for (let from = 0; from < ids.length; from += BATCH) {
      if (patience.clock() >= until) throw new GraphProblem('unavailable', 'Graph takes too long.')
      const some = ids.slice(from, from + BATCH)
      const before = reading.answered
      note(reading, some, await askAbout(graph, some, repliesOf, patience), patience.clock())
      if (reading.answered === before) break
    }
  } catch (problem) {
    reading.problem = problem instanceof GraphProblem ? problem.code : 'unexpected'
  }
  reading.isOver = true
}

const repliesOf = (personId: string) =>
  `/users/${encodeURIComponent(personId)}/mailboxSettings/automaticRepliesSetting`

function note(
  reading: Reading,
  ids: readonly string[],
  answers: ReadonlyMap<string, Part>,
  now: number,
): void {
  for (const id of ids) {
    const part = answers.get(id)
    const told = part ? isAway(part, now) : 'throttled'
    if (typeof told === 'string') reading.problem = told
    else reading.answered++
    if (told === true) reading.absent.add(id)
  }
}

/** Whether automatic replies go out just now, or why that can't be told. Who has no mailbox sends none. */
function isAway(part: Part, now: number): boolean | ProblemCode {
  if (part.status === 404) return false
  if (part.status !== 200) return problemIn(part).code
  const replies = Replies.safeParse(part.body).data
  switch (replies?.status) {
    case 'disabled':
      return false
    case 'alwaysEnabled':
      return true
    case 'scheduled': {
      const start = instantOfWallTime(replies.scheduledStartDateTime)
      const end = instantOfWallTime(replies.scheduledEndDateTime)
      return start === null || end === null ? 'unexpected' : start <= now && now < end
    }
    default:
      return 'unexpected'
  }
}

/** Resolves when the work has ended, or after so many milliseconds; the work, which never rejects, goes on. */
function within(milliseconds: number, work: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  void work.then(resolve).finally(() => clearTimeout(timer))
  return promise
}
