import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { checkRoutine } from './check-routine.ts'
import type { Routine } from './routine.ts'
import { hashOf } from './text-hash.ts'

/** The entries of `starter.yaml` as JSON, and the hash of the text that they were taken from. */
const Prepared = z.object({ hash: z.string(), entries: z.unknown() })

/**
 * The starter, from `starter.json`: YAML takes ten times as long to read, at every start. The entries are checked
 * like those of any routine, and count only while they are of the YAML as it is; else the YAML itself is read.
 */
export async function readStarter(): Promise<Routine> {
  const { hash, entries } = Prepared.parse(JSON.parse(textOf('starter.json')))
  const checked = hash === starterHash() ? checkRoutine(entries) : null
  if (checked?.kind === 'routine') return checked.routine
  const { starter } = await import('./starter.ts')
  return starter
}

/** The hash of the starter's text. */
export const starterHash = () => hashOf(textOf('starter.yaml'))

const textOf = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
