import { readFileSync } from 'node:fs'
import { parseRoutine } from './parse-routine.ts'
import type { Routine } from './routine.ts'

/** The text of the routine that applies until the organisation imports its own. */
export const starterText: string = readFileSync(new URL('starter.yaml', import.meta.url), 'utf8')

/** The routine of the source document, in its own spelling, with proposals where its figures are lost. */
export const starter: Routine = parseStarter()

function parseStarter(): Routine {
  const parsed = parseRoutine(starterText)
  if (parsed.kind === 'routine') return parsed.routine
  throw new Error(parsed.problems.map(({ message }) => message).join('\n'))
}
