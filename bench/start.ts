import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../test/support/databases.ts'
import { demoTown, importTown } from '../test/support/town.ts'
import { atMost, type Bench } from './measure.ts'

const RUNS = 7
const PATIENCE_MS = 60_000

/** From the start of the process to a ready `/readyz`, on an embedded database that holds the demo municipality. */
export const bench: Bench = async (tell) => {
  const folder = mkdtempSync(join(tmpdir(), 'ansvar-start-'))
  try {
    await importTown(demoTown, folder)
    await startOnce(folder)
    const taken: number[] = []
    for (let run = 0; run < RUNS; run++) taken.push(await startOnce(folder))
    tell(taken.map((ms) => `${Math.round(ms)} ms`).join(', '))
    return [
      atMost(1500, taken, { subject: 'warm start to /readyz, demo municipality', unit: 'ms' }),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function startOnce(folder: string): Promise<number> {
  const port = await freePort()
  const started = performance.now()
  const server = spawn(process.execPath, [join(import.meta.dirname, '../bot/start.js')], {
    env: {
      ...process.env,
      DATA_DIR: folder,
      PORT: String(port),
      DATABASE_URL: '',
      MicrosoftAppId: '',
      NODE_OPTIONS: '',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(server, 'exit')
  try {
    await ready(`http://127.0.0.1:${port}/readyz`, server)
    return performance.now() - started
  } finally {
    server.kill('SIGTERM')
    await ended
  }
}

async function ready(address: string, server: ChildProcess): Promise<void> {
  const limit = AbortSignal.timeout(PATIENCE_MS)
  while (!limit.aborted && server.exitCode === null) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return
    await pause(20)
  }
  throw new Error(`The server was not ready within ${PATIENCE_MS} ms.`)
}
