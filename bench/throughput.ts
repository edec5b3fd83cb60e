import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { secondTown } from '../test/support/second-town.ts'
import { type Bench, besidePeer, quantile } from './measure.ts'

const ROUNDS = 25
/** Rounds of each side that are not counted. */
const WARMING = 15
const SECONDS = 1
const CONNECTIONS = 10

type Side = { name: 'bot' | 'echo'; child: ChildProcess; url: string }
type Figures = { perSecond: number; p99: number }

/**
 * «Vem äger …?» through `POST /api/messages`, each of a thousand systems in turn and every activity with an id of
 * its own, beside a bare echo bot on the same restify. The sides take turns, each being the first every other time.
 */
export const bench: Bench = async (tell) => {
  const town = secondTown({ systems: 1_000, people: 10_000 })
  const people = town.people.slice(0, 100).map(({ id }) => id)
  const questions = town.systems.map(({ name }) => `Vem äger ${name}?`)
  const post = (url: string) => load(url, { questions, people })
  const sides = [await start('bot'), await start('echo')] as const
  try {
    await expectOwners(sides[0].url, town)
    // A server runs for days: the engine has compiled what it runs often before anything is counted.
    for (let round = 0; round < WARMING; round++) for (const { url } of sides) await post(url)
    const figures: Record<Side['name'], Figures[]> = { bot: [], echo: [] }
    for (const { name, url } of turns(sides)) {
      const figure = await post(url)
      figures[name].push(figure)
      tell(`${name} ${Math.round(figure.perSecond)}/s, p99 ${figure.p99.toFixed(1)} ms`)
    }
    return rowsOf(figures.bot, figures.echo)
  } finally {
    for (const { child } of sides) child.kill()
  }
}

const turns = (sides: readonly [Side, Side]) =>
  Array.from({ length: ROUNDS }, (_, round) => (round % 2 ? sides.toReversed() : sides)).flat()

function rowsOf(ours: Figures[], theirs: Figures[]) {
  const peer = 'a bare echo bot'
  const perSecond = (figures: Figures[]) => figures.map((figure) => figure.perSecond)
  const p99 = (figures: Figures[]) => figures.map((figure) => figure.p99)
  return [
    besidePeer(
      { peer, ours: perSecond(ours), theirs: perSecond(theirs) },
      { atLeast: 0.85 },
      { subject: 'owner asked through POST /api/messages', unit: 'requests/s' },
    ),
    besidePeer(
      { peer, ours: p99(ours), theirs: p99(theirs) },
      { atMost: 1.5 },
      { subject: 'the same, 99th percentile', unit: 'ms' },
    ),
  ]
}

async function start(name: Side['name']): Promise<Side> {
  const child = fork(join(import.meta.dirname, `throughput-${name}.ts`), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const [port] = await once(child, 'message')
  return { name, child, url: `http://127.0.0.1:${port}/api/messages` }
}

let count = 0

function activity(text: string, personId: string) {
  count += 1
  return JSON.stringify({
    type: 'message',
    id: `activity-${count}`,
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:1/',
    deliveryMode: 'expectReplies',
    text,
    textFormat: 'plain',
    locale: 'sv-SE',
    from: { id: `29:${personId}`, name: 'Somebody', aadObjectId: personId },
    recipient: { id: '28:ansvar', name: 'Ansvar' },
    conversation: { id: `a:${personId}`, conversationType: 'personal', tenantId: 'tenant' },
    channelData: { tenant: { id: 'tenant' } },
  })
}

type Asking = { questions: string[]; people: string[] }

const headers = { 'content-type': 'application/json' }

async function load(url: string, { questions, people }: Asking): Promise<Figures> {
  const taken: number[] = []
  const finished = Promise.withResolvers<autocannon.Result>()
  const options: autocannon.Options = {
    url,
    method: 'POST',
    headers,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: [
      {
        setupRequest: (request) => ({
          ...request,
          body: activity(
            questions[count % questions.length] ?? '',
            people[count % people.length] ?? '',
          ),
        }),
      },
    ],
  }
  const running = autocannon(options, (problem, result) =>
    problem ? finished.reject(problem) : finished.resolve(result),
  )
  running.on('response', (_client, _status, _bytes, milliseconds) => taken.push(milliseconds))
  const result = await finished.promise
  if (result.non2xx + result.errors > 0)
    throw new Error(`${result.non2xx} refused, ${result.errors} errors: ${url}`)
  return { perSecond: result.requests.total / result.duration, p99: quantile(taken, 0.99) }
}

/** What is fast must also be right: every tenth system's owner is named. */
async function expectOwners(url: string, town: ReturnType<typeof secondTown>): Promise<void> {
  for (const [place, system] of town.systems.entries()) {
    const owner = town.owners.get(system.id)?.name
    if (!owner || place % 10 > 0) continue
    const body = activity(`Vem äger ${system.name}?`, 'nobody')
    const response = await fetch(url, { method: 'POST', headers, body })
    if (!(await response.text()).includes(owner)) throw new Error(`Not the owner: ${system.name}`)
  }
}
