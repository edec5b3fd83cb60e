import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'mocha'
import type { Opened } from '../bot/database/open.ts'
import type { SentCard } from '../bot/duties/outcome.ts'
import { Adapter } from '../bot/teams/adapter.ts'
import { KeptAuthentication } from '../bot/teams/authentication.ts'
import { showAgainWith } from '../bot/teams/show-again.ts'
import { keepReaches } from '../bot/teams/store.ts'
import { writingFirst } from '../bot/teams/writing-first.ts'
import { forgetConversations, type Logged } from './support/bot.ts'
import { type Connector, startConnector } from './support/connector.ts'
import { openMigrated } from './support/databases.ts'
import { anna, olle, sara } from './support/teams-municipality.ts'

const cardOf = (recipientId: string, more: Partial<SentCard> = {}): SentCard => ({
  recipientId,
  activityId: `card-of-${recipientId}`,
  conversationId: `a:${recipientId}`,
  digest: { deliveryId: 'delivery-1', recipientId, items: [] },
  language: null,
  ...more,
})

describe('Cards that were sent', () => {
  let opened: Opened
  let connector: Connector
  let log: Logged[]
  before(async function () {
    this.timeout(60_000)
    opened = await openMigrated()
  })
  beforeEach(async () => {
    await forgetConversations(opened)
    connector = await startConnector()
    log = []
    await keepReaches(
      opened.database,
      [anna, olle].map(({ id }, index) => ({
        personId: id,
        // Where they are by now; the card lies where they were.
        conversationId: 'a:now',
        serviceUrl: connector.serviceUrl,
        tenantId: null,
        botId: '28:ansvar',
        userId: `29:${id}`,
        language: index === 0 ? 'en' : null,
      })),
    )
  })
  afterEach(() => connector.close())
  after(() => opened.close())

  const show = (cards: SentCard[]) => {
    const write = (event: string, fields = {}) => void log.push({ event, fields })
    const adapter = new Adapter(new KeptAuthentication({}))
    const { database } = opened
    return showAgainWith({
      ...writingFirst({ adapter, appId: null, settings: {}, database, clock: () => 0, log: write }),
      say: ({ digest }, language) =>
        digest.deliveryId === 'forgotten' ? null : { kind: 'plain', text: `Done (${language})` },
    })(cards)
  }
  const shown = () =>
    connector.updated
      .map(({ conversation, activityId, text }) => [conversation, activityId, text])
      .toSorted()

  it('show the present state where they lie, in the language of each', async () => {
    await show([cardOf(anna.id), cardOf(olle.id), cardOf(olle.id, { language: 'en' })])
    assert.deepEqual(shown(), [
      [`a:${anna.id}`, `card-of-${anna.id}`, 'Done (en)'],
      [`a:${olle.id}`, `card-of-${olle.id}`, 'Done (en)'],
      [`a:${olle.id}`, `card-of-${olle.id}`, 'Done (sv)'],
    ])
    assert.equal(connector.sent.length, 0)
    assert.deepEqual(log, [])
  })

  it('are tried again when Teams is busy or the connection breaks: twice is once', async () => {
    connector.faults.push({ status: 503, headers: { 'retry-after': '0' } }, { breaks: 'accepted' })
    await show([cardOf(olle.id)])
    assert.equal(connector.asked.length, 3)
    assert.deepEqual(new Set(shown().map(([, id]) => id)), new Set([`card-of-${olle.id}`]))
    assert.deepEqual(log, [])
  })

  it('are left when they are gone or Teams wants to be left alone, told without names', async () => {
    connector.faultOf = ({ conversation }) =>
      conversation === `a:${olle.id}`
        ? { status: 404, code: 'ActivityNotFoundInConversation' }
        : { status: 429, headers: { 'retry-after': '600' } }
    await show([cardOf(anna.id), cardOf(olle.id), cardOf(sara.id)])
    assert.equal(connector.asked.length, 2)
    assert.deepEqual(log, [{ event: 'cardsNotShownAgain', fields: { cards: 3 } }])
  })

  it('are left alone where there is none: the message went by mail, or says nothing any more', async () => {
    const digest = { deliveryId: 'forgotten', recipientId: olle.id, items: [] }
    await show([cardOf(olle.id, { conversationId: '' }), cardOf(olle.id, { digest })])
    assert.equal(connector.asked.length, 0)
    assert.deepEqual(log, [])
  })

  it('are shown when there are many', async () => {
    const cards = Array.from({ length: 50 }, (_, index) =>
      cardOf(olle.id, { activityId: `card-${index}` }),
    )
    await show(cards)
    assert.equal(new Set(shown().map(([, id]) => id)).size, 50)
  })
})
