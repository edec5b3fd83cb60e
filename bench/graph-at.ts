import { systemClock } from '../bot/calendar/clock.ts'
import { createGraph, type Graph } from '../bot/directory/graph/client.ts'
import { patienceOf } from '../bot/directory/graph/patience.ts'

/** Our client at a stand-in's address, which takes any token. */
export function graphAt(baseUrl: string): Graph {
  return createGraph({ baseUrl, signIn: async () => 'token', patience: patienceOf(systemClock) })
}
