import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemMatrixView } from '../bot/web/views/matrix.ts'
import { startApi } from '../test/support/api.ts'
import { type SecondTown, secondTown, sheetsOf } from '../test/support/second-town.ts'
import { atMost, type Bench, milliseconds, quantile, type Row, reported } from './measure.ts'

const SYSTEMS = 1_000
const READS = 100
const ROUNDS = 5
/** Issue 4, section 4. */
const MOST_MS = 60
const MOST_BYTES = 250_000

/**
 * The matrix of 1,000 systems × 8 roles, every cell filled, over loopback from the real server. Each round is somebody
 * else's, for nobody may ask as often as a benchmark does.
 */
export const bench: Bench = async (tell) => {
  const folder = mkdtempSync(join(tmpdir(), 'ansvar-matrix-'))
  const town = withHeads(secondTown({ systems: SYSTEMS, people: 5_000 }))
  const api = await startApi({ files: writeTown(town, folder) })
  try {
    const [one = '', ...readers] = town.people
      .slice(100, 101 + ROUNDS)
      .map(({ mail }) => mail ?? '')
    const systems = `${api.url}/api/matrix/systems`
    const first = await milliseconds(() => expecting(200, readerOf(systems, one)()))
    tell(`the first read took ${Math.round(first)} ms`)
    await isFilled(api.as(one).get('/matrix/systems'))
    const taken: Taken = { first, whole: [], unchanged: [], bytes: 0, duties: [] }
    for (const reader of readers) {
      const read = readerOf(systems, reader)
      const { bytes, tag } = await read()
      taken.bytes = bytes
      taken.whole.push(await p95(() => expecting(200, read())))
      taken.unchanged.push(await p95(() => expecting(304, read(tag))))
    }
    const duties = readerOf(`${api.url}/api/matrix/duties`, one)
    taken.duties.push(await p95(() => expecting(200, duties())))
    return rowsOf(taken)
  } finally {
    await api.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Taken = {
  first: number
  whole: number[]
  unchanged: number[]
  bytes: number
  duties: number[]
}

function rowsOf({ first, whole, unchanged, bytes, duties }: Taken): Row[] {
  const what = `matrix of ${SYSTEMS} systems × 8 roles`
  return [
    atMost(MOST_MS, whole, { subject: `${what}: p95 of a read`, unit: 'ms' }),
    atMost(MOST_BYTES, [bytes], { subject: `${what}: compressed`, unit: 'bytes' }),
    atMost(MOST_MS, unchanged, { subject: `${what}: p95 of a read, unchanged`, unit: 'ms' }),
    reported(duties, { subject: 'matrix of duties: p95 of a read', unit: 'ms' }),
    reported([first], { subject: `${what}: first read`, unit: 'ms' }),
  ]
}

/** A matrix with empty cells would be quicker than what is promised. */
async function isFilled(reading: Promise<{ body: unknown }>): Promise<void> {
  const { rows } = systemMatrixView.parse((await reading).body)
  const cells = rows.flatMap((row) => row.cells)
  const held = cells.filter((cell) => cell.held.length > 0)
  if (rows.length !== SYSTEMS || held.length !== 8 * SYSTEMS)
    throw new Error(`${held.length} cells of ${rows.length} systems are filled.`)
}

async function p95(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let count = 0; count < READS; count++) taken.push(await milliseconds(work))
  return quantile(taken, 0.95)
}

type Read = { status: number; bytes: number; tag: string }

async function expecting(status: number, reading: Promise<Read>): Promise<void> {
  const read = await reading
  if (read.status !== status) throw new Error(`The server answered ${read.status}.`)
}

/** Reads an address as a browser does, as far as the last byte that comes over the wire. */
function readerOf(url: string, mail: string): (tag?: string) => Promise<Read> {
  return (tag) => {
    const { promise, resolve, reject } = Promise.withResolvers<Read>()
    const headers = {
      'accept-encoding': 'br',
      'x-ansvar-local-user': mail,
      ...(tag === undefined ? {} : { 'if-none-match': tag }),
    }
    get(url, { headers }, (response) => {
      let bytes = 0
      response.on('data', (piece: Buffer) => {
        bytes += piece.length
      })
      const { statusCode = 0, headers: said } = response
      response.on('end', () => resolve({ status: statusCode, bytes, tag: said.etag ?? '' }))
      response.on('error', reject)
    }).on('error', reject)
    return promise
  }
}

/** Somebody heads each sector, so that every cell of the matrix has somebody. */
export function withHeads(town: SecondTown): SecondTown {
  const headed = new Set<string | null>()
  for (const person of town.people) {
    if (person.title !== 'Verksamhetschef' || headed.has(person.department)) continue
    headed.add(person.department)
    person.title = 'Sektorchef'
  }
  return town
}

/** Its two sheets as files in a folder, with somebody in every cell. */
export function writeTown(town: SecondTown, folder: string): { people: string; systems: string } {
  const { people, systems } = sheetsOf(town)
  const [header = '', ...rows] = systems.split('\n')
  const mailAt = (place: number) => town.people[place % town.people.length]?.mail ?? ''
  const filled = rows.map((row, place) => {
    const cells = row.split(',')
    // The generator leaves some owners and administrators out.
    const held = [2, 3].map((column) => cells[column] || mailAt(7 * place + column))
    return [...cells.slice(0, 2), ...held, cells[4], mailAt(11 * place), mailAt(13 * place)].join()
  })
  const files = { people: join(folder, 'people.csv'), systems: join(folder, 'systems.csv') }
  writeFileSync(files.people, people)
  writeFileSync(
    files.systems,
    [`${header},Teknisk förvaltare,Informationsägare`, ...filled].join('\n'),
  )
  return files
}
