import { z } from 'zod'
import type { Graph } from './client.ts'

/** How many users the tenant has, for the time left; null where Graph does not say. One request. */
export async function countUsers(graph: Graph): Promise<number | null> {
  const headers = { ConsistencyLevel: 'eventual' }
  const answer = await graph('get', '/users/$count', { headers }).catch(() => null)
  return z.number().int().nonnegative().safeParse(answer).data ?? null
}
