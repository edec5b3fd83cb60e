import { createRequire } from 'node:module'
import { join } from 'node:path'
import { changesOf, readPage } from '../bot/directory/graph/read-page.ts'
import { graphAt } from './graph-at.ts'
import { milliseconds } from './measure.ts'

/**
 * One reading of everybody in a process of its own, ordered over IPC. A process that has read before holds memory
 * that a further reading fills again, so the second of two readings looks smaller, or larger, than it is. What a
 * first request loads (fetch, its parser, its buffers) is loaded from the few people of `warmUp` before the reading
 * is measured, for every reader alike.
 */
export type Order = { reader: ReaderName; url: string; warmUp: string }
export type ReaderName = keyof typeof readers
/** Milliseconds, and by how many bytes resident memory grew at most over where it stood before. */
export type Measured = { people: number; took: number; grew: number }

/** Reads everybody from a Graph at an address; returns how many they are. */
type Reader = (url: string) => Promise<number>
const readers = { ansvar: readAsAnsvar, backstage: readAsBackstage } satisfies Record<
  string,
  Reader
>

process.on('message', async ({ reader, url, warmUp }: Order) => {
  const read = readers[reader]
  await read(warmUp)
  const measured = await measure(() => read(url))
  process.send?.(measured, () => process.disconnect?.())
})

async function measure(read: () => Promise<number>): Promise<Measured> {
  globalThis.gc?.()
  const start = process.memoryUsage.rss()
  let most = start
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 5)
  let people = 0
  const took = await milliseconds(async () => {
    people = await read()
  })
  clearInterval(watch)
  most = Math.max(most, process.memoryUsage.rss())
  return { people, took, grew: most - start }
}

async function readAsAnsvar(url: string): Promise<number> {
  const graph = graphAt(url)
  let people = 0
  let link: string | null = null
  for (;;) {
    const page = await readPage(graph, link)
    for (const change of changesOf(page)) people += change.id ? 1 : 0
    if (page.follows.kind === 'delta') return people
    link = page.follows.link
  }
}

type Peer = {
  MicrosoftGraphClient: new (url: string, credential: object) => object
  readMicrosoftGraphUsers: (client: object, options: object) => Promise<{ users: unknown[] }>
}

/** Backstage does not export its reader, so its file is loaded by its place in the package. */
async function readAsBackstage(url: string): Promise<number> {
  const require = createRequire(import.meta.url)
  const folder = join(
    require.resolve('@backstage/plugin-catalog-backend-module-msgraph/package.json'),
    '../dist/microsoftGraph',
  )
  const peer: Peer = {
    ...require(join(folder, 'client.cjs.js')),
    ...require(join(folder, 'read.cjs.js')),
  }
  const credential = { getToken: async () => ({ token: 'token' }) }
  const client = new peer.MicrosoftGraphClient(`${url}/v1.0`, credential)
  const logger = { debug: () => undefined, info: () => undefined }
  const { users } = await peer.readMicrosoftGraphUsers(client, { logger, loadUserPhotos: false })
  return users.length
}
