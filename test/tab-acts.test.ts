import assert from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'
import { after, afterEach, before, beforeEach, describe, it } from 'mocha'
import { clockStartingAt } from '../bot/calendar/clock.ts'
import type { Opened } from '../bot/database/open.ts'
import { actInTab } from '../bot/run-api.ts'
import { type Bot, forgetConversations, startBot } from './support/bot.ts'
import { type Connector, startConnector } from './support/connector.ts'
import { openMigrated } from './support/databases.ts'
import { planDuties, reachAll, remind } from './support/duty-buttons.ts'
import { personOf, snapshot, today } from './support/duty-cards.ts'
import { emptied } from './support/planning.ts'

const now = '2027-01-04T07:30:00Z'

/** Anna administers Treserva, and Erik leads her. */
describe('What is said in the tab', () => {
  let opened: Opened
  let bot: Bot
  let connector: Connector
  before(async function () {
    this.timeout(60_000)
    opened = await openMigrated()
  })
  beforeEach(async () => {
    await forgetConversations(opened)
    await emptied(opened)
    connector = await startConnector()
    const clock = clockStartingAt(now, () => 0)
    bot = await startBot(opened, { kind: 'local' }, {}, { snapshot: () => snapshot, clock })
    await reachAll(opened.database, connector, ['anna', 'erik'])
  })
  afterEach(async () => {
    await bot.close()
    await connector.close()
  })
  after(() => opened.close())

  /** A duty of which Anna and Erik have a card each in Teams. */
  const reminded = async () => {
    const { database } = opened
    const [one] = await planDuties(database, [{}])
    assert.ok(one)
    const reading = { snapshot, today, language: 'sv' } as const
    const lying = []
    for (const id of ['anna', 'erik'])
      lying.push(await remind({ database, bot, connector, reading }, id, [one]))
    return { one, lying }
  }
  const shownOn = () => connector.updated.map(({ activityId }) => activityId).toSorted()

  it('is shown on every card that lies in Teams', async () => {
    const { one, lying } = await reminded()
    const { act } = actInTab(opened.database, { teams: async () => bot, log: () => undefined })
    const request = {
      occurrenceId: one.id,
      action: { kind: 'done', note: null, link: null },
      by: personOf('anna'),
      key: 'tab 1',
      card: null,
      seen: one.version,
    } as const
    const acted = await act(request, { snapshot, day: today, now })
    assert.equal(acted.kind, 'acted')
    await setImmediate()
    await bot.settled()
    assert.deepEqual(shownOn(), lying.map(({ activityId }) => activityId).toSorted())
    for (const { attachments } of connector.updated)
      assert.match(JSON.stringify(attachments), /Klart enligt Anna Berg/)
  })

  it('is done all the same while Teams can’t be opened', async () => {
    const { one } = await reminded()
    const log: string[] = []
    const { act } = actInTab(opened.database, {
      teams: () => Promise.reject(new Error('Not today.')),
      log: (event) => void log.push(event),
    })
    const request = {
      occurrenceId: one.id,
      action: { kind: 'start' },
      by: personOf('anna'),
      key: 'tab 2',
      card: null,
      seen: one.version,
    } as const
    assert.equal((await act(request, { snapshot, day: today, now })).kind, 'acted')
    await setImmediate()
    assert.deepEqual(log, ['cardsNotShownAgain'])
  })
})
