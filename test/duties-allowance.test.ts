import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import { slowDown, takeAllowance } from '../bot/duties/allowance/store.ts'
import { onBothDatabases } from './support/databases.ts'
import { forgetDeliveries } from './support/delivering.ts'
import { peopleNumbered } from './support/planned-deliveries.ts'

/** Milliseconds that the statements themselves may take on a busy machine: the clock runs on between two of them. */
const BUSY = 5_000

describe('The leave to send', () => {
  onBothDatabases((opened) => {
    afterEach(() => forgetDeliveries(opened()))
    const take = (perSecond: number, conversations: readonly string[], tenant = 'one') =>
      takeAllowance(opened().database, { tenant, perSecond }, conversations)

    it('comes at the tenant’s pace, one after the other for a whole batch', async () => {
      const waits = await take(0.1, peopleNumbered(50))
      assert.ok((waits[0] ?? 1) < 1, 'the first waits for nobody')
      // Rounded to tenths of a second: each wait is told a moment after the one before.
      const after = waits.map((wait) => Math.round((wait - (waits[1] ?? 0)) / 100) * 100)
      assert.deepEqual(
        after.slice(1),
        after.slice(1).map((_, place) => place * 10_000),
      )
    })

    it('is shared by everybody who asks, and first come is first served', async () => {
      // Slow enough that the machine cannot catch up with it: a message every ten seconds.
      const waits = [
        ...(await take(0.1, ['anna', 'bo'])),
        ...(await take(0.1, ['cia'])),
        ...(await take(0.1, ['anna'])),
      ]
      for (const [place, wait] of waits.entries()) {
        assert.ok(wait <= place * 10_000, `${place} waits ${wait} ms`)
        assert.ok(wait > place * 10_000 - BUSY, `${place} waits ${wait} ms`)
      }
      assert.ok(((await take(0.1, ['anna'], 'two'))[0] ?? 1) < 1, 'another tenant waits for nobody')
    })

    it('loses nothing that was asked for at once, and saves nothing up', async () => {
      await take(1_000, ['anna'])
      const waits = await Promise.all(peopleNumbered(40).map((person) => take(1, [person])))
      const last = Math.max(...waits.flat())
      assert.ok(last > 39_000 - BUSY && last <= 40_000, `the last waits ${last} ms`)
    })

    it('lets seven messages a second into one conversation, and sixty in thirty', async () => {
      const waits: number[] = []
      for (let count = 0; count < 61; count += 1) waits.push(...(await take(1_000_000, ['anna'])))
      const [first = 0] = waits
      const at = (place: number) => (waits[place - 1] ?? 0) - first
      assert.ok(at(7) < 1, `the seventh waits ${at(7)} ms`)
      assert.ok(at(8) > 1_100 - BUSY && at(8) <= 1_100, `the eighth waits ${at(8)} ms`)
      assert.ok(at(61) > 30_100 - BUSY && at(61) <= 30_100, `the 61st waits ${at(61)} ms`)
      assert.ok(
        ((await take(1_000_000, ['bo']))[0] ?? 1) < 1,
        'another conversation waits for nobody',
      )
    })

    it('is withheld from everybody while the platform wants to hear from nobody', async () => {
      await slowDown(opened().database, 'one', 60_000)
      await slowDown(opened().database, 'one', 10)
      const [wait = 0] = await take(25, ['anna'])
      assert.ok(wait > 60_000 - BUSY && wait <= 60_000, `waits ${wait} ms`)
    })
  })
})
