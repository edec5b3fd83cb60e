import { z } from 'zod'
import { changeOf, SELECTED, type UserChange } from './change.ts'
import type { Graph } from './client.ts'
import { GraphProblem } from './problem.ts'

/** A page of a delta: its entities in order, and where to go on (`next`) or where the next round begins (`delta`). */
export type Page = { entities: unknown[]; follows: { kind: 'next' | 'delta'; link: string } }

const Body = z.object({
  value: z.custom<unknown[]>(Array.isArray),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
})

/** The page behind a link, or the first page of everybody. Throws `GraphProblem`. */
export async function readPage(graph: Graph, link: string | null): Promise<Page> {
  const answer = await graph('get', link ?? `/users/delta?$select=${SELECTED.join(',')}`)
  const body = Body.safeParse(answer)
  const {
    value: entities = [],
    '@odata.nextLink': next,
    '@odata.deltaLink': delta,
  } = body.data ?? {}
  if (next) return { entities, follows: { kind: 'next', link: next } }
  if (delta) return { entities, follows: { kind: 'delta', link: delta } }
  throw new GraphProblem('unexpected', 'Microsoft Graph gave a page that is no page of a delta.')
}

/**
 * The changes of a page, one at a time and once only: the page lets go of each as it is given, so that no page is
 * still held while the next one comes. Throws `GraphProblem` at an entity that has no id.
 */
export function* changesOf(page: Page): Generator<UserChange> {
  const { entities } = page
  for (let index = 0; index < entities.length; index++) {
    const change = changeOf(entities[index])
    if (!change)
      throw new GraphProblem('unexpected', 'Microsoft Graph gave somebody without an id.')
    entities[index] = null
    yield change
  }
}
