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
/** What Graph answers about one person. */
export type Part = z.infer<typeof Answer>['responses'][number]

/**
 * The answers to one question about up to 20 people, by the person's id. Graph throttles every part by itself: only
 * the failed ones are asked again, when the longest of their waits is over. Whoever is still refused after `TRIES`
 * times, or would have to be waited for longer than the longest wait, is left out.
 * Throws `GraphProblem` when the batch itself is refused.
 */
export async function askAbout(
  graph: Graph,
  personIds: readonly string[],
  pathOf: (personId: string) => string,
  patience: Patience,
): Promise<Map<string, Part>> {
  const answered = new Map<string, Part>()
  let open = [...personIds]
  for (let attempt = 0; ; attempt++) {
    const parts = await askOnce(graph, open, pathOf)
    for (const [id, part] of parts) if (!mayRetry(part.status)) answered.set(id, part)
    open = open.filter((id) => !answered.has(id))
    const asked = open.map((id) => parts.get(id)?.headers?.['retry-after'])
    const wait = longestWait(asked, attempt, patience)
    const { longest = LONGEST_WAIT } = patience
    if (open.length === 0 || attempt === TRIES - 1 || wait > longest) return answered
    await patience.wait(wait)
  }
}

function longestWait(
  asked: (string | undefined)[],
  attempt: number,
  { clock, random }: Patience,
): number {
  const waits = asked.map((header) => retryDelay(retryAfter(header, clock()), attempt, random()))
  return Math.max(0, ...waits)
}

async function askOnce(
  graph: Graph,
  ids: readonly string[],
  pathOf: (personId: string) => string,
): Promise<Map<string, Part>> {
  const requests = ids.map((id, index) => ({ id: String(index), method: 'GET', url: pathOf(id) }))
  const answer = Answer.safeParse(await graph('post', '/$batch', { body: { requests } }))
  if (!answer.success) throw problemOf(502, null)
  return new Map(
    answer.data.responses.flatMap((part): [string, Part][] => {
      const id = ids[Number(part.id)]
      return id === undefined ? [] : [[id, part]]
    }),
  )
}

const Refused = z.object({ error: z.object({ code: z.string() }) })

/** The problem that a part other than 2xx is. */
export const problemIn = ({ status, body }: Part) =>
  problemOf(status, Refused.safeParse(body).data?.error.code ?? null)

function lowerCaseNames(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
}
