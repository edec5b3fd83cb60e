import type { Clock } from '../../calendar/clock.ts'
import type { Log } from '../../log.ts'

const MINUTE = 60_000

/** A log for what may happen to every message at once: each event is written at most once a minute. */
export function onceAMinute(log: Log, clock: Clock): Log {
  const last = new Map<string, number>()
  return (event, fields) => {
    const now = clock()
    if (now - (last.get(event) ?? -Infinity) < MINUTE) return
    last.set(event, now)
    log(event, fields)
  }
}
