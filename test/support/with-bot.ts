import { after, afterEach, before, beforeEach } from 'mocha'
import type { Database } from '../../bot/database/database.ts'
import type { Opened } from '../../bot/database/open.ts'
import { type Bot, forgetConversations, startBot } from './bot.ts'
import { type Connector, startConnector } from './connector.ts'
import { openMigrated } from './databases.ts'
import { reachAll } from './duty-buttons.ts'
import { emptied } from './planning.ts'

type Started = Parameters<typeof startBot>[3]

/** What a test has around it, by the time it runs. */
export type WithBot = {
  readonly opened: Opened
  readonly database: Database
  readonly bot: Bot
  readonly connector: Connector
  /** Starts the bot anew, with something other than the rest of the tests have. */
  restart: (started: Started) => Promise<void>
}

/**
 * Gives each test of a `describe` a bot and Teams' side of the protocol of its own, on one database that has forgotten
 * conversations and duties; those in `reach` can be written to first.
 */
export function withBot({
  reach = [],
  ...started
}: Started & { reach?: readonly string[] } = {}): WithBot {
  let opened: Opened
  let bot: Bot
  let connector: Connector
  const start = async (how: Started) => {
    bot = await startBot(opened, { kind: 'local' }, {}, how)
  }
  before(async function () {
    this.timeout(60_000)
    opened = await openMigrated()
  })
  beforeEach(async () => {
    await forgetConversations(opened)
    await emptied(opened)
    connector = await startConnector()
    await start(started)
    if (reach.length > 0) await reachAll(opened.database, connector, reach)
  })
  afterEach(async () => {
    await bot.close()
    await connector.close()
  })
  after(() => opened.close())
  return {
    get opened() {
      return opened
    },
    get database() {
      return opened.database
    },
    get bot() {
      return bot
    },
    get connector() {
      return connector
    },
    restart: async (how) => {
      await bot.close()
      await start(how)
    },
  }
}
