import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Clock, clockStartingAt, systemClock } from './calendar/clock.ts'
import type { Config } from './config.ts'
import { graphIsConfigured } from './directory/graph/settings.ts'
import type { GraphReading } from './directory/graph/start-reading.ts'
import type { Duties } from './duties/start.ts'
import { keepBeginning, lazy } from './lazy.ts'
import type { Log } from './log.ts'
import { type Data, openData } from './open-data.ts'
import { sendingLimit } from './sending-limit.ts'
import type { Teams } from './teams/teams.ts'
import type { Api } from './web/api/pipeline.ts'
import type { Readiness } from './web/health.ts'
import type { Receive } from './web/messages.ts'

export type Ansvar = {
  /** Serves health at once, everything else when the database has been read; resolves with the port by then. */
  listen: () => Promise<number>
  /** Lets open turns finish, new ones being refused, then closes the database. */
  close: () => Promise<void>
}

/** The clock of a configuration: the system's, or one that starts at another instant, for rehearsals. */
export function clockOf({ ANSVAR_CLOCK }: Config): Clock {
  return ANSVAR_CLOCK ? clockStartingAt(ANSVAR_CLOCK) : systemClock
}

type Parts = { clock: Clock; log: Log }

/**
 * Puts everything together. The database opens while the server's modules load; botbuilder, which takes longer
 * to load than all the rest, is loaded when the server is ready. `listen` rejects when the database can't be opened.
 */
export async function assemble(config: Config, { clock, log }: Parts): Promise<Ansvar> {
  let data: Data | null = null
  let soon: NodeJS.Timeout | undefined
  const opening = openData(config, { clock, log }).then((opened) => {
    data = opened
    return opened
  })
  const teams = lazy(async () => openTeams(config, await opening, log))
  // Whoever listens is told; until then nobody is there to be told.
  opening.catch(() => undefined)
  const reading = lazy(async () => readGraph(config, await opening, { clock, log }))
  const api = lazy(async () => openApi(config, await opening, { teams, log }))
  const readsGraph = graphIsConfigured(config)
  const duties = async () => remind(config, await opening, await teams(), log)
  const reminding = keepBeginning(duties, () => log('dutiesNotStarted'))
  const { createServer } = await import('./web/server.ts')
  const server = createServer({
    receive: receiveWhenReady(() => data !== null, teams),
    readiness: async () => readinessOf(data),
    notified: readsGraph ? async (posted) => (await reading()).receive(posted) : undefined,
    api: () => (data === null ? null : api()),
    tab: tabFolder(),
    local: config.mode.kind === 'local',
    log,
  })
  return {
    listen: async () => {
      const port = await server.listen(config.PORT, hostOf(config))
      await opening
      const graph = () => (readsGraph ? reading().catch(() => log('graphReadingFailed')) : null)
      soon = afterwards([teams, api, graph, reminding.begin])
      return port
    },
    close: async () => {
      clearTimeout(soon)
      await server.close()
      const graph = await reading.begun().catch(() => null)
      await graph?.stop()
      await reminding.stop()
      const opened = await opening.catch(() => null)
      if (opened) await closeData(opened, await teams.begun())
    },
  }
}

/** Milliseconds between being ready and loading what the first message needs, if none has come by then. */
const SOON = 500

/** Begins what is not needed for being ready, after whoever waits for readiness has been told of it. */
function afterwards(beginnings: readonly (() => unknown)[]): NodeJS.Timeout {
  const begin = async (one: () => unknown) => one()
  // What could not be begun is begun again by whoever needs it.
  const all = () => {
    for (const one of beginnings) begin(one).catch(() => undefined)
  }
  return setTimeout(all, SOON).unref()
}

async function openTeams(config: Config, data: Data, log: Log): Promise<Teams> {
  const { clock } = data
  const teams = await import('./teams/teams.ts')
  const graph = graphIsConfigured(config) && (await import('./directory/graph/create-install.ts'))
  return teams.openTeams({
    mode: config.mode,
    settings: config.botSettings,
    database: data.opened.database,
    snapshot: data.snapshots.current,
    clock,
    log,
    install: graph ? graph.createInstall(config, { clock, log }) : null,
    limit: sendingLimit(config),
  })
}

async function openApi(config: Config, data: Data, rest: ApiRest): Promise<Api> {
  const { runApi } = await import('./run-api.ts')
  return runApi(config, data, rest)
}
type ApiRest = { teams: () => Promise<Teams>; log: Log }

/** Begins to read Microsoft Graph by itself: what changed, what it hints at, everybody once a night. */
async function readGraph(
  settings: Config,
  { opened }: Data,
  { clock, log }: Parts,
): Promise<GraphReading> {
  const [{ startReading }, { groupsToRead }] = await Promise.all([
    import('./directory/graph/start-reading.ts'),
    import('./groups-to-read.ts'),
  ])
  return startReading({
    opened,
    settings,
    clock,
    later,
    log,
    groupIds: () => groupsToRead(opened.database, settings.ADMINISTRATORS),
  })
}

/** Begins to plan and deliver what duties have to say, by itself. */
async function remind(
  config: Config,
  { opened, snapshots, clock }: Data,
  teams: Teams,
  log: Log,
): Promise<Duties> {
  const { runDuties } = await import('./run-duties.ts')
  return runDuties({ config, opened, snapshot: snapshots.current, teams, clock, log })
}

/** A timer of Node's. */
function later(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

async function closeData({ opened, stop }: Data, teams: Teams | null): Promise<void> {
  stop()
  await teams?.settled()
  await opened.close()
}

function receiveWhenReady(ready: () => boolean, teams: () => Promise<Teams>): Receive {
  return async (posted) => {
    if (!ready()) return { kind: 'refused', status: 503, detail: 'The server is starting.' }
    return (await teams()).receive(posted)
  }
}

async function readinessOf(data: Data | null): Promise<Readiness> {
  if (!data) return { kind: 'notReady', reasons: ['The database is not read yet.'] }
  const { readSyncState } = await import('./directory/graph/store.ts')
  const directory = await readSyncState(data.opened.database).catch(() => null)
  if (!directory) return { kind: 'notReady', reasons: ['The database does not answer.'] }
  return { kind: 'ready', state: { directory } }
}

/** Without credentials nobody signs in, so only this machine may come in. */
const hostOf = ({ mode, HOST }: Config) =>
  mode.kind === 'local' ? '127.0.0.1' : (HOST ?? '0.0.0.0')

/** The tab as it was built, else as it stands in the source. */
function tabFolder(): string {
  const built = fileURLToPath(new URL('../tab/dist', import.meta.url))
  return existsSync(built) ? built : fileURLToPath(new URL('../tab', import.meta.url))
}
