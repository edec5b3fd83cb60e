import { z } from 'zod'
import type { Graph } from './client.ts'
import { LONGEST_WAIT, mayRetry, type Patience, TRIES } from './patience.ts'
import { problemOf } from './refusal.ts'
import { retryAfter, retryDelay } from './retry-delay.ts'

/** How many requests one batch carries at most. Source: Graph documentation, "JSON batching". */
export const BATCH = 20

const Answer = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z
        .record(z.string(), z.string())
        .transform(lowerCaseNames)
        .optional()
        .catch(undefined),
      body: z.unknown(),
    }),
  ),
})
const Manager = z.object({ id: z.string().toLowerCase() })
const Refused = z.object({ error: z.object({ code: z.string() }) })
type Part = z.infer<typeof Answer>['responses'][number]

/**
 * The managers of up to 20 people, by the person's id; null for those who have none.
 * Graph throttles every part by itself: only the failed ones are asked again, when the longest of their waits is over.
 * Throws `GraphProblem` when a part is still refused after `TRIES` times.
 */
export async function askManagers(
  graph: Graph,
  personIds: readonly string[],
  patience: Patience,
): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>()
  let open = [...personIds]
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const parts = await askOnce(graph, open)
    for (const [id, part] of parts) if (!mayRetry(part.status)) found.set(id, managerIn(part))
    open = open.filter((id) => !found.has(id))
    if (open.length === 0) return found
    const asked = open.map((id) => parts.get(id)?.headers?.['retry-after'])
    await patience.wait(longestWait(asked, attempt, patience))
  }
  throw problemOf(429, null)
}

function longestWait(
  asked: (string | undefined)[],
  attempt: number,
  { clock, random }: Patience,
): number {
  const waits = asked.map((header) => retryDelay(retryAfter(header, clock()), attempt, random()))
  return Math.min(LONGEST_WAIT, Math.max(...waits))
}

async function askOnce(graph: Graph, ids: readonly string[]): Promise<Map<string, Part>> {
  const requests = ids.map((id, index) => ({
    id: String(index),
    method: 'GET',
    url: `/users/${id}/manager?$select=id`,
  }))
  const answer = Answer.safeParse(await graph('post', '/$batch', { body: { requests } }))
  if (!answer.success) throw problemOf(502, null)
  return new Map(
    answer.data.responses.flatMap((part): [string, Part][] => {
      const id = ids[Number(part.id)]
      return id === undefined ? [] : [[id, part]]
    }),
  )
}

function managerIn({ status, body }: Part): string | null {
  const manager = Manager.safeParse(body)
  if (status === 200 && manager.success) return manager.data.id
  // Graph answers so both for somebody without a manager and for somebody just removed.
  if (status === 404) return null
  throw problemOf(status, Refused.safeParse(body).data?.error.code ?? null)
}

function lowerCaseNames(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
}
