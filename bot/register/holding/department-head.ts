import type { Directory } from '../../directory/directory.ts'
import type { Person } from '../../directory/person.ts'
import type { Role } from '../../routine/routine.ts'
import { folded } from './folded.ts'
import { foldedTitle, peopleIn } from './titles.ts'

type Heads = Map<string, readonly Person[]>
const known = new WeakMap<Directory, WeakMap<Role, Heads>>()

/**
 * Who heads a department: its people with the first of the role's titles that anybody there has.
 * Never guessed from who leads whom. Looked up once a department, for a department may be large.
 */
export function headsOf(directory: Directory, role: Role, department: string): readonly Person[] {
  const ofDirectory = known.get(directory) ?? new WeakMap<Role, Heads>()
  known.set(directory, ofDirectory)
  const ofRole: Heads = ofDirectory.get(role) ?? new Map()
  ofDirectory.set(role, ofRole)
  const heads = ofRole.get(department) ?? findHeads(directory, role, department)
  ofRole.set(department, heads)
  return heads
}

function findHeads(directory: Directory, role: Role, department: string): readonly Person[] {
  if (role.found.by !== 'department') return []
  const byTitle = Map.groupBy(peopleIn(directory, department), (person) =>
    titleWithin(person, department),
  )
  for (const title of role.found.titles) {
    const heads = titlesFor(title, department).flatMap((wanted) => byTitle.get(wanted) ?? [])
    if (heads.length > 0) return heads
  }
  return []
}

/** The heads of the innermost step of a department's path that has one. */
export function headsAlong(
  directory: Directory,
  role: Role,
  path: readonly string[],
): readonly Person[] {
  for (const step of path.toReversed()) {
    const heads = headsOf(directory, role, step)
    if (heads.length > 0) return heads
  }
  return []
}

/** The word for a department's own name in a title pattern: `{förvaltning}chef`. */
const OWN_NAME = '{förvaltning}'
const KIND =
  /(?:förvaltning|kontor|avdelning|sektor|nämnd|tjänst|enhet|bolag|verk|förbund)(?:en|et|n)?$/u

function titlesFor(title: string, department: string): string[] {
  if (!title.includes(OWN_NAME)) return [foldedTitle(title)]
  const whole = folded(department)
  const stem = whole.replace(KIND, '')
  // «Tekniska förvaltningen» has a teknisk chef, «Räddningstjänsten» a räddningschef.
  const names = [whole, stem, stem.replace(/[as]$/u, '')].filter((name) => name.length > 1)
  return [...new Set(names.map((name) => foldedTitle(title.replace(OWN_NAME, name))))]
}

const JOINING = /(?:för|på|vid|inom|of|at)$/u

/** A title without the department's name after it: «Förvaltningschef, socialförvaltningen», «VD Energibolaget». */
function titleWithin(person: Person, department: string): string {
  const title = foldedTitle(person.title ?? '')
  const name = folded(department)
  if (!title.endsWith(name) || title.startsWith('chef')) return title
  return title.slice(0, -name.length).replace(JOINING, '')
}
