import type { Directory } from '../../directory/directory.ts'
import type { Person } from '../../directory/person.ts'
import type { Role } from '../../routine/routine.ts'
import { folded } from './folded.ts'
import { foldedTitle, peopleIn } from './titles.ts'

/**
 * Who heads a department: its people with the first of the role's titles that anybody there has.
 * Never guessed from who leads whom.
 */
export function headsOf(directory: Directory, role: Role, department: string): readonly Person[] {
  if (role.found.by !== 'department') return []
  const people = peopleIn(directory, department)
  for (const title of role.found.titles) {
    const wanted = titlesFor(title, department)
    const heads = people.filter((person) => wanted.has(titleWithin(person, department)))
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

function titlesFor(title: string, department: string): ReadonlySet<string> {
  if (!title.includes(OWN_NAME)) return new Set([foldedTitle(title)])
  const whole = folded(department)
  const stem = whole.replace(KIND, '')
  // «Tekniska förvaltningen» has a teknisk chef, «Räddningstjänsten» a räddningschef.
  const names = [whole, stem, stem.replace(/[as]$/u, '')].filter((name) => name.length > 1)
  return new Set(names.map((name) => foldedTitle(title.replace(OWN_NAME, name))))
}

const JOINING = /(?:för|på|vid|inom|of|at)$/u

/** A title without the department's name after it: «Förvaltningschef, socialförvaltningen», «VD Energibolaget». */
function titleWithin(person: Person, department: string): string {
  const title = foldedTitle(person.title ?? '')
  const name = folded(department)
  if (!title.endsWith(name) || title.startsWith('chef')) return title
  return title.slice(0, -name.length).replace(JOINING, '')
}
