import { GraphProblem } from './problem.ts'

/**
 * The path, from the version on removed, of an absolute link that Graph gave, or the path itself.
 * Throws `GraphProblem` when the link leads to another host: the token goes to Graph only.
 */
export function pathOf(pathOrLink: string, origin: string): string {
  if (pathOrLink.startsWith('/')) return pathOrLink
  if (!pathOrLink.startsWith(`${origin}/`))
    throw new GraphProblem('unexpected', 'Microsoft Graph gave a link that leads somewhere else.')
  const path = pathOrLink.slice(origin.length)
  return path.replace(/^\/v1\.0(?=\/)/, '')
}
