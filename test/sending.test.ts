import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { slowDown } from '../bot/duties/allowance/store.ts'
import type { Outcome } from '../bot/duties/outcome.ts'
import { fly, leave } from '../bot/teams/sending/flight.ts'
import { keepReaches, readReach, readWhyUnreached } from '../bot/teams/store.ts'
import { startBot } from './support/bot.ts'
import { type Fault, startConnector } from './support/connector.ts'
import { olle } from './support/teams-municipality.ts'
import { withBot } from './support/with-bot.ts'

const hello = () => ({ kind: 'plain', text: 'Hej' }) as const
/** Milliseconds that a test waits for what never comes; long enough for everything else on a busy machine. */
const HANGING = 1_500
const hangs = (fault: Fault | null) => fault !== null && 'hangs' in fault

describe('A message that Ansvar sends first', () => {
  const here = withBot()

  const wroteBefore = (more: { serviceUrl?: string; language?: 'sv' | 'en' } = {}) =>
    keepReaches(here.database, [
      {
        personId: olle.id,
        conversationId: 'a:olle',
        serviceUrl: here.connector.serviceUrl,
        tenantId: 'tenant',
        botId: '28:ansvar',
        userId: '29:olle',
        language: null,
        ...more,
      },
    ])
  /** What becomes of a message to Olle, who has written before, when the requests fail so. */
  const sendWhen = async (...faults: (Fault | null)[]): Promise<Outcome> => {
    await wroteBefore()
    here.connector.faults.push(...faults)
    return here.bot.send(olle.id, hello, faults.some(hangs) ? HANGING : undefined)
  }

  it('is delivered with its id, in the conversation where somebody was last', async () => {
    assert.deepEqual(await sendWhen(), {
      kind: 'delivered',
      activityId: 'sent-1',
      conversationId: 'a:olle',
      channel: 'teams',
    })
    assert.deepEqual(
      here.connector.sent.map(({ text, conversation }) => [text, conversation]),
      [['Hej', 'a:olle']],
    )
  })

  it('is said in the language that they use in Teams, Swedish where that is not known', async () => {
    for (const language of [undefined, 'en', 'sv'] as const) {
      await wroteBefore(language ? { language } : {})
      await here.bot.send(olle.id, (text) => ({ kind: 'plain', text }))
    }
    assert.deepEqual(
      here.connector.sent.map(({ text }) => text),
      ['sv', 'en', 'sv'],
    )
  })

  describe('that Teams does not accept is to be sent again', () => {
    for (const status of [412, 429, 502, 503, 504])
      it(`after ${status}, and is not repeated meanwhile`, async () => {
        const outcome = await sendWhen({ status })
        assert.equal(outcome.kind, 'throttled')
        assert.ok(outcome.kind === 'throttled' && outcome.afterMs >= 500 && outcome.afterMs <= 1000)
        assert.equal(outcome.status, status)
        assert.equal(outcome.slow, status === 429)
        assert.equal(here.connector.asked.length, 1)
        assert.equal(here.connector.sent.length, 0)
      })

    it('when Teams says, with a little more so that not all come at once', async () => {
      const outcome = await sendWhen({ status: 429, headers: { 'retry-after': '7' } })
      assert.ok(outcome.kind === 'throttled' && outcome.afterMs >= 7_000 && outcome.afterMs < 8_000)
    })

    it('when Teams says by a date of its own', async () => {
      const at = 'Mon, 23 Nov 2026 07:31:00 GMT'
      const outcome = await sendWhen({ status: 503, headers: { 'retry-after': at } })
      assert.ok(outcome.kind === 'throttled' && outcome.afterMs > 50_000, JSON.stringify(outcome))
      assert.ok(outcome.afterMs < 67_000, JSON.stringify(outcome))
    })

    it('when nobody listens where Teams should be', async () => {
      const { serviceUrl, close } = await startConnector()
      await close()
      await wroteBefore({ serviceUrl })
      const outcome = await here.bot.send(olle.id, hello)
      assert.ok(outcome.kind === 'throttled' && outcome.status === null && !outcome.slow)
    })

    it('when Teams has no address', async () => {
      await wroteBefore()
      await here.database
        .updateTable('reach')
        .set({ service_url: 'http://teams.invalid/' })
        .execute()
      const outcome = await here.bot.send(olle.id, hello)
      assert.equal(outcome.kind, 'throttled')
    })

    it('when what answers speaks no TLS that is trusted', async () => {
      await wroteBefore()
      const service_url = here.connector.serviceUrl.replace('http:', 'https:')
      await here.database.updateTable('reach').set({ service_url }).execute()
      const outcome = await here.bot.send(olle.id, hello)
      assert.notEqual(outcome.kind, 'delivered')
      assert.equal(here.connector.sent.length, 0)
    })
  })

  it('never leaves when nobody signs the bot in, and is to be sent again', async () => {
    await wroteBefore()
    const appId = '11111111-0000-4000-8000-000000000001'
    const tenant = '22222222-0000-4000-8000-000000000002'
    const teams = await startBot(
      here.opened,
      { kind: 'teams', appId, tenants: [tenant] },
      {
        MicrosoftAppId: appId,
        MicrosoftAppPassword: 'expired',
        MicrosoftAppTenantId: tenant,
        MicrosoftAppType: 'SingleTenant',
        ToChannelFromBotLoginUrl: `https://127.0.0.1:1/${tenant}`,
      },
    )
    const outcomes = [await teams.send(olle.id, hello), await teams.send(olle.id, hello)]
    await teams.close()
    for (const outcome of outcomes)
      assert.ok(outcome.kind === 'throttled' && outcome.status === null && !outcome.slow)
    assert.equal(here.connector.asked.length, 0)
    const failed = teams.log.filter(({ event }) => event === 'teamsSignInFailed')
    assert.deepEqual(failed, [{ event: 'teamsSignInFailed', fields: { code: null } }])
  })

  describe('of which nobody knows whether it arrived is never sent again', () => {
    for (const [what, fault, arrived, status] of [
      ['the connection broke after it was accepted', { breaks: 'accepted' }, 1, null],
      ['the connection broke while it was read', { breaks: 'unread' }, 0, null],
      ['the answer broke off', { breaks: 'halfway' }, 1, null],
      ['no answer came in time', { hangs: 'accepted' }, 1, null],
      ['nobody took it in time', { hangs: 'unread' }, 0, null],
      ['Teams met an error of its own', { status: 500 }, 0, 500],
      ['the answer is no answer of Teams', { status: 200, body: '{}' }, 0, 200],
      ['the answer is no JSON', { status: 200, body: '<html>' }, 0, 200],
      ['it was sent elsewhere', { status: 302, headers: { location: '/login' } }, 0, 302],
    ] as const)
      it(`because ${what}`, async () => {
        const outcome = await sendWhen(fault)
        assert.deepEqual(outcome, { kind: 'unknown', status })
        assert.equal(here.connector.asked.length, 1)
        assert.equal(here.connector.sent.length, arrived)
        assert.ok(await readReach(here.database, olle.id), 'the conversation is kept')
      })
  })

  describe('that is refused', () => {
    for (const [status, code, why] of [
      [403, 'ConversationBlockedByUser', 'blocked'],
      [403, 'MessageWritesBlocked', 'blocked'],
      [403, 'BotNotInConversationRoster', 'notInstalled'],
      [403, 'ForbiddenOperationException', 'notInstalled'],
      [403, 'BotDisabledByAdmin', 'disabled'],
      [404, 'ConversationNotFound', 'conversationGone'],
      [403, 'SomethingNew', 'refused'],
    ] as const)
      it(`with ${status} ${code} is tried in a new conversation, then says «${why}»`, async () => {
        const outcome = await sendWhen({ status, code }, null, { status, code })
        assert.deepEqual(outcome, { kind: 'refused', why, status })
        assert.deepEqual(
          here.connector.asked.map((asked) => [asked.for, asked.conversation]),
          [
            ['message', 'a:olle'],
            ['conversation', null],
            ['message', 'new-1'],
          ],
        )
        assert.equal(await readReach(here.database, olle.id), null)
        assert.equal(await readWhyUnreached(here.database, olle.id), why)
      })

    it('arrives in the new conversation, which is kept', async () => {
      const outcome = await sendWhen({ status: 404, code: 'ConversationNotFound' })
      assert.deepEqual(outcome, {
        kind: 'delivered',
        activityId: 'sent-1',
        conversationId: 'new-1',
        channel: 'teams',
      })
      await here.bot.settled()
      assert.equal((await readReach(here.database, olle.id))?.conversationId, 'new-1')
      await here.bot.send(olle.id, hello)
      assert.equal(here.connector.sent[1]?.conversation, 'new-1')
    })

    it('comes again later when the new conversation can’t be made just now', async () => {
      for (const fault of [
        { status: 429, headers: { 'retry-after': '9' } },
        { status: 502 },
        { breaks: 'accepted' },
        { hangs: 'unread' },
      ] as const) {
        const outcome = await sendWhen({ status: 404 }, fault)
        assert.equal(outcome.kind, 'throttled', JSON.stringify(fault))
        assert.equal(here.connector.sent.length, 0)
        assert.ok(await readReach(here.database, olle.id))
      }
    })

    it('asks Teams no faster than everybody together may, and comes again when that is too late', async () => {
      await here.restart({ limit: { tenant: 'slow', perSecond: 2 } })
      const began = performance.now()
      assert.equal((await sendWhen({ status: 404 })).kind, 'delivered')
      assert.ok(performance.now() - began >= 400)
      await slowDown(here.database, 'slow', 60_000)
      const outcome = await sendWhen({ status: 404 })
      assert.ok(outcome.kind === 'throttled' && outcome.afterMs > 50_000, JSON.stringify(outcome))
      assert.equal(here.connector.asked.length, 4)
    })

    it('is unknown when it broke in the new conversation', async () => {
      const outcome = await sendWhen({ status: 403 }, null, { breaks: 'accepted' })
      assert.deepEqual(outcome, { kind: 'unknown', status: null })
      assert.equal(here.connector.sent.length, 1)
    })

    for (const status of [400, 401, 413])
      it(`with ${status} is not the conversation’s fault, and says so at once`, async () => {
        assert.deepEqual(await sendWhen({ status }), { kind: 'refused', why: 'refused', status })
        assert.equal(here.connector.asked.length, 1)
        assert.ok(await readReach(here.database, olle.id))
        assert.equal(
          here.bot.log.some(({ event }) => event === 'botNotKnownToTeams'),
          status === 401,
        )
      })

    it('to somebody who never wrote says so, and asks Teams nothing', async () => {
      const outcome = await here.bot.send(olle.id, hello)
      assert.deepEqual(outcome, { kind: 'refused', why: 'neverWritten', status: null })
      assert.equal(here.connector.asked.length, 0)
    })

    it('says afterwards what it said the first time, until they write again', async () => {
      const blocked = { status: 403, code: 'ConversationBlockedByUser' }
      await sendWhen(blocked, blocked)
      const outcome = await here.bot.send(olle.id, hello)
      assert.deepEqual(outcome, { kind: 'refused', why: 'blocked', status: null })
      await wroteBefore()
      assert.equal((await here.bot.send(olle.id, hello)).kind, 'delivered')
    })
  })

  it('names nobody in the log, whatever happens', async () => {
    await sendWhen({ status: 403 }, { status: 403, code: 'ConversationBlockedByUser' })
    await sendWhen({ status: 401 })
    await sendWhen({ breaks: 'accepted' })
    const logged = JSON.stringify(here.bot.log)
    for (const name of [olle.id, olle.name, 'a:olle', '29:olle', 'Hej'])
      assert.ok(!logged.includes(name), logged)
  })
})

describe('A request that is waited for too long', () => {
  it('before it left, never leaves', async () => {
    const signedIn = Promise.withResolvers<void>()
    let left = false
    const flying = fly(async () => {
      await signedIn.promise
      leave()
      left = true
    }, 10)
    assert.deepEqual(await flying, { kind: 'late', left: false })
    signedIn.resolve()
    await new Promise((resolve) => setImmediate(resolve))
    assert.equal(left, false)
  })

  it('after it left, may arrive', async () => {
    const flying = fly(() => {
      leave()
      return new Promise(() => undefined)
    }, 10)
    assert.deepEqual(await flying, { kind: 'late', left: true })
  })

  it('knows its own leaving from that of others', async () => {
    const never = () => new Promise(() => undefined)
    const [stayed, went] = await Promise.all([
      fly(never, 10),
      fly(() => {
        leave()
        return never()
      }, 10),
    ])
    assert.deepEqual(
      [stayed, went].map((flown) => 'left' in flown && flown.left),
      [false, true],
    )
  })
})
