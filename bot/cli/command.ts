import type { ParseArgsConfig } from 'node:util'
import type { Clock } from '../calendar/clock.ts'
import type { Config } from '../config.ts'

/** 0 done (problems in single rows included), 1 refused with the reason, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

/** One command of the terminal: `ansvar import people FILE`. */
export type Command = {
  words: readonly string[]
  /** What follows the words: `FILE [--dry-run] [--json]`. */
  usage: string
  /** One sentence for `--help`. */
  help: string
  options: NonNullable<ParseArgsConfig['options']>
  run: (call: Call) => Promise<ExitCode>
}

export type Call = {
  positionals: string[]
  values: Record<string, string | boolean | (string | boolean)[] | undefined>
  config: Config
  clock: Clock
  /** A line for standard output: the result, and nothing else. */
  print: (line: string) => void
  /** A line for standard error: progress, and reasons. `final: false` may be overwritten by the next one. */
  tell: (line: string, final?: boolean) => void
}

/** The command can't be carried out; the message says why in a sentence for its reader (exit 1). */
export class Refusal extends Error {}
