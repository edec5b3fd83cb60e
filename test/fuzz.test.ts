import assert from 'node:assert/strict'
import fc from 'fast-check'
import { after, before, describe, it } from 'mocha'
import type { Opened } from '../bot/database/open.ts'
import { type Bot, message, startBot } from './support/bot.ts'
import { openMigrated } from './support/databases.ts'
import { pmo, treserva } from './support/teams-municipality.ts'

const types = [
  'message',
  'messageUpdate',
  'messageDelete',
  'messageReaction',
  'conversationUpdate',
  'installationUpdate',
  'invoke',
  'event',
  'typing',
  'trace',
  'endOfConversation',
  'nonsense',
]
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('Vem äger Treserva?', '<at>Ansvar</at> hej', '{{name}}', '__proto__', '\u0000'),
)
const anything = fc.jsonValue({ maxDepth: 5, stringUnit: 'grapheme' })
/** Mostly what it should be, so that most activities pass the door; anything else once in forty. */
const mostly = (usual: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 39, arbitrary: usual }, { weight: 1, arbitrary: anything })
const sometimes = (usual: fc.Arbitrary<unknown>) => fc.option(mostly(usual), { nil: undefined })
const account = fc.record({
  id: fc.constantFrom('28:ansvar', '29:somebody', '29:else'),
  name: words,
  aadObjectId: sometimes(fc.uuid()),
})
const question = fc.record({
  kind: fc.constantFrom('holder', 'system', 'which', 'systemsWithout', 'person', 'manager', 'x'),
  systemId: fc.constantFrom(pmo.id, treserva.id, 'gone'),
  role: sometimes(fc.constantFrom('system-owner', 'security-coordinator', 'gone')),
  page: sometimes(fc.integer()),
  of: sometimes(fc.constant('me')),
  choices: sometimes(fc.array(anything)),
})
const pressed = fc.record({
  verb: sometimes(fc.constantFrom('ask', 'tell-coordinator', 'refresh')),
  data: sometimes(fc.record({ question, language: fc.constantFrom('sv', 'en', 'x') })),
  question,
})

/**
 * An activity much like those of Teams, with anything in the place of any part now and then. Replies go in the
 * response: a send that the operating system refuses is tried again by botbuilder, which takes seconds.
 */
const activity = fc.record(
  {
    type: fc.constantFrom(...types),
    id: sometimes(words),
    channelId: sometimes(fc.constantFrom('msteams', 'emulator', 'webchat')),
    deliveryMode: fc.constant('expectReplies'),
    serviceUrl: fc.constantFrom(undefined, 'http://127.0.0.1:1/', 'https://evil.example/'),
    text: sometimes(words),
    name: sometimes(fc.constantFrom('adaptiveCard/action', 'task/fetch', 'signin/verifyState')),
    action: sometimes(fc.constantFrom('add', 'remove', 'add-upgrade')),
    value: sometimes(fc.oneof(pressed, fc.record({ action: pressed }))),
    from: mostly(account),
    recipient: sometimes(account),
    conversation: mostly(
      fc.record({
        id: fc.constantFrom('a:personal', '19:group@thread.v2'),
        conversationType: sometimes(fc.constantFrom('personal', 'groupChat', 'channel')),
        tenantId: sometimes(fc.uuid()),
      }),
    ),
    channelData: sometimes(fc.record({ tenant: anything, eventType: words })),
    entities: sometimes(
      fc.array(fc.record({ type: fc.constant('mention'), text: words, mentioned: account })),
    ),
    attachments: sometimes(fc.array(fc.record({ contentType: words, content: anything }))),
    membersAdded: sometimes(fc.array(account)),
    membersRemoved: sometimes(fc.array(account)),
    timestamp: sometimes(words),
    locale: sometimes(fc.constantFrom('sv-SE', 'en-US', 'tlh')),
  },
  { requiredKeys: ['type', 'from', 'conversation', 'deliveryMode'] },
)

describe('Whatever is posted', () => {
  let opened: Opened
  let bot: Bot
  before(async function () {
    this.timeout(60_000)
    opened = await openMigrated()
    bot = await startBot(opened)
  })
  after(async () => {
    await bot.close()
    await opened.close()
  })

  const isTaken = async (response: Response) => {
    assert.ok(response.status < 500, `status ${response.status}`)
    assert.doesNotMatch(await response.text(), /\.[jt]s:\d+|\n\s+at /)
  }

  it('as an activity is answered or refused, never failed', async function () {
    this.timeout(120_000)
    let answered = 0
    await fc.assert(
      fc.asyncProperty(activity, async (body) => {
        const response = await bot.post(body)
        answered += response.ok ? 1 : 0
        await isTaken(response)
      }),
      { numRuns: 300 },
    )
    assert.ok(answered > 60, `only ${answered} of 300 were activities at all`)
    assert.deepEqual(
      bot.log.filter(({ event }) => event === 'turnFailed' || event === 'requestFailed'),
      [],
    )
  })

  it('as a message is answered with exactly one message', async function () {
    this.timeout(60_000)
    await fc.assert(
      fc.asyncProperty(words, async (text) => {
        assert.equal((await bot.say(text)).length, 1)
      }),
      { numRuns: 100 },
    )
  })

  it('as any JSON is no server error', async function () {
    this.timeout(60_000)
    await fc.assert(
      fc.asyncProperty(anything, async (body) => isTaken(await bot.post(body))),
      { numRuns: 100 },
    )
  })

  it('as any text is no server error', async function () {
    this.timeout(60_000)
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        const response = await bot.post(text)
        assert.ok(response.status >= 400 && response.status < 500)
      }),
      { numRuns: 100 },
    )
  })

  it('leaves the bot able to answer', async () => {
    assert.match((await bot.say('Vem äger Treserva?'))[0] ?? '', /Anna Berg/)
  })

  for (const [what, body, status] of [
    ['half a JSON', '{"type":', 400],
    ['an empty body', '', 400],
    ['an unknown type', message('', { type: 'nonsense' }), 400],
    ['no type', message('', { type: undefined }), 400],
    ['no sender', message('', { from: undefined }), 400],
    ['no conversation', message('', { conversation: undefined }), 400],
    ['an id of a megabyte', message('', { id: 'x'.repeat(1_000_000) }), 413],
    ['an id that is too long', message('', { id: 'x'.repeat(2_000) }), 400],
    ['more than 256 KB', message('x'.repeat(256 * 1024)), 413],
    ['a thousand levels', `${'['.repeat(1_000)}${']'.repeat(1_000)}`, 400],
    ['a quarter of a million levels', '{"a":'.repeat(50_000), 400],
  ] as const)
    it(`as ${what} gets ${status}`, async () => {
      const response = await bot.post(body)
      assert.equal(response.status, status)
      assert.equal(response.headers.get('content-type'), 'application/problem+json')
    })

  for (const [header, value] of [
    ['content-type', 'text/plain'],
    ['content-encoding', 'gzip'],
  ] as const)
    it(`with ${header} ${value} gets 415`, async () => {
      assert.equal((await bot.post(message('hej'), { [header]: value })).status, 415)
    })
})
