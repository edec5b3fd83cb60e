import type { Routine } from './routine.ts'

/** The ids of the Entra groups whose members hold a role. */
export function namedGroups({ roles }: Routine): string[] {
  const groups = roles.flatMap(({ found }) =>
    found.by === 'organisation' && found.group ? [found.group.toLowerCase()] : [],
  )
  return [...new Set(groups)]
}
