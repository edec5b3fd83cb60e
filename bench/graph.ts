import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { systemClock } from '../bot/calendar/clock.ts'
import { migrate } from '../bot/database/migrate.ts'
import { type Opened, openDatabase } from '../bot/database/open.ts'
import type { Graph } from '../bot/directory/graph/client.ts'
import { patienceOf } from '../bot/directory/graph/patience.ts'
import { type Synced, sync } from '../bot/directory/graph/sync.ts'
import { mochaHooks, newServerDatabase } from '../test/support/databases.ts'
import { graphAt } from './graph-at.ts'
import type { Measured, Order, ReaderName } from './graph-reader.ts'
import type { Order as Instruction, Said } from './graph-stand-in.ts'
import { atMost, type Bench, besidePeer, milliseconds } from './measure.ts'

const PEOPLE = 100_000
const PAGES = Math.ceil(PEOPLE / 999)
/** People whom a reader reads before it is measured. */
const WARM_UP = 10
const RUNS = 5
const MEGABYTE = 2 ** 20
const PEER = 'backstage msgraph'

/** Reading 100,000 people from a stand-in for Graph, beside Backstage's reader over the same stand-in. */
export const bench: Bench = async (tell) => {
  const standIn = await startStandIn(PEOPLE)
  const warmUp = await startStandIn(WARM_UP)
  try {
    const reading = await readBeside(standIn, warmUp, tell)
    return [...reading, ...(await readAndStore(standIn, tell))]
  } finally {
    standIn.stop()
    warmUp.stop()
    await mochaHooks.afterAll()
  }
}

/** Every reading in a fresh process, the two readers alternating. */
async function readBeside(standIn: StandIn, warmUp: StandIn, tell: (line: string) => void) {
  const ours: Measured[] = []
  const theirs: Measured[] = []
  const requests: number[] = []
  const read = (reader: ReaderName) => readFreshly({ reader, url: standIn.url, warmUp: warmUp.url })
  for (let run = 0; run < RUNS; run++) {
    theirs.push(await read('backstage'))
    await standIn.order({ kind: 'count' })
    ours.push(await read('ansvar'))
    requests.push(await standIn.order({ kind: 'count' }))
    tell(`run ${run + 1}: ${written(ours.at(-1))}; ${PEER} ${written(theirs.at(-1))}`)
  }
  const memory = { subject: 'Graph: memory growth while reading', unit: 'MB' }
  const most = { subject: `${memory.subject}, the most`, unit: 'MB' }
  return [
    atMost(Math.floor(PAGES * 1.05), requests, {
      subject: `Graph: requests for ${PEOPLE} people`,
      unit: 'requests',
    }),
    besidePeer(
      { peer: PEER, ours: ours.map(took), theirs: theirs.map(took) },
      { atMost: 1 },
      { subject: `Graph: reading ${PEOPLE} people`, unit: 'ms' },
    ),
    // The limit holds for every run, not for the middle one.
    atMost(60, [Math.max(...ours.map(grew))], most),
    besidePeer(
      { peer: PEER, ours: ours.map(grew), theirs: theirs.map(grew) },
      { atMost: 1 },
      memory,
    ),
  ]
}

const took = (one: Measured) => one.took
const grew = (one: Measured) => one.grew / MEGABYTE
const written = (one?: Measured) =>
  one ? `${took(one).toFixed(0)} ms, ${grew(one).toFixed(0)} MB` : ''

async function readFreshly(order: Order): Promise<Measured> {
  const child = fork(join(import.meta.dirname, 'graph-reader.ts'), {
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
  })
  const ended = once(child, 'close')
  child.send(order)
  const said: Measured | undefined = await Promise.race([
    once(child, 'message').then(([measured]) => measured),
    ended.then(() => undefined),
  ])
  await ended
  if (!said) throw new Error(`The reader ${order.reader} broke.`)
  expectPeople(said.people, PEOPLE)
  return said
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

async function seconds(work: () => Promise<void>): Promise<number> {
  return (await milliseconds(work)) / 1000
}

type StandIn = {
  url: string
  /** The number of requests, where that was asked for. */
  order: (order: Instruction) => Promise<number>
  stop: () => void
}

async function startStandIn(people: number): Promise<StandIn> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'graph-stand-in.ts'), [String(people)])
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
