import { GraphProblem } from './problem.ts'

/**
 * The path, without the version, of an absolute link that Graph gave, or the path itself.
 * Throws `GraphProblem` (`expired`) when the link leads to another host: the token goes to Graph only, and where the
 * address of Graph was changed, the links of the old one are worth nothing.
 */
export function pathOf(pathOrLink: string, origin: string): string {
  if (pathOrLink.startsWith('/')) return pathOrLink
  if (!pathOrLink.startsWith(`${origin}/`))
    throw new GraphProblem(
      'expired',
      'The link to the changes leads to another host than GRAPH_BASE_URL.',
    )
  const path = pathOrLink.slice(origin.length)
  return path.replace(/^\/v1\.0(?=\/)/, '')
}
