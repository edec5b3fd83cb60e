import { systemClock } from '../bot/calendar/clock.ts'
import { migrate } from '../bot/database/migrate.ts'
import { openInMemory } from '../bot/database/open.ts'
import { openTeams } from '../bot/teams/teams.ts'
import { createServer } from '../bot/web/server.ts'
import { secondTown, snapshotOf } from '../test/support/second-town.ts'

/** The bot behind its own server, with 1,000 systems and 10,000 people. */
const { database } = await openInMemory()
await migrate(database)
const snapshot = snapshotOf(secondTown({ systems: 1_000, people: 10_000 }))
const teams = openTeams({
  mode: { kind: 'local' },
  settings: {},
  database,
  snapshot: () => snapshot,
  clock: systemClock,
  log: () => undefined,
})
const server = createServer({
  receive: teams.receive,
  readiness: async () => ({ kind: 'ready', state: {} }),
  tab: 'tab',
  local: true,
  log: () => undefined,
})
process.send?.(await server.listen(0, '127.0.0.1'))
