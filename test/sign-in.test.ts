import assert from 'node:assert/strict'
import { request } from 'node:http'
import { UnsecuredJWT } from 'jose'
import { after, before, describe, it } from 'mocha'
import { readConfig, WrongEnvironment } from '../bot/config.ts'
import type { Opened } from '../bot/database/open.ts'
import { type Bot, message, repliesOf, startBot, wordsOf } from './support/bot.ts'
import { openMigrated } from './support/databases.ts'
import { APP_ID, ISSUER, type Issuer, SERVICE_URL, startIssuer, TENANT } from './support/issuer.ts'
import { olle } from './support/teams-municipality.ts'

const FOREIGN = '99999999-0000-4000-8000-000000000000'
const conversation = { id: 'a:one', conversationType: 'personal', tenantId: TENANT }
const question = (more: object = {}) =>
  message('Vem äger Treserva?', { conversation, serviceUrl: SERVICE_URL, ...more })

let opened: Opened
before(async function () {
  this.timeout(60_000)
  opened = await openMigrated()
})
after(() => opened.close())

describe('In Teams mode', () => {
  let issuer: Issuer
  let bot: Bot
  before(async () => {
    issuer = await startIssuer()
    bot = await startBot(
      opened,
      { kind: 'teams', appId: APP_ID, tenants: [TENANT] },
      issuer.settings,
    )
  })
  after(async () => {
    await bot.close()
    await issuer.close()
  })
  const post = (token: string | null, body: unknown = question()) =>
    bot.post(body, token === null ? {} : { authorization: `Bearer ${token}` })

  it('answers Teams for one of its tenants', async () => {
    const response = await post(await issuer.sign())
    assert.equal(response.status, 200)
    assert.match(wordsOf(await repliesOf(response))[0] ?? '', /Anna Berg/)
  })

  const forged: Record<string, () => Promise<string | null>> = {
    'no token': async () => null,
    'a word for a token': async () => 'token',
    'three words for a token': async () => 'a.b.c',
    'an expired token': () => issuer.sign({}, { notBefore: '-20m', expires: '-10m' }),
    'a token for later': () => issuer.sign({}, { notBefore: '10m', expires: '20m' }),
    'a token signed by somebody else': () => issuer.sign({}, { foreignKey: true }),
    'a token of an unknown key': () => issuer.sign({}, { kid: 'unknown' }),
    'a token for another bot': () => issuer.sign({ aud: FOREIGN }),
    'a token of another issuer': () => issuer.sign({ iss: 'https://issuer.example' }),
    'a token of the emulator’s issuer': () =>
      issuer.sign({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' }),
    'a token of a key that vouches for another channel': () =>
      issuer.sign({}, { endorsed: 'webchat' }),
    'a token for another serviceUrl': () => issuer.sign({ serviceurl: 'https://evil.example/' }),
    'a token without a serviceUrl': () => issuer.sign({ serviceurl: undefined }),
    'a token with alg none': async () =>
      new UnsecuredJWT({ serviceurl: SERVICE_URL })
        .setIssuer(ISSUER)
        .setAudience(APP_ID)
        .setExpirationTime('5m')
        .encode(),
    'a token whose claims were changed': async () => {
      const [header, , signature] = (await issuer.sign()).split('.')
      const claims = { iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, exp: 9_999_999_999 }
      return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join(
        '.',
      )
    },
  }
  for (const [what, token] of Object.entries(forged))
    it(`refuses ${what}`, async () => {
      const response = await post(await token())
      assert.equal(response.status, 401)
      assert.equal(response.headers.get('content-type'), 'application/problem+json')
      assert.doesNotMatch(await response.text(), /\.js|\bat /)
    })

  const none = { id: 'a:one', conversationType: 'personal' }
  for (const [what, more] of [
    ['another tenant', { conversation: { ...conversation, tenantId: FOREIGN } }],
    ['another tenant in channelData', { channelData: { tenant: { id: FOREIGN } } }],
    ['no tenant', { conversation: none }],
    ['another channel', { channelId: 'webchat' }],
    ['no channel', { channelId: undefined }],
  ] as const)
    it(`refuses ${what}, however well signed`, async () => {
      assert.equal((await post(await issuer.sign(), question(more))).status, 403)
    })

  it('takes the tenant from channelData, in any case', async () => {
    const channelData = { tenant: { id: TENANT.toUpperCase() } }
    const response = await post(await issuer.sign(), question({ conversation: none, channelData }))
    assert.equal(response.status, 200)
  })

  it('does not know people by anything but their object id', async () => {
    const from = { id: olle.mail }
    const body = message('Vem är min chef?', { conversation, serviceUrl: SERVICE_URL, from })
    const [words] = wordsOf(await repliesOf(await post(await issuer.sign(), body)))
    assert.match(words ?? '', /hittar dig inte/)
  })

  it('says that it can’t check when the keys can’t be fetched', async () => {
    const settings = {
      ...issuer.settings,
      ToBotFromChannelOpenIdMetadataUrl: 'http://127.0.0.1:1/openid',
    }
    const alone = await startBot(
      opened,
      { kind: 'teams', appId: APP_ID, tenants: [TENANT] },
      settings,
    )
    const authorization = `Bearer ${await issuer.sign()}`
    assert.equal((await alone.post(question(), { authorization })).status, 503)
    await alone.close()
  })
})

describe('In local mode', () => {
  let bot: Bot
  before(async () => {
    bot = await startBot(opened)
  })
  after(() => bot.close())

  for (const serviceUrl of [
    'https://evil.example/',
    'http://169.254.169.254/latest/',
    'http://127.0.0.1.evil.example/',
    'http://localhost@evil.example/',
    'http://10.0.0.1:3978/',
    'http://0.0.0.0/',
    'file:///etc/passwd',
    'not an address',
  ])
    it(`sends nothing to ${serviceUrl}`, async () => {
      assert.equal((await bot.post(message('hej', { serviceUrl }))).status, 400)
      const sending = message('hej', { serviceUrl, deliveryMode: undefined })
      assert.equal((await bot.post(sending)).status, 400)
    })

  it('needs an address to send to', async () => {
    assert.equal((await bot.post(message('hej', { deliveryMode: undefined }))).status, 400)
  })

  for (const [header, value] of [
    ['host', 'evil.example'],
    ['host', '127.0.0.1.evil.example:3978'],
    ['origin', 'https://evil.example'],
    ['origin', 'null'],
  ] as const)
    it(`refuses a caller whose ${header} is ${value}`, async () => {
      assert.equal(await statusWith(bot.url, { [header]: value }), 403)
    })

  it('listens to a page of this machine', async () => {
    assert.equal(await statusWith(bot.url, { origin: 'http://localhost:56150' }), 200)
  })

  it('is refused on any other address', () => {
    assert.throws(() => readConfig({ HOST: '0.0.0.0' }), WrongEnvironment)
    assert.throws(() => readConfig({ HOST: '192.168.0.4' }), WrongEnvironment)
  })
})

/** fetch does not let a caller choose these headers. */
function statusWith(url: string, headers: Record<string, string>): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
  const asking = request(`${url}/healthz`, { headers }, (response) => {
    response.resume()
    resolve(response.statusCode)
  })
  asking.on('error', reject).end()
  return promise
}
