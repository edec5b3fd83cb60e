import type { Clock } from './calendar/clock.ts'
import type { Config } from './config.ts'
import { compileEngine } from './database/engine.ts'
import type { Opened } from './database/open.ts'
import type { Log } from './log.ts'
import type { Snapshots } from './register/snapshots.ts'

export type Data = {
  opened: Opened
  snapshots: Snapshots
  clock: Clock
  /** Looks for nothing new any more. */
  stop: () => void
}
type Parts = { clock: Clock; log: Log }

/** Milliseconds between two looks at whether another process has changed something. */
const LOOK_EVERY = 2_000

/**
 * Opens and upgrades the database and reads what answers read. Rejects when it can't be opened; it is closed again
 * then.
 */
export async function openData(config: Config, { clock, log }: Parts): Promise<Data> {
  // Begun before anything else is loaded; opening the database waits for it.
  if (!config.DATABASE_URL) void compileEngine()
  const { openDatabase } = await import('./database/open.ts')
  const [opened, { migrate }, { createSnapshots }] = await Promise.all([
    openDatabase(config),
    import('./database/migrate.ts'),
    import('./register/snapshots.ts'),
  ])
  try {
    await migrate(opened.database)
    const snapshots = createSnapshots({ database: opened.database })
    await snapshots.refresh()
    const leading = await leadingClock(config, opened, clock)
    const stopWatching = snapshots.watch(LOOK_EVERY, () => log('snapshotNotRead'))
    const stop = () => {
      stopWatching()
      leading.stop()
    }
    return { opened, snapshots, clock: leading.clock, stop }
  } catch (problem) {
    await opened.close()
    throw problem
  }
}

/** Processes that share a database go by its clock; a rehearsal goes by its own. */
async function leadingClock({ ANSVAR_CLOCK }: Config, { kind, database }: Opened, clock: Clock) {
  if (kind === 'embedded' || ANSVAR_CLOCK) return { clock, stop: () => undefined }
  const { startLeadingClock } = await import('./database/leading-clock.ts')
  return startLeadingClock(database, clock)
}
