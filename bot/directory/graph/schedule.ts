import { type Clock, today } from '../../calendar/clock.ts'

const MINUTE = 60_000
/** How often changes are read without any hint, in milliseconds. */
export const EVERY = 10 * MINUTE
/** How long a hint waits for more of its kind. */
export const QUIET = 5000
/** When to try again while another instance reads. */
export const BUSY = MINUTE
/** The hour of the night after which everybody is read once, as a time since midnight in Sweden. */
const NIGHTLY = 2 * 60 * MINUTE

/** Runs something after so many milliseconds, unless the returned function is called before. */
export type Later = (run: () => void, milliseconds: number) => () => void

/** Tells whether the nightly full read is due: the last one began before this night's hour. */
export function fullReadIsDue(lastFull: number | null, now: number): boolean {
  if (lastFull === null) return true
  return today(() => lastFull - NIGHTLY) < today(() => now - NIGHTLY)
}

export type Schedule = {
  /** Asks for a reading soon; hints in a short time lead to one reading. */
  hint: () => void
  /** Plans no further reading and waits for the one under way. */
  stop: () => Promise<void>
}

/**
 * Reads the changes every ten minutes and soon after a hint, never two at a time; `read` decides itself whether the
 * nightly full read is due. The first reading begins at once.
 * @param read must not throw
 */
export function startSchedule({
  read,
  clock,
  later,
}: {
  read: () => Promise<'done' | 'busy' | 'failed'>
  clock: Clock
  later: Later
}): Schedule {
  let cancel = () => {}
  let due = Number.POSITIVE_INFINITY
  let running: Promise<void> | null = null
  let hinted = false
  let stopped = false

  const plan = (delay: number) => {
    const at = clock() + delay
    if (stopped || running || at >= due) return
    cancel()
    due = at
    cancel = later(() => {
      due = Number.POSITIVE_INFINITY
      running = run()
    }, delay)
  }
  const run = async () => {
    hinted = false
    const outcome = await read()
    running = null
    if (outcome === 'busy') plan(BUSY)
    else plan(hinted ? QUIET : EVERY)
  }
  plan(0)
  return {
    hint: () => {
      hinted = true
      plan(QUIET)
    },
    stop: async () => {
      stopped = true
      cancel()
      await running
    },
  }
}
