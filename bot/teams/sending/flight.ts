import { AsyncLocalStorage } from 'node:async_hooks'

/** One request to Teams, from before it is signed until there is an answer to it. */
type Flight = {
  /** It has been handed to the network: from here on it may arrive. */
  left: boolean
  /** Nobody waits for it any more: if it has not left, it must not. */
  over: boolean
}

export type Flown<Value> =
  | { kind: 'answered'; value: Value }
  | { kind: 'failed'; problem: unknown; left: boolean }
  | { kind: 'late'; left: boolean }

const flights = new AsyncLocalStorage<Flight>()

/**
 * Sends one request and waits for at most `patience` milliseconds. What has not left by then (signing in may take
 * as long) never will, so it can be sent again without arriving twice; what has left is let go.
 */
export function fly<Value>(send: () => Promise<Value>, patience: number): Promise<Flown<Value>> {
  const flight: Flight = { left: false, over: false }
  const { promise, resolve } = Promise.withResolvers<Flown<Value>>()
  const timer = setTimeout(() => {
    flight.over = true
    resolve({ kind: 'late', left: flight.left })
  }, patience)
  flights
    .run(flight, send)
    .then(
      (value) => resolve({ kind: 'answered', value }),
      (problem: unknown) => resolve({ kind: 'failed', problem, left: flight.left }),
    )
    .finally(() => clearTimeout(timer))
  return promise
}

/** Notes that the request of the present flight leaves. Throws when nobody waits for it any more. */
export function leave(): void {
  const flight = flights.getStore()
  if (flight?.over) throw new Error('Nobody waits for this request any more.')
  if (flight) flight.left = true
}
