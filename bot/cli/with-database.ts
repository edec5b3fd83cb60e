import type { Config } from '../config.ts'
import { migrate } from '../database/migrate.ts'
import { type Opened, openDatabase } from '../database/open.ts'

/** Runs some work on the database of the configuration, brought to its present shape, and closes it afterwards. */
export async function withDatabase<Result>(
  config: Config,
  work: (opened: Opened) => Promise<Result>,
): Promise<Result> {
  const opened = await openDatabase(config)
  try {
    await migrate(opened.database)
    return await work(opened)
  } finally {
    await opened.close()
  }
}
