import { z } from 'zod'
import { Change, SELECTED, type UserChange } from './change.ts'
import type { Graph } from './client.ts'
import { GraphProblem } from './problem.ts'

/** A page of a delta: its changes in order, and where to go on (`next`) or where the next round begins (`delta`). */
export type Page = { changes: UserChange[]; follows: { kind: 'next' | 'delta'; link: string } }

const Body = z.object({
  value: z.array(Change),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
})

/** The page behind a link, or the first page of everybody. Throws `GraphProblem`. */
export async function readPage(graph: Graph, link: string | null): Promise<Page> {
  const answer = await graph('get', link ?? `/users/delta?$select=${SELECTED.join(',')}`)
  const body = Body.safeParse(answer)
  const { '@odata.nextLink': next, '@odata.deltaLink': delta } = body.data ?? {}
  if (body.data && next) return { changes: body.data.value, follows: { kind: 'next', link: next } }
  if (body.data && delta)
    return { changes: body.data.value, follows: { kind: 'delta', link: delta } }
  throw new GraphProblem('unexpected', 'Microsoft Graph gave a page that is no page of a delta.')
}
