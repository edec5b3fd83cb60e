import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { systemClock } from '../bot/calendar/clock.ts'
import { migrate } from '../bot/database/migrate.ts'
import { type Opened, openDatabase } from '../bot/database/open.ts'
import { createGraph, type Graph } from '../bot/directory/graph/client.ts'
import { patienceOf } from '../bot/directory/graph/patience.ts'
import { changesOf, readPage } from '../bot/directory/graph/read-page.ts'
import { type Synced, sync } from '../bot/directory/graph/sync.ts'
import { mochaHooks, newServerDatabase } from '../test/support/databases.ts'
import type { Order, Said } from './graph-stand-in.ts'
import { atMost, type Bench, besidePeer, milliseconds } from './measure.ts'

const PEOPLE = 100_000
const PAGES = Math.ceil(PEOPLE / 999)
const RUNS = 5
const MEGABYTE = 2 ** 20
const PEER = 'backstage msgraph'

/** Reading 100,000 people from a stand-in for Graph, beside Backstage's reader over the same stand-in. */
export const bench: Bench = async (tell) => {
  const standIn = await startStandIn()
  try {
    const reading = await readBeside(standIn, tell)
    return [...reading, ...(await readAndStore(standIn, tell))]
  } finally {
    standIn.stop()
    await mochaHooks.afterAll()
  }
}

/** Our memory is measured before the peer has made the process grow; then the two alternate for time. */
async function readBeside(standIn: StandIn, tell: (line: string) => void) {
  const graph = graphAt(standIn.url)
  const peer = createPeer(standIn.url)
  const alone: Measured[] = []
  const ours: Measured[] = []
  const theirs: Measured[] = []
  const requests: number[] = []
  for (let run = 0; run < RUNS; run++) {
    await standIn.order({ kind: 'count' })
    alone.push(await measured(() => readEverybody(graph)))
    requests.push(await standIn.order({ kind: 'count' }))
    tell(`alone, run ${run + 1}: ${written(alone.at(-1))}`)
  }
  for (let run = 0; run < RUNS; run++) {
    theirs.push(await measured(peer))
    ours.push(await measured(() => readEverybody(graph)))
    tell(`run ${run + 1}: ${written(ours.at(-1))}; ${PEER} ${written(theirs.at(-1))}`)
  }
  const sides = { peer: PEER, ours: ours.map(took), theirs: theirs.map(took) }
  const memory = { subject: `Graph: memory while reading, most of ${RUNS} runs`, unit: 'MB' }
  // The first read of a process grows the most; a median of later ones would flatter both sides.
  const [most, theirMost] = [alone, theirs].map((side) => Math.max(...side.map(grew)))
  return [
    atMost(Math.floor(PAGES * 1.05), requests, {
      subject: `Graph: requests for ${PEOPLE} people`,
      unit: 'requests',
    }),
    besidePeer(sides, { atMost: 1 }, { subject: `Graph: reading ${PEOPLE} people`, unit: 'ms' }),
    atMost(60, [most ?? 0], memory),
    besidePeer({ peer: PEER, ours: [most ?? 0], theirs: [theirMost ?? 0] }, { atMost: 1 }, memory),
  ]
}

async function readAndStore(standIn: StandIn, tell: (line: string) => void) {
  const graph = graphAt(standIn.url)
  const stored: number[] = []
  const unchanged: number[] = []
  const changes: number[] = []
  for (let run = 0; run < 5; run++) {
    const opened = await openDatabase({ DATABASE_URL: await newServerDatabase(), DATA_DIR: '' })
    await migrate(opened.database)
    stored.push(await seconds(() => readOnce(opened, graph, PEOPLE)))
    tell(`read and stored, run ${run + 1}: ${stored.at(-1)?.toFixed(2)} s`)
    await standIn.order({ kind: 'count' })
    await readOnce(opened, graph, 0)
    unchanged.push(await standIn.order({ kind: 'count' }))
    await standIn.order({ kind: 'change', people: 500 })
    changes.push(await seconds(() => readOnce(opened, graph, 500)))
    await opened.close()
  }
  return [
    atMost(15, stored, {
      subject: `Graph: ${PEOPLE} people read and stored, PostgreSQL`,
      unit: 's',
    }),
    atMost(1, unchanged, { subject: 'Graph: requests where nothing changed', unit: 'requests' }),
    atMost(2, changes, { subject: `Graph: 500 changes among ${PEOPLE}, PostgreSQL`, unit: 's' }),
  ]
}

function graphAt(baseUrl: string): Graph {
  return createGraph({ baseUrl, signIn: async () => 'token', patience: patienceOf(systemClock) })
}

async function readEverybody(graph: Graph): Promise<void> {
  let people = 0
  let link: string | null = null
  for (;;) {
    const page = await readPage(graph, link)
    for (const change of changesOf(page)) people += change.id ? 1 : 0
    if (page.follows.kind === 'delta') break
    link = page.follows.link
  }
  expectPeople(people, PEOPLE)
}

async function readOnce(opened: Opened, graph: Graph, people: number): Promise<void> {
  const synced: Synced = await sync({
    opened,
    graph,
    patience: patienceOf(systemClock),
    tenant: 'bench',
  })
  if (synced.kind !== 'done') throw new Error(`The reading ended as ${synced.kind}.`)
  expectPeople(synced.round.people, people)
}

function expectPeople(found: number, expected: number): void {
  if (found !== expected) throw new Error(`${found} people were read instead of ${expected}.`)
}

type Users = { users: unknown[] }
type Peer = {
  MicrosoftGraphClient: new (url: string, credential: object) => object
  readMicrosoftGraphUsers: (client: object, options: object) => Promise<Users>
}

/** Backstage does not export its reader, so its file is loaded by its place in the package. */
function createPeer(url: string): () => Promise<void> {
  const require = createRequire(import.meta.url)
  const folder = join(
    require.resolve('@backstage/plugin-catalog-backend-module-msgraph/package.json'),
    '../dist/microsoftGraph',
  )
  const peer: Peer = {
    ...require(join(folder, 'client.cjs.js')),
    ...require(join(folder, 'read.cjs.js')),
  }
  const credential = { getToken: async () => ({ token: 'token' }) }
  const client = new peer.MicrosoftGraphClient(`${url}/v1.0`, credential)
  const logger = { debug: () => undefined, info: () => undefined }
  return async () => {
    const { users } = await peer.readMicrosoftGraphUsers(client, { logger, loadUserPhotos: false })
    expectPeople(users.length, PEOPLE)
  }
}

/** Milliseconds, and by how many megabytes resident memory grew at most over where it stood before. */
type Measured = { took: number; grew: number }
const took = (one: Measured) => one.took
const grew = (one: Measured) => one.grew
const written = (one?: Measured) => `${one?.took.toFixed(0)} ms, ${one?.grew.toFixed(0)} MB`

async function measured(work: () => Promise<void>): Promise<Measured> {
  globalThis.gc?.()
  const start = process.memoryUsage.rss()
  let most = start
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 5)
  const time = await milliseconds(work)
  clearInterval(watch)
  most = Math.max(most, process.memoryUsage.rss())
  return { took: time, grew: (most - start) / MEGABYTE }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  return (await milliseconds(work)) / 1000
}

type StandIn = {
  url: string
  /** The number of requests, where that was asked for. */
  order: (order: Order) => Promise<number>
  stop: () => void
}

async function startStandIn(): Promise<StandIn> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'graph-stand-in.ts'), [String(PEOPLE)])
  const hear = async (): Promise<Said> => (await once(child, 'message'))[0]
  const said = await hear()
  if (!('url' in said)) throw new Error('The stand-in did not start.')
  return {
    url: said.url,
    order: async (order) => {
      child.send(order)
      const answer = await hear()
      return 'requests' in answer ? answer.requests : 0
    },
    stop: () => void child.disconnect(),
  }
}
