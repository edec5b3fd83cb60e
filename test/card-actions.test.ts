import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { z } from 'zod'
import { keepReaches, readReach } from '../bot/teams/store.ts'
import { message, repliesOf, wordsOf } from './support/bot.ts'
import { olle, pmo, sara, treserva } from './support/teams-municipality.ts'
import { withBot } from './support/with-bot.ts'

const as = (person: { id: string; name: string }) => ({
  from: { id: `29:${person.name}`, name: person.name, aadObjectId: person.id },
})
const owns = (systemId: string) => ({ kind: 'holder', role: 'system-owner', systemId })
const tell = (systemId: string) => ({
  verb: 'tell-coordinator',
  data: { systemId, role: 'system-owner', language: 'sv' },
})
const Response = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() })

describe('A pressed button', () => {
  const here = withBot()

  const invoke = (value: unknown, more: object = {}) =>
    message('', {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value,
      deliveryMode: undefined,
      serviceUrl: here.connector.serviceUrl,
      ...more,
    })
  const press = async (action: unknown, more: object = {}) => {
    const response = await here.bot.post(invoke({ action, trigger: 'manual' }, more))
    assert.equal(response.status, 200)
    return Response.parse(await response.json())
  }

  it('is answered with a card in the place of its own', async () => {
    const data = { question: owns(treserva.id), language: 'en' }
    const { statusCode, type, value } = await press({ verb: 'ask', data })
    assert.equal(statusCode, 200)
    assert.equal(type, 'application/vnd.microsoft.card.adaptive')
    assert.match(JSON.stringify(value), /Anna Berg/)
  })

  it('is answered as a message when an older client sends it as one', async () => {
    const value = { verb: 'ask', question: owns(treserva.id), language: 'sv' }
    const replies = await repliesOf(await here.bot.post(message('', { value })))
    assert.match(wordsOf(replies)[0] ?? '', /Anna Berg/)
  })

  for (const [what, action] of [
    ['an unknown verb', { verb: 'fly', data: {} }],
    ['no verb', {}],
    ['no data', { verb: 'ask' }],
    ['a question that is none', { verb: 'ask', data: { question: { kind: 'who' } } }],
    ['a refresh', { verb: 'refresh', data: {} }],
  ] as const)
    it(`with ${what} gets a kind word and status 200`, async () => {
      const { type, value } = await press(action)
      assert.equal(type, 'application/vnd.microsoft.activity.message')
      assert.match(String(value), /känner jag inte längre till/)
    })

  it('that points at something gone says so', async () => {
    const { value } = await press({ verb: 'ask', data: { question: owns('no-such') } })
    assert.match(JSON.stringify(value), /finns inte kvar/)
  })

  for (const name of ['task/fetch', 'composeExtension/query', 'signin/verifyState', 'anything'])
    it(`an invoke that is not ours is answered too: ${name}`, async () => {
      const response = await here.bot.post(invoke({}, { name }))
      assert.equal(response.status, 200)
      assert.ok(await response.json())
    })

  describe('that tells the coordinator', () => {
    const hello = () => message('hej', { ...as(sara), serviceUrl: here.connector.serviceUrl })
    const wasHere = async () => {
      const conversation = { id: 'a:sara', conversationType: 'personal', tenantId: 'tenant' }
      await here.bot.post({ ...hello(), conversation })
      await here.bot.settled()
    }

    it('writes to them where they were last', async () => {
      await wasHere()
      const { value } = await press(tell(pmo.id), as(olle))
      assert.match(String(value), /Jag har berättat det för Sara Vik/)
      assert.equal(here.connector.sent[0]?.conversation, 'a:sara')
      assert.match(here.connector.sent[0]?.summary ?? '', /PMO/)
      assert.match(JSON.stringify(here.connector.sent), /Olle Sand/)
    })

    it('writes once a day, whoever presses', async () => {
      await wasHere()
      await press(tell(pmo.id), as(olle))
      const { value } = await press(tell(pmo.id), as(sara))
      assert.match(String(value), /redan berättats/)
      assert.equal(here.connector.sent.length, 1)
    })

    it('says that they can’t be reached, with their address, and may try again', async () => {
      for (let time = 0; time < 2; time += 1) {
        const { value } = await press(tell(pmo.id), as(olle))
        assert.match(JSON.stringify(value), /kan inte nå Sara Vik här ännu.*sara\.vik@kommun/)
      }
    })

    it('tries a new conversation when the old one takes no messages', async () => {
      await wasHere()
      here.connector.faults.push({ status: 404 })
      const { value } = await press(tell(pmo.id), as(olle))
      assert.match(String(value), /Jag har berättat/)
      await here.bot.settled()
      assert.equal(here.connector.sent[0]?.conversation, 'new-1')
      assert.equal((await readReach(here.database, sara.id))?.conversationId, 'new-1')
    })

    it('forgets where somebody was who can’t be reached there at all', async () => {
      await wasHere()
      here.connector.faults.push({ status: 403 }, { status: 403 })
      const { value } = await press(tell(pmo.id), as(olle))
      assert.match(JSON.stringify(value), /kan inte nå/)
      assert.equal(await readReach(here.database, sara.id), null)
    })

    it('does not send again what may have arrived', async () => {
      await wasHere()
      here.connector.gate = new Promise((resolve) => setTimeout(resolve, 3_000))
      const { value } = await press(tell(pmo.id), as(olle))
      here.connector.gate = null
      assert.match(String(value), /vet inte om det kom fram/)
      assert.match(String((await press(tell(pmo.id), as(olle))).value), /redan berättats/)
      assert.equal(here.connector.sent.length, 1)
    })

    it('is refused for somebody whom the directory does not know', async () => {
      await wasHere()
      assert.match(String((await press(tell(pmo.id))).value), /hittar dig inte/)
      assert.equal(here.connector.sent.length, 0)
    })

    it('is not needed for a role that somebody holds', async () => {
      await wasHere()
      const { value } = await press(tell(treserva.id), as(olle))
      assert.match(String(value), /inte längre/)
      assert.equal(here.connector.sent.length, 0)
    })
  })

  describe('or a message says where somebody can be reached', () => {
    const where = { id: 'a:one', conversationType: 'personal', tenantId: 'tenant' }

    it('which is kept, and kept anew when it changes', async () => {
      for (const id of ['a:one', 'a:two', 'a:two']) {
        await here.bot.say('hej', { ...as(olle), conversation: { ...where, id } })
        await here.bot.settled()
        assert.equal((await readReach(here.database, olle.id))?.conversationId, id)
      }
    })

    it('which is forgotten when the bot is removed, and found again', async () => {
      const there = { ...as(olle), conversation: where }
      await here.bot.say('hej', there)
      const removed = { type: 'installationUpdate', action: 'remove', text: undefined }
      await here.bot.post(message('', { ...there, ...removed }))
      await here.bot.settled()
      assert.equal(await readReach(here.database, olle.id), null)
      await here.bot.say('hej', there)
      await here.bot.settled()
      assert.equal((await readReach(here.database, olle.id))?.conversationId, 'a:one')
    })

    it('but not in a group, nor for somebody without an object id', async () => {
      const group = { id: '19:g', conversationType: 'groupChat', isGroup: true }
      await here.bot.say('hej', { ...as(olle), conversation: group })
      await here.bot.say('hej', { from: { id: '29:stranger' } })
      await here.bot.settled()
      assert.deepEqual(await here.database.selectFrom('reach').selectAll().execute(), [])
    })

    it('whose language stays known when a later message names none', async () => {
      const reach = {
        personId: olle.id,
        conversationId: 'a:one',
        serviceUrl: here.connector.serviceUrl,
        tenantId: null,
        botId: '28:ansvar',
        userId: '29:olle',
        language: 'en',
      } as const
      await keepReaches(here.database, [reach])
      await keepReaches(here.database, [{ ...reach, language: null }])
      assert.equal((await readReach(here.database, olle.id))?.language, 'en')
    })
  })
})
