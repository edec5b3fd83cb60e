import { type Edits, editsBetween } from './edits.ts'

export type Near = Edits & { key: string }

const ROOM = 2 ** 20
const LONGEST_FOR_TWO = 20

/** How many typing mistakes a word of this length may hold: short names must be typed right, or lack a letter of five. */
export function mistakesIn(length: number): number {
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}

/**
 * Finds mistyped words without looking at all of them: the keys and the question lose up to one (two) letters, and
 * meet where what is left is the same. Holds 32-bit hashes in one sorted array: 8 bytes per deletion.
 */
export class TypoIndex {
  readonly #keys: string[]
  readonly #entries: Float64Array
  readonly #most: number

  constructor(keys: Iterable<string>, most: 1 | 2) {
    this.#most = most
    this.#keys = [...keys].filter((key) => key.length >= 4).slice(0, ROOM)
    const entries: number[] = []
    this.#keys.forEach((key, place) => {
      for (const hash of leftovers(key, this.#deletions(key))) entries.push(hash * ROOM + place)
    })
    this.#entries = Float64Array.from(entries).sort()
  }

  /** The keys nearest to a mistyped word: those at the least distance, at most `most` away; empty when none is. */
  nearest(word: string, most = mistakesIn(word.length)): Near[] {
    const found = most > 0 ? this.within(word, Math.min(most, this.#most)) : []
    const near = found.filter(({ key }) => key.length > 4 && digitsOf(key) === digitsOf(word))
    const least = Math.min(...near.map(({ distance }) => distance))
    return near.filter(({ distance }) => distance === least)
  }

  /** All keys at most `most` edits away. */
  within(word: string, most: number): Near[] {
    const places = new Set<number>()
    for (const hash of leftovers(word, Math.min(most, this.#deletions(word))))
      this.#meet(hash, places)
    return [...places].flatMap((place) => {
      const key = this.#keys[place] ?? ''
      const edits = key === word ? null : editsBetween(word, key, most)
      return edits ? [{ key, ...edits }] : []
    })
  }

  #deletions(key: string): number {
    return key.length > LONGEST_FOR_TWO || key.length < 7 ? 1 : this.#most
  }

  #meet(hash: number, places: Set<number>): void {
    const from = hash * ROOM
    let low = 0
    let high = this.#entries.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#entries[middle] ?? 0) < from) low = middle + 1
      else high = middle
    }
    for (let at = low; at < this.#entries.length; at += 1) {
      const entry = this.#entries[at] ?? 0
      if (entry >= from + ROOM) return
      places.add(entry - from)
    }
  }
}

/** Skola25 is no slip of the finger for Skola24. */
const digitsOf = (word: string) => word.replace(/\D+/g, '')

/** The hashes of a word with up to `most` letters taken out. */
function leftovers(word: string, most: number): Set<number> {
  const hashes = new Set([hashWithout(word, -1, -1)])
  if (most === 0) return hashes
  for (let one = 0; one < word.length; one += 1) {
    hashes.add(hashWithout(word, one, -1))
    if (most > 1)
      for (let other = one + 1; other < word.length; other += 1)
        hashes.add(hashWithout(word, one, other))
  }
  return hashes
}

/** FNV-1a over the letters but two. */
function hashWithout(word: string, one: number, other: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1)
    if (at !== one && at !== other) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
