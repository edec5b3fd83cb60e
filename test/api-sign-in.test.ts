import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { z } from 'zod'
import { meView } from '../bot/web/views/me.ts'
import { callerOf, type RunningApi, startApi } from './support/api.ts'
import {
  startTabTokens,
  TAB_CLIENT,
  TAB_TENANT,
  TAB_URI,
  type TabTokens,
} from './support/tab-tokens.ts'

/** Anna Berg of the demo town. */
const ANNA = '2346cc13-fc27-4d12-b108-77a9cbf27734'
const OTHER = '99999999-9999-4999-8999-999999999999'
const M365_WEB = '4765445b-32c6-49b0-83e6-1d93765276ca'
const TEAMS_DESKTOP = '1fec8e78-bce4-4aaf-ab1b-5451cc387264'
/** Seconds from the moment at which a token is signed. */
const inSeconds = (seconds: number) => () => Math.floor(Date.now() / 1000) + seconds

type Claims = Record<string, unknown>
/** What is other than Teams would send, and what becomes of it. */
const claims: [title: string, claims: Claims, status: number][] = [
  ['as Teams sends it', {}, 200],
  ['from Teams on the desktop', { azp: TEAMS_DESKTOP }, 200],
  ['for the App ID URI', { aud: TAB_URI }, 200],
  ['with several scopes', { scp: 'openid access_as_user profile' }, 200],
  ['of a person, said so', { idtyp: 'user' }, 200],
  [
    'issued under Entra’s own name',
    { iss: `https://login.microsoftonline.com/${TAB_TENANT}/v2.0` },
    200,
  ],
  ['expired half a minute ago', { exp: inSeconds(-30) }, 200],
  ['expired two minutes ago', { exp: inSeconds(-120) }, 401],
  ['that never expires', { exp: undefined }, 401],
  ['valid from tomorrow', { nbf: inSeconds(86_400) }, 401],
  ['for somebody else’s app', { aud: OTHER }, 401],
  ['for nobody', { aud: undefined }, 401],
  ['for Graph', { aud: 'https://graph.microsoft.com' }, 401],
  [
    'of another tenant',
    { tid: OTHER, iss: `https://login.microsoftonline.com/${OTHER}/v2.0` },
    401,
  ],
  ['of another tenant’s issuer', { iss: `https://login.microsoftonline.com/${OTHER}/v2.0` }, 401],
  ['of another issuer', { iss: `https://evil.example/${TAB_TENANT}/v2.0` }, 401],
  [
    'of the issuer of version 1',
    { iss: `https://sts.windows.net/${TAB_TENANT}/`, ver: '1.0' },
    401,
  ],
  ['of version 1', { ver: '1.0' }, 401],
  ['without a version', { ver: undefined }, 401],
  ['without a tenant', { tid: undefined }, 401],
  ['with a tenant that is no id', { tid: `../${TAB_TENANT}` }, 401],
  ['without the scope', { scp: 'User.Read' }, 401],
  ['with a scope that only looks like it', { scp: 'access_as_user.all' }, 401],
  ['without any scope', { scp: undefined, roles: ['access_as_user'] }, 401],
  ['of an application', { idtyp: 'app' }, 401],
  ['from another client', { azp: OTHER }, 401],
  ['from M365 on the web, where the tab is not shown', { azp: M365_WEB }, 401],
  ['from nowhere', { azp: undefined, appid: TEAMS_DESKTOP }, 401],
  ['of nobody', { oid: undefined }, 401],
  ['of an object id that is none', { oid: 'anna.berg@tallhamra.example' }, 401],
  ['of somebody whom the directory does not know', { oid: OTHER }, 403],
]

describe('Signing in to the tab in Teams', function () {
  this.timeout(60_000)
  let entra: TabTokens
  let api: RunningApi
  before(async () => {
    entra = await startTabTokens()
    api = await startApi({ environment: entra.environment })
  })
  after(async () => {
    await api.close()
    await entra.close()
  })
  const me = (headers: Record<string, string>) => callerOf(`${api.url}/api`, headers).get('/me')
  const meBy = (token: string) => me({ authorization: `Bearer ${token}` })

  for (const [title, changes, status] of claims)
    it(`takes a token ${title}: ${status}`, async () => {
      const answer = await meBy(await entra.sign(ANNA, changes))
      assert.equal(answer.status, status, answer.text)
      if (status === 200) assert.equal(meView.parse(answer.body).person.name, 'Anna Berg')
      else assert.match(answer.text, status === 403 ? /"unknownPerson"/ : /"signIn"/)
    })

  it('takes no token that is not signed by the tenant', async () => {
    const forged = await Promise.all([
      entra.sign(ANNA, {}, { foreign: true }),
      entra.sign(ANNA, {}, { foreign: true, kid: null }),
      entra.sign(ANNA, {}, { kid: 'none-of-yours' }),
      entra.sign(ANNA, {}, { alg: 'none' }),
      entra.sign(ANNA, {}, { alg: 'HS256' }),
      entra.sign(ANNA, {}, { alg: 'PS256' }),
    ])
    const whole = await entra.sign(ANNA)
    const [head = '', body = '', signature = ''] = whole.split('.')
    const other = Buffer.from(JSON.stringify({ oid: ANNA, tid: TAB_TENANT })).toString('base64url')
    const broken = [
      `${head}.${other}.${signature}`,
      `${head}.${body}.`,
      `${head}.${body}`,
      'x',
      '..',
    ]
    for (const token of [...forged, ...broken]) assert.equal((await meBy(token)).status, 401, token)
  })

  it('takes nothing but a bearer token: no header of local mode, no other scheme', async () => {
    const token = await entra.sign(ANNA)
    const others: Record<string, string>[] = [
      {},
      { 'x-ansvar-local-user': 'anna.berg@tallhamra.example' },
      { authorization: token },
      { authorization: `Basic ${token}` },
      { authorization: 'Bearer' },
      { authorization: `Bearer ${token} ${token}` },
    ]
    for (const headers of others)
      assert.equal((await me(headers)).status, 401, JSON.stringify(headers))
    assert.equal((await callerOf(`${api.url}/api`, {}).get('/local/people')).status, 404)
  })

  it('says what is missing in the reader’s language', async () => {
    const said = z.object({ detail: z.string() })
    const [sv, en] = await Promise.all(
      ['sv-SE,sv;q=0.9,en;q=0.8', 'en-GB,en;q=0.9,sv;q=0.1'].map(async (language) =>
        said.parse((await me({ 'accept-language': language })).body),
      ),
    )
    assert.match(sv?.detail ?? '', /inte inloggad/)
    assert.match(en?.detail ?? '', /not signed in/)
  })

  it('asks for the keys of no tenant but those allowed, and seldom', () => {
    assert.deepEqual(new Set(entra.looks), new Set([`/${TAB_TENANT}/discovery/v2.0/keys`]))
    assert.ok(entra.looks.length <= 2, `${entra.looks.length} looks`)
  })

  it('writes neither tokens nor who signed in to its log', async () => {
    await meBy(await entra.sign(ANNA))
    const lines = JSON.stringify(api.log)
    assert.doesNotMatch(lines, /eyJ|Anna|Berg/)
    assert.ok(!lines.includes(ANNA))
  })
})

describe('Signing in while Entra is out of reach', function () {
  this.timeout(60_000)
  let entra: TabTokens
  let api: RunningApi
  before(async () => {
    entra = await startTabTokens()
    api = await startApi({ environment: { ...entra.environment, TAB_CLIENT_ID: '' } })
  })
  after(async () => {
    await api.close()
    await entra.close()
  })

  it('says so instead of refusing, and lets people in as soon as it answers', async () => {
    const token = await entra.sign(ANNA, { aud: TAB_CLIENT })
    const meBy = () => callerOf(`${api.url}/api`, { authorization: `Bearer ${token}` }).get('/me')
    for (const instead of [
      { status: 500 },
      { status: 200, body: '<html>' },
      { status: 200, body: '{"keys":"none"}' },
      { status: 302, headers: { location: 'https://evil.example/keys' } },
      { status: 0 },
    ]) {
      entra.instead = instead
      const answer = await meBy()
      assert.equal(answer.status, 503, JSON.stringify(instead))
      assert.match(answer.text, /"signInUnavailable"/)
    }
    entra.instead = null
    assert.equal((await meBy()).status, 200)
    entra.instead = { status: 0 }
    assert.equal((await meBy()).status, 200, 'keys are kept')
  })
})
