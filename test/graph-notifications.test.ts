import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'mocha'
import { keepSubscription } from '../bot/directory/graph/keep-subscription.ts'
import { receiveNotification } from '../bot/directory/graph/receive-notification.ts'
import { readSyncState } from '../bot/directory/graph/store.ts'
import { readSubscription, writeSubscription } from '../bot/directory/graph/subscription/store.ts'
import {
  addressesOf,
  dueFor,
  LIFE,
  MARGIN,
} from '../bot/directory/graph/subscription/subscription.ts'
import { onBothDatabases } from './support/databases.ts'
import { type StandIn, startGraph } from './support/graph.ts'
import { type Asked, listen } from './support/graph-loopback.ts'
import { forgetReading, NOW, type Reader, readerOf } from './support/graph-reading.ts'

const DAY = 24 * 60 * 60_000
const tenant = '6b1cf5a0-6c0e-4f0f-9a47-0d0f4c6a1b11'
const subscription = {
  id: 'f1c2b3a4-0000-4000-8000-000000000001',
  url: 'https://ansvar.example/api/graph/notifications',
  clientState: 'a secret of some length',
  expiresAt: NOW + LIFE,
}
const genuine = {
  subscriptionId: subscription.id,
  clientState: subscription.clientState,
  tenantId: tenant,
  changeType: 'updated',
  resource: 'Users/1',
}

describe('A notification of Graph', () => {
  onBothDatabases((opened) => {
    let wishes: string[]
    beforeEach(async () => {
      wishes = []
      await forgetReading(opened())
      await writeSubscription(opened().database, subscription)
    })
    const receive = (body: unknown, validationToken?: string) =>
      receiveNotification(
        { validationToken, body },
        {
          database: opened().database,
          tenant,
          read: () => void wishes.push('read'),
          renew: () => void wishes.push('renew'),
        },
      )

    for (const [name, notification, wanted] of [
      ['is a hint to read', genuine, ['read']],
      [
        'is a hint whatever the case of its ids',
        { ...genuine, tenantId: tenant.toUpperCase() },
        ['read'],
      ],
      [
        'is dropped with another secret',
        { ...genuine, clientState: 'a secret of some lengtH' },
        [],
      ],
      ['is dropped with a shorter secret', { ...genuine, clientState: 'a' }, []],
      ['is dropped without a secret', { ...genuine, clientState: undefined }, []],
      ['is dropped with a null secret', { ...genuine, clientState: null }, []],
      ['is dropped from another tenant', { ...genuine, tenantId: subscription.id }, []],
      ['is dropped without a tenant', { ...genuine, tenantId: undefined }, []],
      ['is dropped for another subscription', { ...genuine, subscriptionId: tenant }, []],
      ['may ask for renewal', { ...genuine, lifecycleEvent: 'reauthorizationRequired' }, ['renew']],
      ['may tell of a removal', { ...genuine, lifecycleEvent: 'subscriptionRemoved' }, ['renew']],
      ['may tell of lost ones', { ...genuine, lifecycleEvent: 'missed' }, ['read']],
      ['may be of a new kind', { ...genuine, lifecycleEvent: 'somethingNew' }, ['read']],
    ] as const)
      it(`${name}, and is answered 202`, async () => {
        assert.deepEqual(await receive({ value: [notification] }), { status: 202, text: '' })
        assert.deepEqual(wishes, wanted)
      })

    it('counts once in a delivery of many, some of them forged', async () => {
      const forged = { ...genuine, clientState: 'no' }
      await receive({ value: [forged, ...Array.from({ length: 500 }, () => genuine), forged] })
      assert.deepEqual(wishes, ['read'])
    })

    it('is dropped where there is no subscription', async () => {
      await forgetReading(opened())
      assert.equal((await receive({ value: [genuine] })).status, 202)
      assert.deepEqual(wishes, [])
    })

    for (const body of [
      null,
      undefined,
      '',
      'x',
      1,
      [],
      {},
      { value: null },
      { value: [1] },
      { value: [{}] },
    ])
      it(`that is ${JSON.stringify(body)} is refused with 400`, async () => {
        assert.equal((await receive(body)).status, 400)
        assert.deepEqual(wishes, [])
      })

    for (const [token, status, text] of [
      ['Validation: Testing client application reachability å&+%20', 200, undefined],
      ['<script>alert("x")</script>', 200, '&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62;'],
      ['', 200, ''],
      ['x'.repeat(5000), 400, ''],
    ] as const)
      it(`handshake ${token.slice(0, 40)} is answered ${status} at once`, async () => {
        assert.deepEqual(await receive(undefined, token), { status, text: text ?? token })
        assert.deepEqual(wishes, [])
      })
  })
})

describe('The subscription to changes', () => {
  onBothDatabases((opened) => {
    let graph: StandIn
    let reader: Reader
    let hook: Awaited<ReturnType<typeof listen>>
    let now: number
    let deaf: boolean
    beforeEach(async () => {
      await forgetReading(opened())
      now = NOW
      deaf = false
      graph = await startGraph({ now: () => now })
      reader = readerOf({ opened: opened(), graph })
      hook = await listen(async ({ url, body }: Asked) => {
        const { status, text } = await receiveNotification(
          { validationToken: url.searchParams.get('validationToken') ?? undefined, body },
          { database: opened().database, tenant, read: () => undefined, renew: () => undefined },
        )
        return { status: deaf ? 0 : status, headers: { 'content-type': 'text/plain' }, body: text }
      })
    })
    afterEach(() => Promise.all([graph.close(), hook.close()]))
    const keep = (asked = false) =>
      keepSubscription({
        opened: opened(),
        graph: reader.client,
        clock: () => now,
        notificationUrl: hook.url,
        asked,
      })
    const only = () => [...graph.subscriptions.values()]

    it('is made for people, both addresses proven, for less than 29 days', async () => {
      assert.deepEqual(await keep(), { kind: 'created' })
      const [made] = only()
      const stored = await readSubscription(opened().database)
      assert.deepEqual(
        [made?.resource, made?.changeType, made?.id, made?.clientState],
        ['users', 'updated,deleted', stored?.id, stored?.clientState],
      )
      assert.ok((made?.clientState.length ?? 0) >= 32 && (made?.clientState.length ?? 0) <= 128)
      assert.equal(made?.lifecycleNotificationUrl, `${hook.url}/api/graph/lifecycle`)
      const { subscriptionExpiresAt } = await readSyncState(opened().database)
      assert.equal(subscriptionExpiresAt, made?.expirationDateTime)
    })

    it('is left alone while it is young, renewed long before its end, and keeps its secret', async () => {
      await keep()
      const secret = only()[0]?.clientState
      assert.deepEqual(await keep(), { kind: 'nothing' })
      now += LIFE - MARGIN + 1
      assert.deepEqual(await keep(), { kind: 'renewed' })
      assert.equal(Date.parse(only()[0]?.expirationDateTime ?? ''), now + LIFE)
      assert.equal((await readSubscription(opened().database))?.clientState, secret)
    })

    it('is renewed at once when Graph asks', async () => {
      await keep()
      now += DAY
      assert.deepEqual(await keep(true), { kind: 'renewed' })
      assert.equal((await readSubscription(opened().database))?.expiresAt, now + LIFE)
    })

    it('is made anew when Graph has lost it', async () => {
      await keep()
      const lost = only()[0]?.id
      graph.subscriptions.clear()
      assert.deepEqual(await keep(true), { kind: 'created' })
      assert.notEqual(only()[0]?.id, lost)
      assert.equal((await readSubscription(opened().database))?.id, only()[0]?.id)
    })

    it('that could not be made is a problem told, and the next try makes it', async () => {
      deaf = true
      const failed = await keep()
      assert.equal(failed.kind === 'failed' && failed.problem.code, 'unexpected')
      assert.equal(await readSubscription(opened().database), null)
      deaf = false
      assert.deepEqual(await keep(), { kind: 'created' })
    })
  })

  for (const [name, known, asked, due] of [
    ['none', null, false, 'create'],
    ['a new one', subscription, false, 'nothing'],
    ['a new one, asked', subscription, true, 'renew'],
    ['one at another address', { ...subscription, url: 'https://old.example' }, false, 'create'],
    ['one that ended', { ...subscription, expiresAt: NOW }, false, 'create'],
    ['one at its margin', { ...subscription, expiresAt: NOW + MARGIN }, false, 'nothing'],
    ['one within its margin', { ...subscription, expiresAt: NOW + MARGIN - 1 }, false, 'renew'],
  ] as const)
    it(`${name}: ${due}`, () =>
      assert.equal(dueFor(known, { url: subscription.url, now: NOW, asked }), due))

  for (const given of [
    'https://ansvar.example',
    'https://ansvar.example/',
    'https://ansvar.example/api/graph/notifications',
  ])
    it(`has its addresses from ${given}`, () =>
      assert.deepEqual(addressesOf(given), {
        changes: 'https://ansvar.example/api/graph/notifications',
        lifecycle: 'https://ansvar.example/api/graph/lifecycle',
      }))
})
