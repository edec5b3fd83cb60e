import { type Database, type Queryable, readVersions } from '../database/database.ts'
import type { Part } from '../database/schema.ts'
import type { Directory } from '../directory/directory.ts'
import { readDirectory } from '../directory/store.ts'
import type { Routine } from '../routine/routine.ts'
import { readRoutine } from '../routine/store.ts'
import { withLateHolders } from './late-holders.ts'
import type { Register } from './register.ts'
import type { Snapshot } from './snapshot.ts'
import { inOneView, readRegister } from './store.ts'

export type Snapshots = {
  /** What answers read now; null until the first reading has ended. */
  current: () => Snapshot | null
  /** Reads anew whatever has changed. When that fails the snapshot stays as it was, and the promise is rejected. */
  refresh: () => Promise<void>
  /** Looks for changes every so many milliseconds until the returned function is called. */
  watch: (everyMs: number, onProblem?: (problem: unknown) => void) => () => void
}

type Parts = { directory: Directory; routine: Routine; register: Register }
type Seen = { versions: Record<Part, number>; parts: Parts; snapshot: Snapshot }

/** The snapshot of a database, read again part by part as the parts' versions grow. */
export function createSnapshots({ database }: { database: Database }): Snapshots {
  let seen: Seen | null = null
  let reading: Promise<void> | null = null
  let waiting: Promise<void> | null = null

  const read = async () => {
    seen = await inOneView(database, (view) => readChanged(view, seen))
  }
  const readOnce = () => {
    reading = read().finally(() => {
      reading = null
    })
    return reading
  }
  /** Whoever asks while a reading is under way may want what came after it began: one more follows. */
  const refresh = () => {
    if (!reading) return readOnce()
    waiting ??= reading
      .catch(() => undefined)
      .then(() => {
        waiting = null
        return readOnce()
      })
    return waiting
  }
  return {
    current: () => seen?.snapshot ?? null,
    refresh,
    watch: (everyMs, onProblem = () => undefined) => {
      const timer = setInterval(() => void (reading ?? refresh()).catch(onProblem), everyMs)
      timer.unref()
      return () => clearInterval(timer)
    },
  }
}

async function readChanged(view: Queryable, seen: Seen | null): Promise<Seen> {
  const versions = await readVersions(view)
  const same = (part: Part) => seen?.versions[part] === versions[part]
  if (seen && same('directory') && same('routine') && same('register')) return seen
  const parts: Parts = {
    directory: seen && same('directory') ? seen.parts.directory : await readDirectory(view),
    routine: seen && same('routine') ? seen.parts.routine : await readRoutine(view),
    register: seen && same('register') ? seen.parts.register : await readRegister(view),
  }
  const held =
    seen && same('directory') && same('register')
      ? seen.snapshot.register
      : withLateHolders(parts.register, parts.directory)
  return { versions, parts, snapshot: { ...parts, register: held } }
}
