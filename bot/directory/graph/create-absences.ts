import type { Clock } from '../../calendar/clock.ts'
import { absencesWith } from './absences.ts'
import { createGraph } from './client.ts'
import { patienceOf } from './patience.ts'
import { type GraphSettings, graphIsConfigured } from './settings.ts'
import { createSignIn } from './sign-in.ts'

type Log = (event: string, fields?: Record<string, string | number | boolean | null>) => void

/** Milliseconds that telling who is away may take, and those between two tries: a day's reminders wait for it. */
const AT_MOST = 2 * 60_000
const LONGEST_WAIT = 20_000

/** Tells who is away, as the environment says how to ask Graph; where it is not configured, nobody is known to be. */
export function createReadAbsences(
  settings: GraphSettings,
  { clock, log }: { clock: Clock; log: Log },
): (personIds: readonly string[]) => Promise<Set<string>> {
  if (!graphIsConfigured(settings)) return async () => new Set()
  const patience = { ...patienceOf(clock), longest: LONGEST_WAIT }
  const graph = createGraph({
    baseUrl: settings.GRAPH_BASE_URL,
    signIn: createSignIn(settings),
    patience,
  })
  return absencesWith({ graph, patience, atMost: AT_MOST, log })
}
