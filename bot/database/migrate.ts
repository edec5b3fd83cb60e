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
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => steps } })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (!error) return results.map((step) => step.migrationName)
  const failed = results.find((step) => step.status === 'Error')?.migrationName
  throw new MigrationFailed(
    `The database could not be upgraded${failed ? ` (step ${failed})` : ''}; nothing in it was changed.`,
    { cause: error },
  )
}
