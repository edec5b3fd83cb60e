import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Server, startPostgres } from '../test/support/databases.ts'
import { type Measured, type Round, runRound } from './delivery-round.ts'
import { atLeast, atMost, type Bench, median, type Row, reported } from './measure.ts'

const ROUNDS = 3
const RECIPIENTS = 10_000
/** With the limiter on: its usual rate, for forty seconds. */
const PER_SECOND = 25
const LIMITED = 1_000
/** What the platform takes from an app in a second before it throttles. */
const PLATFORM = 50

/** Megabytes by which a heap may grow while 8,000 deliveries go out, a thousand bytes for each. */
const FLAT = 8

type Place = {
  name: string
  instances: number
  /** Deliveries a second that are asked for. */
  asked: number
  /** Calls with an empty database of its own. */
  on: <Result>(
    use: (at: Pick<Round, 'DATABASE_URL' | 'DATA_DIR'>) => Promise<Result>,
  ) => Promise<Result>
}

/**
 * Ten thousand people whose message is due at the same minute, to a far side without limits: what the processes of a
 * server make of it, in turns with the same queue and a handler that does nothing.
 */
export const bench: Bench = async (tell) => {
  const server = await startPostgres()
  const places: Place[] = [
    { name: 'PostgreSQL, two instances', instances: 2, asked: 200, on: onServer(server) },
    { name: 'the embedded database', instances: 1, asked: 100, on: onFolder },
  ]
  try {
    const rows: Row[] = []
    for (const place of places) rows.push(...(await unlimited(place, tell)))
    for (const place of places) rows.push(...(await limited(place, tell)))
    return rows
  } finally {
    await server.stop()
  }
}

type Tell = Parameters<Bench>[0]

async function unlimited({ name, instances, asked, on }: Place, tell: Tell): Promise<Row[]> {
  const rounds: Record<Round['mode'], Measured[]> = { deliver: [], empty: [] }
  for (let round = 0; round < ROUNDS; round++)
    for (const mode of ['deliver', 'empty'] as const) {
      const measured = await on((at) =>
        runRound({ ...at, instances, mode, perSecond: null, recipients: RECIPIENTS }),
      )
      rounds[mode].push(measured)
      tell(`${name}, ${mode}: ${measured.perSecond.toFixed(0)}/s`)
    }
  const rates = (measured: Measured[]) => measured.map(({ perSecond }) => perSecond)
  const megabytes = (bytes: number[]) => bytes.map((grew) => grew / 2 ** 20)
  // Where even half of what the queue does by itself is less, no more than that is asked for.
  const least = Math.min(asked, median(rates(rounds.empty)) / 2)
  const heap = megabytes(rounds.deliver.map(({ heapGrew }) => heapGrew))
  const resident = megabytes(rounds.deliver.map(({ rssGrew }) => rssGrew))
  return [
    atLeast(least, rates(rounds.deliver), { subject: `10,000 deliveries, ${name}`, unit: '/s' }),
    reported(rates(rounds.empty), { subject: 'pg-boss with an empty handler', unit: '/s' }),
    atMost(FLAT, heap, { subject: 'heap grown by 8,000 of them', unit: 'MB' }),
    reported(resident, { subject: 'resident memory grown by 8,000 of them', unit: 'MB' }),
  ]
}

async function limited({ name, instances, on }: Place, tell: Tell): Promise<Row[]> {
  const { perSecond, busiest } = await on((at) =>
    runRound({ ...at, instances, mode: 'deliver', perSecond: PER_SECOND, recipients: LIMITED }),
  )
  tell(`${name}, limited: ${perSecond.toFixed(2)}/s`)
  const subject = `limited to ${PER_SECOND} a second, ${name}`
  return [
    atLeast(0.95 * PER_SECOND, [perSecond], { subject, unit: '/s' }),
    atMost(PLATFORM, [busiest], { subject: 'the busiest second of them', unit: '' }),
  ]
}

let made = 0

const onServer =
  (server: Server): Place['on'] =>
  async (use) => {
    made += 1
    const name = `delivery_${made}`
    await server.create(name)
    return use({ DATABASE_URL: server.url(name), DATA_DIR: '' })
  }

const onFolder: Place['on'] = async (use) => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'ansvar-delivery-'))
  try {
    return await use({ DATA_DIR })
  } finally {
    rmSync(DATA_DIR, { recursive: true, force: true })
  }
}
