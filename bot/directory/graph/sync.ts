import type { Opened } from '../../database/open.ts'
import { BATCH } from './batch.ts'
import type { Graph } from './client.ts'
import { countUsers } from './count.ts'
import { readGroups } from './groups.ts'
import { asOnlyReader } from './lock/store.ts'
import { clearManagers, readManagerUnknown, writeManagers } from './manager/store.ts'
import { askManagers } from './managers.ts'
import { writePage } from './page/store.ts'
import type { Patience } from './patience.ts'
import { GraphProblem } from './problem.ts'
import { type Page, readPage } from './read-page.ts'
import { Overtaken, type Round } from './round/round.ts'
import { beginFull, type Closed, closeRound, openRound } from './round/store.ts'
import { noteGroupsRead, noteProblem, noteTotal, readLastTimes } from './store.ts'

/** How a reading of Graph ended. */
export type Synced =
  | ({ kind: 'done'; round: Round; unknownGroups: string[] } & Closed)
  /** Somebody else is reading; nothing was done. */
  | { kind: 'busy' }
  /** The place is stored: the next reading goes on there. Nobody was ended for not having been read. */
  | { kind: 'failed'; problem: GraphProblem }

export type Syncing = {
  opened: Opened
  graph: Graph
  patience: Patience
  tenant: string
  /** Everybody is to be read, not only what changed. */
  full?: boolean
  /** The Entra groups that a role of the routine names. */
  groupIds?: readonly string[]
  /** Is told how far the reading has come, after every page; asks Graph how many there are. */
  progress?: (round: Round) => void
}

const HOUR = 60 * 60_000

/** Reads Graph once: goes on with an interrupted round, or reads what changed, or everybody. */
export async function sync(syncing: Syncing): Promise<Synced> {
  return asOnlyReader(syncing.opened, async (): Promise<Synced> => {
    try {
      const { round, left } = await readRound(syncing)
      return { kind: 'done', round, left, unknownGroups: await readDueGroups(syncing, round) }
    } catch (problem) {
      return failure(syncing, problem)
    }
  })
}

async function failure({ opened, patience }: Syncing, problem: unknown): Promise<Synced> {
  if (problem instanceof Overtaken) return { kind: 'busy' }
  if (!(problem instanceof GraphProblem)) throw problem
  // A process that stops has no problem to tell of.
  if (!patience.signal?.aborted) await noteProblem(opened.database, problem.code, patience.clock)
  return { kind: 'failed', problem }
}

async function readRound(syncing: Syncing): Promise<{ round: Round } & Closed> {
  const { opened, tenant, full = false } = syncing
  const { clock } = syncing.patience
  let round = await openRound(opened.database, { tenant, full, clock })
  try {
    round = await readPages(syncing, round)
  } catch (problem) {
    const expired = problem instanceof GraphProblem && problem.code === 'expired'
    if (!expired) throw problem
    round = await readPages(syncing, await beginFull(opened.database, tenant, clock))
  }
  await settleManagers(syncing, round)
  return { round, ...(await closeRound(opened.database, round, clock)) }
}

async function readPages(syncing: Syncing, opened: Round): Promise<Round> {
  let round = await withTotal(syncing, opened)
  if (round.step === 'managers') return round
  let ahead = readAhead(syncing, round.link)
  for (;;) {
    const page = await ahead
    // The next page comes while this one is written; a killed reader asks for at most that one again.
    if (page.follows.kind === 'next') ahead = readAhead(syncing, page.follows.link)
    round = await writePage(syncing.opened.database, round, page, syncing.patience.clock)
    syncing.progress?.(round)
    if (page.follows.kind === 'delta') return round
  }
}

/** A page under way, whose failure counts only when somebody waits for it. */
function readAhead({ graph }: Syncing, link: string | null): Promise<Page> {
  const page = readPage(graph, link)
  page.catch(() => undefined)
  return page
}

async function withTotal({ graph, opened, progress }: Syncing, round: Round): Promise<Round> {
  if (!progress || round.kind !== 'full' || round.total !== null) return round
  const total = await countUsers(graph)
  if (total !== null) await noteTotal(opened.database, total)
  return { ...round, total }
}

/** Pages that bring managers say by silence that there is none; otherwise everybody met is asked about. */
async function settleManagers({ graph, opened, patience }: Syncing, round: Round): Promise<void> {
  const { database } = opened
  if (round.kind === 'full' && round.managersMet) return void (await clearManagers(database))
  for (;;) {
    const ids = await readManagerUnknown(database, BATCH)
    if (ids.length === 0) return
    await writeManagers(database, await askManagers(graph, ids, patience))
  }
}

/** Members change seldom: an hour is soon enough, so that an unchanged day costs one request a round. */
async function readDueGroups(syncing: Syncing, round: Round): Promise<string[]> {
  const { opened, graph, patience, groupIds = [] } = syncing
  const { groups } = await readLastTimes(opened.database)
  const fresh = groups !== null && patience.clock() - groups < HOUR
  if (groupIds.length === 0 || (fresh && round.kind === 'changes')) return []
  const { unknown } = await readGroups(opened.database, graph, groupIds)
  await noteGroupsRead(opened.database, patience.clock)
  return unknown
}
