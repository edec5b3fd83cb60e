import { scopeWords } from './cards/duties/scope-words.ts'
import { wrongInput } from './cards/duties/wrong-input.ts'
import type { Config } from './config.ts'
import type { Database } from './database/database.ts'
import { act } from './duties/acknowledgement/act.ts'
import type { Log } from './log.ts'
import type { Data } from './open-data.ts'
import type { Teams } from './teams/teams.ts'
import { openApi } from './web/api/open-api.ts'
import type { Api } from './web/api/pipeline.ts'
import type { DutyParts } from './web/routes/occurrences.ts'

type Rest = { teams: () => Promise<Pick<Teams, 'show'>>; log: Log }

/** Opens the tab's API. */
export function runApi(config: Config, data: Data, rest: Rest): Api {
  return openApi(apiParts(config, data, rest))
}

/** What the API needs from elsewhere: the cards' words, and Teams to let cards follow. */
export function apiParts(config: Config, data: Data, { teams, log }: Rest) {
  const { database } = data.opened
  return {
    database,
    snapshots: data.snapshots,
    clock: data.clock,
    log,
    local: config.mode.kind === 'local',
    administrators: new Set(config.ADMINISTRATORS),
    duties: actInTab(database, { teams, log }),
    tokens: tokensOf(config),
  }
}

/** What somebody says of a duty in the tab is done as if said in Teams, and the cards that lie there follow. */
export function actInTab(database: Database, { teams, log }: Rest): DutyParts {
  const show = async (occurrenceId: string) => (await teams()).show(occurrenceId)
  return {
    act: async (request, knowing) => {
      const acted = await act(database, request, knowing)
      // Nobody's answer waits for other people's cards.
      if (acted.kind === 'acted')
        show(request.occurrenceId).catch(() => log('cardsNotShownAgain', { cards: 1 }))
      return acted
    },
    wrongInput,
    scopeWords,
  }
}

/** The tab signs in with the bot's own registration unless it has one of its own. */
function tokensOf({ mode, AZURE_AUTHORITY_HOST, TAB_CLIENT_ID, TAB_APP_ID_URI }: Config) {
  if (mode.kind === 'local') return null
  const clientId = TAB_CLIENT_ID ?? mode.appId
  const audiences = TAB_APP_ID_URI ? [clientId, TAB_APP_ID_URI] : [clientId]
  return { authority: AZURE_AUTHORITY_HOST, tenants: mode.tenants, audiences }
}
