import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import {
  BUSY,
  EVERY,
  fullReadIsDue,
  QUIET,
  startSchedule,
} from '../bot/directory/graph/schedule.ts'

/** Timers that go off when a test lets time pass. */
function timersByHand() {
  let now = 0
  const pending = new Map<number, { at: number; run: () => void }>()
  let next = 0
  return {
    clock: () => now,
    pending,
    later: (run: () => void, milliseconds: number) => {
      const id = ++next
      pending.set(id, { at: now + milliseconds, run })
      return () => void pending.delete(id)
    },
    async pass(milliseconds: number) {
      const end = now + milliseconds
      for (;;) {
        const [due] = [...pending]
          .filter(([, { at }]) => at <= end)
          .toSorted(([, one], [, other]) => one.at - other.at)
        if (!due) break
        const [id, { at, run }] = due
        pending.delete(id)
        now = at
        run()
        await settle()
      }
      now = end
    },
  }
}
const settle = () => new Promise((resolve) => setImmediate(resolve))

function scheduled(outcome: () => Promise<'done' | 'busy' | 'failed'> = async () => 'done') {
  const time = timersByHand()
  const at: number[] = []
  const schedule = startSchedule({
    read: () => {
      at.push(time.clock())
      return outcome()
    },
    clock: time.clock,
    later: time.later,
  })
  return { ...time, schedule, at }
}

describe('The schedule of reading', () => {
  it('reads at once and then every ten minutes', async () => {
    const { pass, at } = scheduled()
    await pass(2 * EVERY)
    assert.deepEqual(at, [0, EVERY, 2 * EVERY])
  })

  it('goes on after a failure', async () => {
    const { pass, at } = scheduled(async () => 'failed')
    await pass(EVERY)
    assert.deepEqual(at, [0, EVERY])
  })

  it('makes one reading of many hints', async () => {
    const { pass, at, schedule } = scheduled()
    await pass(1000)
    for (let count = 0; count < 100; count++) schedule.hint()
    await pass(QUIET)
    schedule.hint()
    await pass(QUIET)
    assert.deepEqual(at, [0, 1000 + QUIET, 1000 + 2 * QUIET])
  })

  it('never reads twice at a time, and reads again for a hint that came meanwhile', async () => {
    const reading = Promise.withResolvers<'done'>()
    const { pass, at, schedule } = scheduled(() => reading.promise)
    await pass(1000)
    schedule.hint()
    await pass(EVERY)
    assert.deepEqual(at, [0])
    reading.resolve('done')
    await settle()
    await pass(QUIET)
    assert.deepEqual(at, [0, 1000 + EVERY + QUIET])
  })

  it('tries again in a minute while another instance reads', async () => {
    const { pass, at } = scheduled(async () => 'busy')
    await pass(BUSY)
    assert.deepEqual(at, [0, BUSY])
  })

  it('waits for the reading under way when it is stopped, and plans no other', async () => {
    const reading = Promise.withResolvers<'done'>()
    const { pass, at, schedule, pending } = scheduled(() => reading.promise)
    await pass(0)
    let stopped = false
    const stop = schedule.stop().then(() => {
      stopped = true
    })
    await settle()
    assert.equal(stopped, false)
    reading.resolve('done')
    await stop
    schedule.hint()
    await pass(EVERY)
    assert.deepEqual([at, pending.size], [[0], 0])
  })

  for (const [lastFull, now, due] of [
    ['2026-11-23T02:30:00+01:00', '2026-11-23T23:59:00+01:00', false],
    ['2026-11-23T02:30:00+01:00', '2026-11-24T01:59:00+01:00', false],
    ['2026-11-23T02:30:00+01:00', '2026-11-24T02:00:00+01:00', true],
    ['2026-11-23T15:00:00+01:00', '2026-11-24T02:00:00+01:00', true],
    ['2026-11-24T01:00:00+01:00', '2026-11-24T02:00:00+01:00', true],
    ['2026-11-10T02:30:00+01:00', '2026-11-24T12:00:00+01:00', true],
    [null, '2026-11-24T12:00:00+01:00', true],
  ] as const)
    it(`${due ? 'reads' : 'does not read'} everybody at ${now}, last done ${lastFull}`, () =>
      assert.equal(fullReadIsDue(lastFull && Date.parse(lastFull), Date.parse(now)), due))
})
