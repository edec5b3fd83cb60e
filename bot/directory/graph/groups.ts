import { z } from 'zod'
import type { Database } from '../../database/database.ts'
import { keepGroups, writeGroup } from '../groups/store.ts'
import type { Graph } from './client.ts'
import { GraphProblem } from './problem.ts'

const Members = z.object({
  value: z.array(z.object({ id: z.string().toLowerCase() })),
  '@odata.nextLink': z.string().optional(),
})

/**
 * Reads the people of groups, those of groups within them included, and forgets groups that are no longer asked for.
 * Returns the ids of groups that Graph does not know; their members stay as they were. Throws `GraphProblem`.
 */
export async function readGroups(
  database: Database,
  graph: Graph,
  groupIds: readonly string[],
): Promise<{ unknown: string[] }> {
  const unknown: string[] = []
  for (const groupId of groupIds) {
    const members = await membersOf(graph, groupId)
    if (members) await database.transaction().execute((step) => writeGroup(step, groupId, members))
    else unknown.push(groupId)
  }
  await keepGroups(database, groupIds)
  return { unknown }
}

async function membersOf(graph: Graph, groupId: string): Promise<string[] | null> {
  // Asking for one type of member is an advanced query. Source: Graph documentation, "List group transitive members".
  const headers = { ConsistencyLevel: 'eventual' }
  const ids: string[] = []
  let link: string | undefined =
    `/groups/${encodeURIComponent(groupId)}/transitiveMembers/microsoft.graph.user?$select=id&$top=999&$count=true`
  while (link) {
    const answer = await graph('get', link, { headers }).catch(nullWhereNotFound)
    if (answer === null) return null
    const page = Members.safeParse(answer)
    if (!page.success)
      throw new GraphProblem(
        'unexpected',
        'Microsoft Graph gave a page that is no list of members.',
      )
    ids.push(...page.data.value.map((member) => member.id))
    link = page.data['@odata.nextLink']
  }
  return ids
}

function nullWhereNotFound(problem: unknown): null {
  if (problem instanceof GraphProblem && problem.code === 'notFound') return null
  throw problem
}
