import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { environmentWith, readConfig } from '../config.ts'
import { answers, type Child, end, start } from './child.ts'

/**
 * `npm run demo`: the invented municipality, the server and a chat window, all on this machine.
 * Ctrl-C ends all of it. What it needs is in `DATA_DIR` (`.data/demo`), which may be thrown away.
 */
const here = import.meta.dirname
const cli = join(here, '..', 'cli.ts')
/** The demo is on this machine and on its own database, whatever the environment says of a real one. */
const local = { DATABASE_URL: undefined, MicrosoftAppId: undefined, HOST: undefined }
const { DATA_DIR, PORT } = readConfig({ DATA_DIR: '.data/demo', ...environmentWith(local) })
const data = resolve(DATA_DIR)
const environment = { ...local, DATA_DIR: data, PORT: String(PORT) }
const playgroundPort = '56150'

const running: Child[] = []
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void stop(0))

mkdirSync(data, { recursive: true })
await read('people')
await read('systems')
const server = launch({ args: [join(here, '..', 'start.ts')], environment })
if (!(await answers(`http://127.0.0.1:${PORT}/readyz`, server))) await fail('server', server)
const playground = launch({
  args: [playgroundProgram(), ...playgroundArguments()],
  environment: {
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(here, 'playground.yml'),
    // Its own way of opening a browser ends it on a machine without a screen; the address is printed below.
    TEAMSAPPTESTER_BROWSER: 'none',
  },
  folder: data,
})
if (!(await answers(`http://127.0.0.1:${playgroundPort}/_debug/ping`, playground)))
  await fail('chat window', playground)
console.log(`
  Chat   http://127.0.0.1:${playgroundPort}     ask: Vem äger Treserva?
  Tab    http://127.0.0.1:${PORT}/tab/
  Bot    http://127.0.0.1:${PORT}/api/messages

  Ctrl-C ends all of it.`)
const code = await Promise.race(running.map((child) => child.ended))
await stop(code)

/** Reads a file of the invented municipality in; a second time it changes nothing. */
async function read(what: 'people' | 'systems'): Promise<void> {
  console.log(`Reading the invented municipality: ${what} …`)
  const file = join(here, 'municipality', `${what}.csv`)
  const child = launch({ args: [cli, 'import', what, file], environment })
  if ((await child.ended) !== 0) await fail(`import of ${what}`, child)
  running.splice(running.indexOf(child), 1)
}

function launch(parts: Parameters<typeof start>[0]): Child {
  const child = start(parts)
  running.push(child)
  return child
}

async function fail(what: string, child: Child): Promise<never> {
  console.error(`The ${what} did not start:\n${child.output().split('\n').slice(-15).join('\n')}`)
  return stop(1)
}

async function stop(exitCode: number): Promise<never> {
  await Promise.all(running.map((child) => end(child)))
  process.exit(exitCode)
}

function playgroundProgram(): string {
  const require = createRequire(import.meta.url)
  const manifest = require.resolve('@microsoft/m365agentsplayground/package.json')
  return join(manifest, '..', require(manifest).bin.agentsplayground)
}

function playgroundArguments(): string[] {
  const bot = `http://127.0.0.1:${PORT}/api/messages`
  return ['-e', bot, '-c', 'msteams', '-p', playgroundPort, '--disable-telemetry']
}
