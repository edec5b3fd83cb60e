import type { Clause, Duty, Role, Routine } from './routine.ts'

/** What a document, or an outside source, says of a role: that there is such a role, and what it is to do. */
export type AskedOfRole = {
  role: Role
  /** The role itself is described there. */
  described: boolean
  duties: readonly Duty[]
}

/** The roles that a source describes or gives duties to, in the routine's order; null stands for all outside sources. */
export function askedBy({ roles, duties }: Routine, document: string | null): AskedOfRole[] {
  const theirs = duties.filter(({ source }) => documentOf(source) === document)
  return roles.flatMap((role) => {
    const described = documentOf(role.source) === document
    const asked = theirs.filter((duty) => duty.role === role.id)
    return described || asked.length > 0 ? [{ role, described, duties: asked }] : []
  })
}

const documentOf = (source: Clause) => ('document' in source ? source.document : null)

/** Where in its document, or outside, an entry stands. */
export const clauseOf = (source: Clause) => ('clause' in source ? source.clause : source.outside)
