import { readFileSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'

/** Set together: what the first one implies is only worked out at Node's own start. */
const QUICKLY = ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering']

let compiling: Promise<WebAssembly.Module> | null = null

/**
 * PGlite's program, compiled once a process. Most of that happens on other threads, so whoever is going to open the
 * embedded database calls this first and loads the rest meanwhile; PGlite itself would begin with it only then.
 * Only V8's quick compiler is used: its thorough one spends seconds of processor time and 600 MB on a single function
 * of PGlite's, at every start, and what it gains shows in long imports alone.
 */
export function compileEngine(): Promise<WebAssembly.Module> {
  compiling ??= compile()
  return compiling
}

function compile(): Promise<WebAssembly.Module> {
  for (const flag of QUICKLY) setFlagsFromString(flag)
  return WebAssembly.compile(
    readFileSync(new URL('pglite.wasm', import.meta.resolve('@electric-sql/pglite'))),
  )
}
