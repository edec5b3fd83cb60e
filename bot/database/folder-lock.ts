import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Another process has the embedded database open. */
export class FolderInUse extends Error {}

/**
 * Claims a folder for this process until it is released or the process ends, however it ends.
 * The claim is SQLite's own file lock, so the operating system drops it with the process: a file with a
 * process number in it would outlive a `kill -9`. Throws `FolderInUse` when another process has the claim.
 */
export function claimFolder(folder: string): () => void {
  const file = new DatabaseSync(join(folder, 'in-use.lock'))
  try {
    file.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch {
    file.close()
    throw new FolderInUse(
      `Another Ansvar process has the embedded database in ${folder} open. Stop that server first, or set DATABASE_URL to a PostgreSQL server, which several processes may share.`,
    )
  }
  return () => file.close()
}
