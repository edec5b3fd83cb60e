import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, it } from 'mocha'

const dist = new URL('../tab/dist/', import.meta.url)
/** Bytes, gzipped, that the first view may load: 200 kB. */
const MOST = 200_000

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[]; isEntry?: boolean }
const chunks: Record<string, Chunk> = JSON.parse(
  readFileSync(new URL('.vite/manifest.json', dist), 'utf8'),
)

/** A chunk and all that it can't do without. */
function needed(name: string, all = new Set<string>()): Set<string> {
  if (all.has(name)) return all
  all.add(name)
  for (const next of chunks[name]?.imports ?? []) needed(next, all)
  return all
}

const bytesOf = (name: string) =>
  gzipSync(readFileSync(new URL(chunks[name]?.file ?? '', dist)), { level: 9 }).length
const sizeOf = (names: Iterable<string>) =>
  [...new Set(names)].reduce((sum, name) => sum + bytesOf(name), 0)

describe('The tab as it is built', () => {
  it('loads at most 200 kB of script for the first view: shell, teams-js and the matrix', () => {
    const first = ['index.html', 'teams.ts', 'matrix/MatrixPage.tsx']
    for (const name of first) assert.ok(chunks[name], `${name} is not in the build`)
    const all = first.flatMap((name) => [...needed(name)])
    const size = sizeOf(all)
    const told = [...new Set(all)].map((name) => `${name} ${bytesOf(name)}`).join(', ')
    assert.ok(size > 100_000, `only ${size} bytes: the count has missed something`)
    assert.ok(size <= MOST, `${size} bytes: ${told}`)
  })

  it('loads every page when it is opened, and none before', () => {
    const entry = needed('index.html')
    const pages = Object.keys(chunks).filter((name) => /^[a-z-]+\/[A-Z]\w+Page\.tsx$/.test(name))
    assert.ok(pages.length >= 3, pages.join(', '))
    assert.deepEqual(
      pages.filter((name) => entry.has(name)),
      [],
    )
  })

  it('has nothing in its page that a strict content security policy forbids', () => {
    const page = readFileSync(new URL('index.html', dist), 'utf8')
    assert.doesNotMatch(page, /<script(?![^>]* src=)|<style|\sstyle=|\son\w+=|javascript:/i)
    assert.doesNotMatch(page, /https?:\/\//)
  })
})
