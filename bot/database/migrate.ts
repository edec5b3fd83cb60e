import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Database } from './database.ts'
import { migrations } from './migrations/migrations.ts'

/** A database could not be brought to the present shape; it is as it was before. */
export class MigrationFailed extends Error {}

/**
 * Brings a database of any earlier shape to the present one and returns the names of the steps taken.
 * All steps run in one transaction; several processes wait for each other. Throws `MigrationFailed`.
 */
export async function migrate(database: Database, steps = migrations): Promise<string[]> {
  if (await isPresent(database, Object.keys(steps))) return []
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => steps } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (!error) return results.map((step) => step.migrationName)
  const failed = results.find((step) => step.status === 'Error')?.migrationName
  throw new MigrationFailed(
    `The database could not be upgraded${failed ? ` (step ${failed})` : ''}; nothing in it was changed.`,
    { cause: error },
  )
}

/** Whether exactly these steps have been taken: the usual start, told in one query instead of a dozen. */
async function isPresent(database: Database, steps: string[]): Promise<boolean> {
  try {
    const { rows } = await sql<{ name: string }>`
      select name
      from kysely_migration
      order by name
    `.execute(database)
    return rows.map(({ name }) => name).join() === steps.toSorted().join()
  } catch {
    // A new database has no such table.
    return false
  }
}
