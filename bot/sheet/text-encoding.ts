import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { UnreadableSheet } from './unreadable-sheet.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * How a text file is encoded: by its byte order mark, by where its zero bytes stand (UTF-16), or by whether its bytes
 * make sense as UTF-8; else it is Windows-1252, which Excel writes in Sweden. Reads the file once.
 * Throws `UnreadableSheet` when it is no text.
 */
export async function encodingOf(path: string): Promise<Encoding> {
  return (await markedEncoding(path)) ?? (await guessedEncoding(path))
}

async function markedEncoding(path: string): Promise<Encoding | null> {
  const file = await open(path, 'r')
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
  await file.close()
  const start = buffer.subarray(0, bytesRead)
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8'
  return encodingByZeros(start)
}

/** Latin letters in UTF-16 have a zero byte each, always on the same side. */
function encodingByZeros(start: Uint8Array): Encoding | null {
  const zeros = [0, 0]
  for (const [index, byte] of start.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > start.length / 4 && even === 0) return 'utf-16le'
  if (even > start.length / 4 && odd === 0) return 'utf-16be'
  return null
}

/** One broken letter does not make a UTF-8 file Windows-1252: the letters that do make sense are counted against it. */
async function guessedEncoding(path: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8')
  let broken = 0
  let whole = 0
  for await (const chunk of createReadStream(path)) {
    const text = decoder.decode(chunk, { stream: true })
    if (text.includes('\u0000'))
      throw new UnreadableSheet('Filen är ingen text. Ansvar läser .csv och .xlsx.')
    const odd = text.match(/[^\p{ASCII}]/gu) ?? []
    const lost = odd.filter((letter) => letter === '\ufffd').length
    broken += lost
    whole += odd.length - lost
  }
  return broken > whole / 4 ? 'windows-1252' : 'utf-8'
}

/** The text of a file, piece by piece, without its byte order mark. */
export async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}
