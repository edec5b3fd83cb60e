import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { type DigestConnector, startDigestConnector } from '../test/support/digest-connector.ts'
import type { Order, Told, Word } from './delivery-instance.ts'

export type Round = Pick<Order, 'DATABASE_URL' | 'DATA_DIR' | 'mode' | 'perSecond'> & {
  instances: number
  recipients: number
}
export type Measured = {
  /** Deliveries, or jobs, a second from when the instances begin until the last one is settled. */
  perSecond: number
  /** Bytes by which the first instance's heap grew between a fifth of the deliveries and the last of them. */
  heapGrew: number
  rssGrew: number
  /** The most messages that came within a second. */
  busiest: number
}

/** Plans deliveries on an empty database and lets instances work them off, each in a process of its own. */
export async function runRound({ instances, recipients, ...order }: Round): Promise<Measured> {
  const connector = await startDigestConnector()
  const all: Instance[] = []
  try {
    for (let number = 0; number < instances; number++) {
      const plan = number === 0 ? recipients : 0
      all.push(await startInstance({ ...order, connector: connector.url, plan }))
    }
    const early = order.mode === 'deliver' ? memoryAt(connector, recipients / 5, all) : null
    const started = performance.now()
    const ended = order.mode === 'deliver' ? all[0]?.hear('settled') : handled(all, recipients)
    for (const { say } of all) say('begin')
    await ended
    const seconds = (performance.now() - started) / 1_000
    if (order.mode === 'deliver') expectEachOnce(connector, recipients)
    const [before, after] = [await early, await memoryOf(all)]
    return {
      perSecond: recipients / seconds,
      heapGrew: before ? after.heap - before.heap : 0,
      rssGrew: before ? after.rss - before.rss : 0,
      busiest: busiestSecond(connector.times),
    }
  } finally {
    await Promise.all(all.map(({ end }) => end()))
    await connector.close()
  }
}

type Heard<Kind extends Told['kind']> = Extract<Told, { kind: Kind }>
type Instance = {
  say: (word: Word) => void
  /** The next that it tells of a kind. Rejects when it ends before. */
  hear: <Kind extends Told['kind']>(kind: Kind) => Promise<Heard<Kind>>
  /** Everything that it tells from now on. */
  listen: (listener: (told: Told) => void) => void
  end: () => Promise<void>
}

async function startInstance(order: Order): Promise<Instance> {
  const child = fork(join(import.meta.dirname, 'delivery-instance.ts'), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const instance = instanceOf(child)
  const ready = instance.hear('ready')
  child.send(order)
  await ready
  return instance
}

function instanceOf(child: ChildProcess): Instance {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    say: (word) => child.send(word),
    hear: (kind) => {
      const { promise, resolve, reject } = Promise.withResolvers<Heard<typeof kind>>()
      const listen = (told: Told) => {
        if (isOf(told, kind)) resolve(told)
      }
      const exit = () => reject(new Error(`An instance ended before it told: ${kind}`))
      child.on('message', listen).once('exit', exit)
      return promise.finally(() => child.off('message', listen).off('exit', exit))
    },
    listen: (listener) => void child.on('message', listener),
    end: () => {
      child.kill()
      return ended
    },
  }
}

function isOf<Kind extends Told['kind']>(told: Told, kind: Kind): told is Heard<Kind> {
  return told.kind === kind
}

/** Resolves when the instances have been handed so many jobs together. */
function handled(all: readonly Instance[], jobs: number): Promise<void> {
  let count = 0
  return new Promise((resolve) => {
    for (const { listen } of all)
      listen((told) => {
        if (told.kind === 'handled') count += told.count
        if (count >= jobs) resolve()
      })
  })
}

async function memoryAt(connector: DigestConnector, requests: number, all: readonly Instance[]) {
  await connector.requested(requests)
  return memoryOf(all)
}

async function memoryOf([first]: readonly Instance[]): Promise<Heard<'memory'>> {
  if (!first) throw new Error('There is no instance.')
  const told = first.hear('memory')
  first.say('memory')
  return told
}

/** What is fast must also be right. */
function expectEachOnce({ accepted }: DigestConnector, recipients: number): void {
  const once = [...accepted.values()].filter(({ length }) => length === 1).length
  if (accepted.size !== recipients || once !== recipients)
    throw new Error(`${accepted.size} of ${recipients} were reached, ${once} of them once.`)
}

function busiestSecond(times: readonly number[]): number {
  let most = 0
  let start = 0
  for (const [place, time] of times.entries()) {
    while (time - (times[start] ?? time) >= 1_000) start += 1
    most = Math.max(most, place - start + 1)
  }
  return most
}
