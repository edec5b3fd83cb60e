import { readFileSync } from 'node:fs'

let compiling: Promise<WebAssembly.Module> | null = null

/**
 * PGlite's program, compiled once a process. Most of that happens on other threads, so whoever is going to open the
 * embedded database calls this first and loads the rest meanwhile; PGlite itself would begin with it only then.
 */
export function compileEngine(): Promise<WebAssembly.Module> {
  compiling ??= WebAssembly.compile(
    readFileSync(new URL('pglite.wasm', import.meta.resolve('@electric-sql/pglite'))),
  )
  return compiling
}
