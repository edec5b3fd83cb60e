import {
  type Clause,
  dutyId,
  type GoverningDocument,
  type Routine,
  roleId,
  topics,
} from './routine.ts'
import { scheduleFindings } from './schedule-references.ts'

/** A place in the file and what is wrong there, as the end of a sentence that begins with the field's name. */
export type Finding = { path: (string | number)[]; message: string }

/** What is wrong with how the entries of a routine point at each other; nothing when all is well. */
export function brokenReferencesOf(routine: Routine): Finding[] {
  return [
    ...repeated(['documents'], routine.documents),
    ...repeated(['roles'], routine.roles),
    ...repeated(['duties'], routine.duties),
    ...missing('roles', routine.roles, Object.values(roleId)),
    ...missing('duties', routine.duties, Object.values(dutyId)),
    ...documentFindings(routine),
    ...sourceFindings('roles', routine),
    ...sourceFindings('duties', routine),
    ...dutyRoleFindings(routine),
    ...otherRoleFindings(routine),
    ...routine.duties.flatMap(({ also = [] }, index) => repeated(['duties', index, 'also'], also)),
    ...scheduleFindings(routine),
    ...visibilityFindings(routine),
  ]
}

type Entry = { id: string }

function repeated(list: Finding['path'], entries: readonly Entry[]): Finding[] {
  return entries.flatMap(({ id }, index) =>
    entries.findIndex((entry) => entry.id === id) < index
      ? [{ path: [...list, index, 'id'], message: `«${id}» finns redan längre upp` }]
      : [],
  )
}

/** Ansvar's own steps know these entries by id: they may be reworded but not left out. */
function missing(list: string, entries: readonly Entry[], ids: readonly string[]): Finding[] {
  const there = new Set(entries.map(({ id }) => id))
  return ids
    .filter((id) => !there.has(id))
    .map((id) => ({ path: [list], message: `saknar «${id}», som Ansvar behöver känna till` }))
}

function documentFindings({ documents }: Routine): Finding[] {
  const byId = new Map(documents.map((document) => [document.id, document]))
  return documents.flatMap(({ id, under }, index) => {
    const path = ['documents', index, 'under']
    if (under !== null && !byId.has(under)) return [{ path, message: unknown('dokument', under) }]
    return isUnderItself(id, byId)
      ? [{ path, message: 'gör att dokument står under varandra i ring' }]
      : []
  })
}

function isUnderItself(id: string, byId: ReadonlyMap<string, GoverningDocument>): boolean {
  const seen = new Set<string>()
  let above = byId.get(id)?.under
  while (above && !seen.has(above)) {
    seen.add(above)
    above = byId.get(above)?.under
  }
  return seen.has(id)
}

function sourceFindings(list: 'roles' | 'duties', routine: Routine): Finding[] {
  const documents = new Map(routine.documents.map((document) => [document.id, document]))
  const findingOf = (source: Clause, standing: string): Omit<Finding, 'path'> | null => {
    if ('outside' in source)
      return standing === 'adopted'
        ? { message: 'ska vara en punkt i ett styrdokument när posten är adopted (fastställd)' }
        : null
    const document = documents.get(source.document)
    return document ? null : { message: unknown('dokument', source.document) }
  }
  return routine[list].flatMap(({ source, standing }, index) => {
    const finding = findingOf(source, standing)
    return finding ? [{ path: [list, index, 'source'], ...finding }] : []
  })
}

function dutyRoleFindings({ duties, roles }: Routine): Finding[] {
  const known = new Set(roles.map(({ id }) => id))
  return duties.flatMap(({ role }, index) =>
    known.has(role) ? [] : [{ path: ['duties', index, 'role'], message: unknown('roll', role) }],
  )
}

/** A role has one letter for a duty, or none. */
function otherRoleFindings({ duties, roles }: Routine): Finding[] {
  const known = new Set(roles.map(({ id }) => id))
  return duties.flatMap(({ role: own, others = [] }, index) =>
    others.flatMap(({ role }, at) => {
      const path = ['duties', index, 'others', at, 'role']
      if (!known.has(role)) return [{ path, message: unknown('roll', role) }]
      const isTwice = [own, ...others.slice(0, at).map((other) => other.role)].includes(role)
      return isTwice ? [{ path, message: `«${role}» har redan en bokstav för uppgiften` }] : []
    }),
  )
}

function visibilityFindings({ visibility, roles }: Routine): Finding[] {
  const known = new Set(roles.map(({ id }) => id))
  return topics.flatMap((topic) =>
    visibility[topic].flatMap((role, index) =>
      known.has(role)
        ? []
        : [{ path: ['visibility', topic, index], message: unknown('roll', role) }],
    ),
  )
}

const unknown = (what: 'dokument' | 'roll', id: string) =>
  `pekar på ${what === 'roll' ? 'rollen' : 'dokumentet'} «${id}», som inte finns i filen`
