import { z } from 'zod'
import { askAbout, type Part, problemIn } from './batch.ts'
import type { Graph } from './client.ts'
import type { Patience } from './patience.ts'
import { problemOf } from './refusal.ts'

const Manager = z.object({ id: z.string().toLowerCase() })

/**
 * The managers of up to 20 people, by the person's id; null for those who have none.
 * Throws `GraphProblem` when one of them can't be told after all tries.
 */
export async function askManagers(
  graph: Graph,
  personIds: readonly string[],
  patience: Patience,
): Promise<Map<string, string | null>> {
  const parts = await askAbout(
    graph,
    personIds,
    (id) => `/users/${id}/manager?$select=id`,
    patience,
  )
  const found = [...parts].map(([id, part]): [string, string | null] => [id, managerIn(part)])
  if (found.length < personIds.length) throw problemOf(429, null)
  return new Map(found)
}

function managerIn(part: Part): string | null {
  const manager = Manager.safeParse(part.body)
  if (part.status === 200 && manager.success) return manager.data.id
  // Graph answers so both for somebody without a manager and for somebody just removed.
  if (part.status === 404) return null
  throw problemIn(part)
}
