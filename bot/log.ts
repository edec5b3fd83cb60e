import { type Clock, instant } from './calendar/clock.ts'

/** What an event may carry: counts, kinds, durations and ids that belong to nobody. */
type Fields = Record<string, string | number | boolean | null | undefined>
export type Log = (event: string, fields?: Fields) => void

/**
 * A log that writes one JSON line per event.
 * Callers pass no names, no addresses and no message text: a log outlives the right to them.
 */
export function createLog(clock: Clock, write = writeToOutput): Log {
  return (event, fields = {}) => write(JSON.stringify({ at: instant(clock), event, ...fields }))
}

function writeToOutput(line: string): void {
  process.stdout.write(`${line}\n`)
}
