import assert from 'node:assert/strict'
import { setTimeout as wait } from 'node:timers/promises'
import { after, before, describe, it } from 'mocha'
import { migrate } from '../bot/database/migrate.ts'
import { type Opened, openDatabase } from '../bot/database/open.ts'
import { openJobs } from '../bot/duties/jobs.ts'
import { newServerDatabase } from './support/databases.ts'
import { countUnsettled, readLedger } from './support/delivering.ts'
import { type Instances, instancesOf } from './support/delivering-instances.ts'
import {
  type Behaviour,
  type DigestConnector,
  startDigestConnector,
} from './support/digest-connector.ts'
import { peopleNumbered, planDeliveries } from './support/planned-deliveries.ts'

const SEED = 20_261_124
const REMINDERS = 2_000
const KILLS = 20
const INSTANCES = 3
const SLOTS = 4

/** How many of a thousand meet what; the others are accepted. A 429 and a 503 are met once, then accepted. */
const faults: [Behaviour, number][] = [
  ['refuse', 40],
  ['throttle', 30],
  ['busy', 30],
  ['acceptThenBreak', 30],
  ['hang', 5],
]

describe('Kill −9 while reminders go out', function () {
  this.timeout(180_000)
  let opened: Opened
  let connector: DigestConnector
  let instances: Instances
  let ids: string[]
  const fate = new Map<string, Behaviour>()
  let ledger: Awaited<ReturnType<typeof readLedger>>

  before(async () => {
    const random = randomFrom(SEED)
    const DATABASE_URL = await newServerDatabase()
    opened = await openDatabase({ DATABASE_URL, DATA_DIR: '' })
    await migrate(opened.database)
    const jobs = await openJobs(opened, () => undefined, { poll: 60, lost: 60 })
    ids = await planDeliveries({ database: opened.database, jobs }, peopleNumbered(REMINDERS))
    await jobs.stop()
    for (const id of ids) fate.set(id, fateBy(random))

    connector = await startDigestConnector()
    connector.retryAfter = 20
    connector.behave = (id, nth) => {
      const met = fate.get(id) ?? 'accept'
      return nth > 1 && (met === 'throttle' || met === 'busy') ? 'accept' : met
    }
    instances = instancesOf({
      DATABASE_URL,
      connector: connector.url,
      slots: SLOTS,
      patience: 5_000,
      claimLasts: 6_000,
      jobLasts: 8_000,
      sweepEvery: 1_000,
    })
    connector.onRequest = killingAt(momentsBy(random), (nth) => instances.replace(nth))
    await Promise.all(Array.from({ length: INSTANCES }, () => instances.start()))
    while ((await countUnsettled(opened)) > 0) await wait(250)
    ledger = await readLedger(opened)
  })
  after(async () => {
    await instances.end()
    await connector.close()
    await opened.close()
  })

  const stateOf = (id: string) => ledger.get(id)?.state ?? 'lost'
  const acceptances = (id: string) => connector.accepted.get(id)?.length ?? 0

  it('twenty processes were killed, each while it worked', () => {
    assert.equal(instances.killed(), KILLS)
  })

  it('delivers nothing twice', () => {
    assert.deepEqual(
      ids.filter((id) => acceptances(id) > 1),
      [],
    )
  })

  it('loses nothing: each ends with exactly one outcome, and the far side agrees with it', () => {
    const wrong = ids.filter((id) => {
      const accepted = acceptances(id)
      switch (stateOf(id)) {
        case 'delivered':
          return accepted !== 1
        case 'unreachable':
          return accepted !== 0 || fate.get(id) !== 'refuse'
        case 'unknown':
          return false
        default:
          return true
      }
    })
    assert.deepEqual(wrong, [])
  })

  it('calls unknown what is so by nature, and at most one more a kill for each worker slot', () => {
    const unknown = ids.filter((id) => stateOf(id) === 'unknown')
    const byNature = unknown.filter((id) => ambiguous.has(fate.get(id) ?? 'accept'))
    const interrupted = unknown.filter((id) => !ambiguous.has(fate.get(id) ?? 'accept'))
    assert.ok(byNature.length > 0, 'some are')
    assert.deepEqual(
      interrupted.filter((id) => ledger.get(id)?.attempts.at(-1) !== 'unknown interrupted'),
      [],
    )
    assert.ok(interrupted.length <= KILLS * SLOTS, `${interrupted.length} were interrupted`)
  })

  it('records each try of what was not accepted', () => {
    const tried = ids.filter((id) => fate.get(id) === 'throttle' || fate.get(id) === 'busy')
    const delivered = tried.filter((id) => stateOf(id) === 'delivered')
    assert.ok(delivered.length > tried.length / 2)
    for (const id of delivered)
      assert.deepEqual(ledger.get(id)?.attempts, ['throttled', 'delivered'], id)
  })
})

const ambiguous = new Set<Behaviour>(['hang', 'acceptThenBreak'])

function fateBy(random: () => number): Behaviour {
  let place = random() * 1_000
  for (const [behaviour, share] of faults) {
    if (place < share) return behaviour
    place -= share
  }
  return 'accept'
}

/** After which request each kill comes, how many milliseconds later, and which of the processes it meets. */
function momentsBy(random: () => number) {
  const moments = new Map<number, { later: number; nth: number }>()
  while (moments.size < KILLS)
    moments.set(20 + Math.floor(random() * (REMINDERS - 120)), {
      later: random() * 15,
      nth: Math.floor(random() * INSTANCES),
    })
  return moments
}

function killingAt(moments: ReturnType<typeof momentsBy>, kill: (nth: number) => void) {
  return (count: number) => {
    const moment = moments.get(count)
    if (moment) setTimeout(() => kill(moment.nth), moment.later)
  }
}

/** Numbers from 0 to 1, always the same ones for a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
