import { open } from 'node:fs/promises'

/** A routine file can't be read as a text; the message is a sentence for its owner. */
export class UnreadableRoutine extends Error {}

/** More than any routine is, and little enough to hold in memory: one mebibyte. */
const MOST_BYTES = 1024 * 1024

/** The text of a routine file (UTF-8, with or without a byte order mark). Throws `UnreadableRoutine`. */
export async function openRoutine(path: string): Promise<string> {
  const bytes = await readSome(path)
  if (bytes.length > MOST_BYTES)
    throw new UnreadableRoutine(`${path} är större än 1 MB och kan inte vara en rutin.`)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (!text.includes('\0')) return text
  } catch {
    // Said below, in the words of the file's owner.
  }
  throw new UnreadableRoutine(
    `${path} är ingen text i UTF-8. Rutinen ska vara en YAML-fil; spara om den som UTF-8.`,
  )
}

/** Reads at most one byte more than a routine may have, however large the file is. */
async function readSome(path: string): Promise<Uint8Array> {
  const file = await open(path).catch(() => {
    throw new UnreadableRoutine(`${path} går inte att öppna: finns filen?`)
  })
  try {
    const buffer = new Uint8Array(MOST_BYTES + 1)
    let length = 0
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length)
      length += bytesRead
      if (bytesRead === 0 || length === buffer.length) return buffer.subarray(0, length)
    }
  } catch {
    throw new UnreadableRoutine(`${path} går inte att läsa som en fil.`)
  } finally {
    await file.close()
  }
}
