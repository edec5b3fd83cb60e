import { type Config, readConfig, WrongEnvironment } from './config.ts'
import { FolderInUse } from './database/folder-lock.ts'
import { MigrationFailed } from './database/migrate.ts'
import { createLog, type Log } from './log.ts'
import { type Ansvar, assemble, clockOf } from './main.ts'

/** Runs the server until it is told to stop; sets exit code 1 when it can't start, having said why. */
export async function serve(): Promise<void> {
  try {
    const config = readConfig()
    const clock = clockOf(config)
    const log = createLog(clock)
    const ansvar = await assemble(config, { clock, log })
    stopOnSignal(ansvar, log)
    await begin(ansvar, config, log)
  } catch (problem) {
    if (!isRefusal(problem)) throw problem
    process.stderr.write(`${problem.message}\n`)
    process.exitCode = 1
  }
}

async function begin(ansvar: Ansvar, { mode, DATABASE_URL }: Config, log: Log): Promise<void> {
  try {
    const port = await ansvar.listen()
    log('listening', { port, mode: mode.kind, database: DATABASE_URL ? 'server' : 'embedded' })
  } catch (problem) {
    await ansvar.close()
    throw problem
  }
}

/** The first signal lets open turns finish; a second one ends the process as it is. */
function stopOnSignal(ansvar: Ansvar, log: Log): void {
  let stopping = false
  const stop = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1)
    stopping = true
    log('stopping', { signal })
    ansvar.close().then(
      () => {
        log('stopped')
        process.exit(0)
      },
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** What may be said as a plain sentence; anything else is a fault of ours and keeps its stack. */
function isRefusal(problem: unknown): problem is Error {
  const kinds = [WrongEnvironment, FolderInUse, MigrationFailed]
  return kinds.some((kind) => problem instanceof kind) || isPortTaken(problem)
}

const isPortTaken = (problem: unknown) =>
  problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE'
