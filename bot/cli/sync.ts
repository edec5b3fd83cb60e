import { migrate } from '../database/migrate.ts'
import { type Opened, openDatabase } from '../database/open.ts'
import { createGraph } from '../directory/graph/client.ts'
import { patienceOf } from '../directory/graph/patience.ts'
import { progressOf } from '../directory/graph/progress.ts'
import type { Round } from '../directory/graph/round/round.ts'
import { graphIsConfigured } from '../directory/graph/settings.ts'
import { createSignIn } from '../directory/graph/sign-in.ts'
import { type Synced, sync } from '../directory/graph/sync.ts'
import { groupsToRead } from '../groups-to-read.ts'
import { type Call, type Command, type ExitCode, Refusal } from './command.ts'

/** `ansvar sync`: one reading of Microsoft Graph, with progress. */
export const syncCommand: Command = {
  words: ['sync'],
  usage: '[--full]',
  help: 'Reads the people of the organisation from Microsoft Graph: what changed, or with --full everybody.',
  options: { full: { type: 'boolean', default: false } },
  async run(call) {
    if (!graphIsConfigured(call.config))
      throw new Refusal(
        'Microsoft Graph is not configured: set GRAPH_TENANT_ID, GRAPH_CLIENT_ID and one of GRAPH_CLIENT_SECRET, GRAPH_CERTIFICATE_PATH or GRAPH_MANAGED_IDENTITY=true.',
      )
    const opened = await openDatabase(call.config)
    try {
      await migrate(opened.database)
      return report(await syncOnce(opened, call), call)
    } finally {
      await opened.close()
    }
  },
}

async function syncOnce(opened: Opened, { config, clock, values, tell }: Call): Promise<Synced> {
  const patience = patienceOf(clock)
  const graph = createGraph({
    baseUrl: config.GRAPH_BASE_URL,
    signIn: createSignIn(config),
    patience,
  })
  const started = clock()
  let before: number | undefined
  const progress = (round: Round) => {
    before ??= round.people
    tell(progressOf(round, { people: before, at: started }, clock()), false)
  }
  return sync({
    opened,
    graph,
    patience,
    tenant: config.GRAPH_TENANT_ID ?? '',
    full: values.full === true,
    groupIds: await groupsToRead(opened.database, config.ADMINISTRATORS),
    progress,
  })
}

function report(synced: Synced, { print, tell }: Call): ExitCode {
  switch (synced.kind) {
    case 'busy':
      throw new Refusal('Another Ansvar process is reading Microsoft Graph at the moment.')
    case 'failed':
      throw new Refusal(synced.problem.message)
    case 'done': {
      const { round, left, unknownGroups } = synced
      const what = round.kind === 'full' ? 'Everybody read' : 'Changes read'
      print(
        `${what}: ${round.people} people on ${round.pages} pages, ${round.written} created or changed, ${left ?? 0} left.`,
      )
      if (left === null)
        tell(
          'More than half of the known people were not among them, so nobody was noted as having left. Check the permissions of the application, and read again with --full.',
        )
      for (const group of unknownGroups)
        tell(`The routine names the group ${group}, which Microsoft Graph does not know.`)
      return 0
    }
  }
}
