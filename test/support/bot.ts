import { z } from 'zod'
import { type Clock, clockStartingAt } from '../../bot/calendar/clock.ts'
import type { Opened } from '../../bot/database/open.ts'
import type { Install } from '../../bot/directory/graph/install.ts'
import type { Limit } from '../../bot/duties/allowance/limit.ts'
import type { Snapshot } from '../../bot/register/snapshot.ts'
import type { Send } from '../../bot/teams/send.ts'
import { openTeams } from '../../bot/teams/teams.ts'
import { createServer } from '../../bot/web/server.ts'
import { teamsMunicipality } from './teams-municipality.ts'

export type Logged = { event: string; fields: Record<string, unknown> }
type Mode = Parameters<typeof openTeams>[0]['mode']

const Replies = z.object({
  activities: z.array(
    z.looseObject({
      type: z.string(),
      text: z.string().optional(),
      summary: z.string().optional(),
      attachments: z.array(z.looseObject({ content: z.unknown() })).optional(),
    }),
  ),
})
export type Said = z.infer<typeof Replies>['activities'][number]

/** The bot behind its real HTTP server, with a small municipality. */
export type Bot = {
  url: string
  log: Logged[]
  /** Posts a body to the door as it is. */
  post: (body: unknown, headers?: Record<string, string>) => Promise<Response>
  /** Posts a message of a personal chat and gives the words of each reply. */
  say: (text: string, more?: Record<string, unknown>) => Promise<string[]>
  /** Writes to a person first. */
  send: Send
  /** Shows an occurrence as it now is on the cards that tell of it. */
  show: (occurrenceId: string) => void
  settled: () => Promise<void>
  /** Stops the server; the database stays open. */
  close: () => Promise<void>
}

export async function startBot(
  opened: Opened,
  mode: Mode = { kind: 'local' },
  settings: Record<string, string> = {},
  more: { install?: Install; limit?: Limit; snapshot?: () => Snapshot; clock?: Clock } = {},
): Promise<Bot> {
  const log: Logged[] = []
  const write = (event: string, fields = {}) => void log.push({ event, fields })
  const teams = openTeams({
    mode,
    settings,
    database: opened.database,
    snapshot: () => teamsMunicipality,
    clock: clockStartingAt('2026-11-23T08:30:00+01:00'),
    log: write,
    ...more,
  })
  const server = createServer({
    receive: teams.receive,
    readiness: async () => ({ kind: 'ready', state: {} }),
    tab: 'tab',
    local: mode.kind === 'local',
    log: write,
  })
  const url = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`
  const post: Bot['post'] = (body, headers = {}) =>
    fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return {
    url,
    log,
    post,
    say: async (text, more = {}) => wordsOf(await repliesOf(await post(message(text, more)))),
    send: teams.send,
    show: teams.show,
    settled: teams.settled,
    close: async () => {
      await server.close()
      await teams.settled()
    },
  }
}

/** Forgets whatever conversations have left behind. */
export async function forgetConversations({ database }: Opened): Promise<void> {
  for (const table of [
    'reach',
    'unreached',
    'installation',
    'coordinator_told',
    'handled_activity',
  ] as const)
    await database.deleteFrom(table).execute()
}

let count = 0

/** A message in a personal chat whose replies come in the response, unless `more` says otherwise. */
export function message(text: string, more: Record<string, unknown> = {}) {
  count += 1
  return {
    type: 'message',
    id: `activity-${count}`,
    channelId: 'msteams',
    deliveryMode: 'expectReplies',
    text,
    from: { id: '29:somebody', name: 'Somebody' },
    recipient: { id: '28:ansvar', name: 'Ansvar' },
    conversation: { id: 'a:personal', conversationType: 'personal', tenantId: 'tenant' },
    locale: 'sv-SE',
    ...more,
  }
}

export async function repliesOf(response: Response): Promise<Said[]> {
  return Replies.parse(await response.json()).activities
}

/** What clients without cards show. */
export const wordsOf = (replies: Said[]) =>
  replies.map(({ summary, text }) => summary ?? text ?? '')
