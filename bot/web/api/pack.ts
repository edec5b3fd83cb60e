import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, gzip, constants as zlib } from 'node:zlib'
import type { Outgoing } from './outgoing.ts'

/** Packs answers of some size as the browser likes them (`Accept-Encoding`); what is asked for again is packed once. */
export type Pack = (outgoing: Outgoing, accepted: string | undefined) => Promise<Outgoing>

/** Bytes below which packing costs more than it saves. */
const WORTH_IT = 1024
/** Bytes of packed answers that are kept; a large matrix has some fifty thousand. */
const MOST_KEPT = 16 * 1024 * 1024

type Packing = 'br' | 'gzip'
const packers: Record<Packing, (bytes: Uint8Array) => Promise<Uint8Array>> = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: {
        // Smaller than gzip, and as quick.
        [zlib.BROTLI_PARAM_QUALITY]: 5,
        [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 6 }),
}

export function createPack(most = MOST_KEPT): Pack {
  const kept = new Map<string, Uint8Array>()
  let size = 0
  const keep = (key: string, packed: Uint8Array) => {
    if (kept.has(key)) return
    kept.set(key, packed)
    size += packed.byteLength
    // A map gives its keys in the order in which they came.
    for (const [oldest, { byteLength }] of kept) {
      if (size <= most) return
      kept.delete(oldest)
      size -= byteLength
    }
  }
  return async (outgoing, accepted) => {
    const { body, headers } = outgoing
    if (body === null || !PACKABLE.test(headers['content-type'] ?? '')) return outgoing
    const packing = packingIn(accepted)
    const varied = {
      ...headers,
      vary: [headers.vary, 'accept-encoding'].filter(Boolean).join(', '),
    }
    if (!packing || body.length < WORTH_IT) return { ...outgoing, headers: varied }
    // The same bytes are the same wherever they come from, so that nobody can meet what is another's.
    const key = `${packing} ${createHash('sha256').update(body).digest('base64')}`
    const packed = kept.get(key) ?? (await packers[packing](Buffer.from(body)))
    keep(key, packed)
    return { ...outgoing, body: packed, headers: { ...varied, 'content-encoding': packing } }
  }
}

const PACKABLE = /^(?:text\/|application\/(?:[\w.]+\+)?json|application\/javascript|image\/svg)/

/** The better of the packings that a browser accepts. */
function packingIn(accepted = ''): Packing | null {
  const wanted = (name: string) =>
    accepted
      .split(',')
      .some((one) => one.trim().split(';')[0] === name && !/;\s*q=0(?:\.0*)?\s*$/.test(one))
  if (wanted('br')) return 'br'
  return wanted('gzip') ? 'gzip' : null
}
