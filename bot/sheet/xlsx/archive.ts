import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { createInflateRaw } from 'node:zlib'
import { limits } from '../limits.ts'
import { UnreadableSheet } from '../unreadable-sheet.ts'

/** A part of a zip archive as its central directory describes it; sizes in bytes. */
export type Entry = { name: string; method: number; packed: number; size: number; offset: number }
export type Archive = { path: string; entries: ReadonlyMap<string, Entry> }

/** Signatures and lengths from the zip specification (PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16). */
const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff }
const CENTRAL = { signature: 0x02014b50, length: 46 }
const LOCAL = { signature: 0x04034b50, length: 30 }
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1
/** Bytes of central directory that are read; a workbook's is a few kilobytes. */
const LONGEST_DIRECTORY = 4 * 1024 * 1024

/** Reads what an archive says it holds, unpacking nothing. Throws `UnreadableSheet` when it is damaged. */
export async function openArchive(path: string): Promise<Archive> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    const tail = await readAt(file, Math.max(0, size - END.length - END.longestComment), size)
    const end = tail.lastIndexOf(bytesOf(END.signature))
    if (end < 0 || end + END.length > tail.length) throw damaged()
    const length = tail.readUInt32LE(end + 12)
    const start = tail.readUInt32LE(end + 16)
    if (length > LONGEST_DIRECTORY || start + length > size) throw damaged()
    return { path, entries: entriesIn(await readAt(file, start, start + length)) }
  } finally {
    await file.close()
  }
}

function entriesIn(directory: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  let at = 0
  while (at + CENTRAL.length <= directory.length) {
    if (directory.readUInt32LE(at) !== CENTRAL.signature) throw damaged()
    if (directory.readUInt16LE(at + 8) & ENCRYPTED)
      throw new UnreadableSheet('Excelboken är skyddad med lösenord. Spara den utan lösenord.')
    const nameEnd = at + CENTRAL.length + directory.readUInt16LE(at + 28)
    const name = directory.toString('utf8', at + CENTRAL.length, nameEnd)
    entries.set(name, {
      name,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    })
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * Unpacks one part, piece by piece. Throws `UnreadableSheet` when it says it grows beyond `most` bytes or out of
 * proportion (a zip bomb), when it grows beyond what it says, and when it is damaged.
 */
export async function* unpack(
  { path }: Archive,
  entry: Entry,
  most: number = limits.unpackedBytes,
): AsyncGenerator<Buffer> {
  refuseBomb(entry, most)
  let size = 0
  for await (const piece of await packedPieces(path, entry)) {
    size += piece.length
    if (size > entry.size) throw damaged()
    yield piece
  }
}

function refuseBomb({ size, packed }: Entry, most: number): void {
  const swells = size > 10 * 1024 * 1024 && size > packed * limits.packing
  if (size > most || swells)
    throw new UnreadableSheet(
      `Excelboken skulle bli ${Math.ceil(size / 1024 / 1024)} MB uppackad och läses därför inte.`,
    )
}

async function packedPieces(path: string, entry: Entry): Promise<AsyncIterable<Buffer>> {
  const start = await startOf(path, entry)
  if (entry.packed === 0) return (async function* none() {})()
  const stream = createReadStream(path, { start, end: start + entry.packed - 1 })
  if (entry.method === STORED) return stream
  if (entry.method !== DEFLATED) throw damaged()
  return inflated(stream)
}

async function* inflated(stream: NodeJS.ReadableStream): AsyncGenerator<Buffer> {
  const inflating = createInflateRaw()
  stream.on('error', (problem) => inflating.destroy(problem))
  try {
    for await (const piece of stream.pipe(inflating)) yield piece
  } catch {
    throw damaged()
  } finally {
    inflating.destroy()
  }
}

/** Where a part's bytes begin: behind a local header whose own length varies. */
async function startOf(path: string, { offset }: Entry): Promise<number> {
  const file = await open(path, 'r')
  try {
    const header = await readAt(file, offset, offset + LOCAL.length)
    if (header.length < LOCAL.length || header.readUInt32LE(0) !== LOCAL.signature) throw damaged()
    return offset + LOCAL.length + header.readUInt16LE(26) + header.readUInt16LE(28)
  } finally {
    await file.close()
  }
}

async function readAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, from)
  return buffer.subarray(0, bytesRead)
}

function bytesOf(signature: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(signature)
  return bytes
}

const damaged = () =>
  new UnreadableSheet('Excelboken är skadad och går inte att packa upp. Spara den på nytt i Excel.')
