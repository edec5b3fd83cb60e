import assert from 'node:assert/strict'
import { afterEach, beforeEach, it } from 'mocha'
import { instantAt } from '../bot/calendar/hour.ts'
import type { Person } from '../bot/directory/person.ts'
import { act } from '../bot/duties/acknowledgement/act.ts'
import type { Action } from '../bot/duties/acknowledgement/action.ts'
import { readUnreached } from '../bot/duties/delivery/unreached/store.ts'
import { readOpen } from '../bot/duties/occurrences/store.ts'
import type { Digest, Outcome } from '../bot/duties/outcome.ts'
import { type Duties, startDuties } from '../bot/duties/start.ts'
import { onBothDatabases } from './support/databases.ts'
import { readLedger } from './support/delivering.ts'
import { personOf } from './support/diary.ts'
import { dutyOf, emptied, snapshotOf } from './support/planning.ts'
import { day } from './support/small-municipality.ts'

const ivar = { ...personOf('ivar'), title: 'IT-chef' }
const siv = { ...personOf('siv'), title: 'Säkerhetssamordnare' }
const snapshot = snapshotOf(
  [
    dutyOf('ups', {
      trigger: {
        by: 'recurrence',
        rule: 'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=1',
        from: day('2026-01-01'),
        counted: 'schedule',
      },
    }),
  ],
  { people: [ivar, siv] },
)
const delivered = {
  kind: 'delivered',
  activityId: 'a',
  conversationId: 'c',
  channel: 'teams',
} as const

/** Ivar is head of IT, and says that the UPS is not his; Siv keeps the register. */
onBothDatabases((opened) => {
  let running: Duties[]
  let sent: Digest[]
  let outcomes: Outcome[]
  let now: number
  let said: number

  beforeEach(async () => {
    await emptied(opened())
    running = []
    sent = []
    outcomes = []
    said = 0
    now = instantAt(day('2026-03-18'), '08:30')
  })
  afterEach(async () => {
    for (const duties of running) await duties.stop()
  })

  const start = async () => {
    const duties = await startDuties({
      opened: opened(),
      snapshot: () => snapshot,
      clock: () => now,
      send: async (digest) => {
        sent.push(digest)
        return (digest.recipientId === 'siv' && outcomes.shift()) || delivered
      },
      readAbsences: async () => new Set(),
      log: () => undefined,
      limit: null,
    })
    running.push(duties)
    return duties
  }
  const settled = async () => {
    let ledger = await readLedger(opened())
    while ([...ledger.values()].some(({ state }) => /planned|sending|throttled/.test(state))) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      ledger = await readLedger(opened())
    }
    return [...ledger.values()]
  }
  const says = async (by: Person, action: Action) => {
    const [occurrence] = await readOpen(opened().database)
    said += 1
    const acted = await act(
      opened().database,
      { occurrenceId: occurrence?.id ?? '', action, by, key: `key-${said}`, card: null },
      { snapshot, day: day('2026-03-18'), now: `2026-03-18T08:00:0${said}Z` },
    )
    assert.equal(acted.kind, 'acted')
  }
  const wrong = (suggestion: string | null): Action => ({ kind: 'wrongPerson', suggestion })
  const toldSiv = () =>
    sent
      .filter(({ recipientId }) => recipientId === 'siv')
      .map(({ items }) => items.map(({ reminder: { step, saying } }) => ({ step, saying })))
  const notice = (suggestion: string | null) => [
    { step: 'wrongPerson', saying: { by: 'ivar', suggestion } },
  ]

  it('survives the process that heard it, and a platform that does not take it at once', async () => {
    const first = await start()
    await settled()
    await says(ivar, wrong('Tove'))
    // It dies before it has looked again, and so does what else it held in memory.
    await first.stop()
    outcomes = [{ kind: 'throttled', afterMs: 10, status: 503, slow: false }]
    const second = await start()
    const ledger = await settled()
    assert.deepEqual(toldSiv(), [notice('Tove'), notice('Tove')])
    assert.deepEqual(ledger.map(({ state, attempts }) => [state, attempts]).toSorted(), [
      ['delivered', ['delivered']],
      ['delivered', ['throttled', 'delivered']],
    ])
    now = instantAt(day('2026-03-19'), '08:30')
    await second.tick()
    await settled()
    assert.equal(toldSiv().length, 2)
  }).timeout(60_000)

  it('is in the ledger where it is refused, with what it was about', async () => {
    outcomes = [{ kind: 'refused', why: 'blocked', status: 403 }]
    const duties = await start()
    await settled()
    await says(ivar, wrong(null))
    await duties.tick()
    await settled()
    const [unreached] = await readUnreached(opened().database)
    assert.equal(unreached?.personId, 'siv')
    assert.deepEqual(
      unreached.untold.map(({ dutyId }) => dutyId),
      ['ups'],
    )
  }).timeout(60_000)

  it('is not told once it was taken back, and told again when it is said again', async () => {
    const duties = await start()
    await settled()
    await says(ivar, wrong('Tove'))
    await says(ivar, { kind: 'undo' })
    await duties.tick()
    await settled()
    assert.deepEqual(toldSiv(), [])
    await says(ivar, wrong('Olle'))
    await duties.tick()
    await settled()
    now = instantAt(day('2026-03-19'), '08:30')
    await says(ivar, wrong('Anna'))
    await duties.tick()
    await settled()
    assert.deepEqual(toldSiv(), [notice('Olle'), notice('Anna')])
  }).timeout(60_000)

  it('is no news to whoever keeps the register and says it themselves', async () => {
    const duties = await start()
    await settled()
    await says(siv, wrong('Tove'))
    await duties.tick()
    await settled()
    assert.deepEqual(toldSiv(), [])
  }).timeout(60_000)
})
