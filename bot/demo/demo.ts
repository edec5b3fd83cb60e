import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { environmentWith, readConfig } from '../config.ts'
import { answers, type Child, end, start } from './child.ts'
import { addressOf, startPlayground } from './playground.ts'

/**
 * `npm run demo`: the invented municipality, the server and a chat window, all on this machine.
 * Ctrl-C ends all of it. What it keeps is in `DATA_DIR` (`.data/demo`), which may be thrown away.
 */
const here = import.meta.dirname
/**
 * The demo is on this machine and on its own database, whatever the environment says of a real one: it sends no mail
 * to invented people's addresses, and reads no real directory.
 */
const local = {
  DATABASE_URL: undefined,
  MicrosoftAppId: undefined,
  HOST: undefined,
  SMTP_URL: undefined,
  SMTP_FROM: undefined,
  GRAPH_TENANT_ID: undefined,
  GRAPH_CLIENT_ID: undefined,
  GRAPH_CLIENT_SECRET: undefined,
  GRAPH_CERTIFICATE_PATH: undefined,
  GRAPH_MANAGED_IDENTITY: undefined,
  GRAPH_NOTIFICATION_URL: undefined,
}
const { DATA_DIR, PORT } = readConfig({ DATA_DIR: '.data/demo', ...environmentWith(local) })
const environment = { ...local, DATA_DIR: resolve(DATA_DIR), PORT: String(PORT) }
const address = `http://127.0.0.1:${PORT}`

const running: Child[] = []
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void stop(0))

mkdirSync(environment.DATA_DIR, { recursive: true })
await read('people')
await read('systems')
const server = run(start({ args: [join(here, '..', 'start.js')], environment }))
if (!(await answers(`${address}/readyz`, server))) await fail('server', server)
const playground = run(startPlayground(`${address}/api/messages`, environment.DATA_DIR))
const chat = await addressOf(playground)
if (!chat) await fail('chat window', playground)
console.log(`
  Chat   ${chat}    (ask: Vem äger Treserva?)
  Tab    ${address}/tab/
  Bot    ${address}/api/messages

  To be reminded: ANSVAR_CLOCK=2026-12-01T08:29:00+01:00 npm run demo, and say «hej» as Katarzyna within the minute.

  Ctrl-C ends all of it.`)
await stop(await Promise.race(running.map((child) => child.ended)))

/** Reads a file of the invented municipality in; a second time it changes nothing. */
async function read(what: 'people' | 'systems'): Promise<void> {
  console.log(`Reading the ${what} of an invented municipality …`)
  const file = join(here, 'municipality', `${what}.csv`)
  const child = run(
    start({ args: [join(here, '..', 'cli.ts'), 'import', what, file], environment }),
  )
  if ((await child.ended) !== 0) await fail(`import of ${what}`, child)
  running.splice(running.indexOf(child), 1)
}

function run(child: Child): Child {
  running.push(child)
  return child
}

async function fail(what: string, child: Child): Promise<never> {
  if (!stopping)
    console.error(`The ${what} did not start:\n${child.output().split('\n').slice(-15).join('\n')}`)
  return stop(1)
}

async function stop(exitCode: number): Promise<never> {
  stopping = true
  await Promise.all(running.map((child) => end(child)))
  process.exit(exitCode)
}
