import type { Clock } from '../../calendar/clock.ts'
import { createGraph } from './client.ts'
import { type Install, installWith } from './install.ts'
import { patienceOf } from './patience.ts'
import { type GraphSettings, graphIsConfigured } from './settings.ts'
import { createSignIn } from './sign-in.ts'

type Log = (event: string, fields?: Record<string, string | number | boolean | null>) => void
type Settings = GraphSettings & {
  /** The app's id in the organisation's catalogue. */
  TEAMS_APP_CATALOG_ID?: string | undefined
  /** The id in the app's manifest, the bot's own unless told. */
  TEAMS_APP_ID?: string | undefined
  MicrosoftAppId?: string | undefined
}

/** Milliseconds that installing for one person may take, and those between two tries. */
const PATIENCE = 10_000
const LONGEST_WAIT = 2_000

/** Installing the app for people, as the environment says; null where Graph or the bot is not named in it. */
export function createInstall(
  settings: Settings,
  { clock, log }: { clock: Clock; log: Log },
): Install | null {
  const catalogId = settings.TEAMS_APP_CATALOG_ID ?? null
  if (!graphIsConfigured(settings) || !settings.MicrosoftAppId) return null
  const manifestId = settings.TEAMS_APP_ID ?? settings.MicrosoftAppId
  const baseUrl = settings.GRAPH_BASE_URL
  const graph = createGraph({
    baseUrl,
    signIn: createSignIn(settings),
    patience: { ...patienceOf(clock), longest: LONGEST_WAIT },
  })
  return installWith({ graph, baseUrl, catalogId, manifestId, patience: PATIENCE, clock, log })
}
