import type { System } from '../../register/system.ts'
import type { Answer, SystemsOf } from '../answer.ts'
import type { Asking } from './asking.ts'
import { foldedDepartment } from './folded.ts'
import { gapsOf } from './gaps.ts'
import { roleOf } from './role-holders.ts'
import { byName, systemsIndexOf } from './systems-index.ts'
import { maySeeAll, thoseSeen, whoMayTell } from './visibility.ts'

/** How many systems a page of a list has. */
const PAGE = 10

/** The systems of a department and of everything under it. */
export function answerSystemsOfDepartment(
  asking: Asking,
  { department, page }: { department: string; page: number },
): Answer {
  const { byDepartment } = systemsIndexOf(asking.snapshot.register)
  const systems = byDepartment.get(foldedDepartment(department)) ?? []
  return paged({ kind: 'department', department }, systems, page)
}

export function answerSystemsOfVendor(
  asking: Asking,
  { vendor, page }: { vendor: string; page: number },
): Answer {
  const wanted = wordsOf(vendor)
  const systems = [...systemsIndexOf(asking.snapshot.register).byVendor]
    .filter(([name]) => startsWith(wordsOf(name), wanted))
    .flatMap(([, ofVendor]) => ofVendor)
    .toSorted(byName)
  return paged({ kind: 'vendor', vendor }, systems, page)
}

/**
 * The systems in use that lack a holder of a role. Gaps are not for everybody: who holds a listed role for single
 * systems sees those; an empty rest is no answer about the whole register, so it is refused like the rest.
 */
export function answerSystemsWithout(
  asking: Asking,
  { role: id, department, page }: { role: string; department: string | null; page: number },
): Answer {
  const role = roleOf(asking, id)
  if (!role) return { kind: 'gone' }
  const all = maySeeAll(asking, 'gaps')
  const gaps = gapsOf(asking, role)
  const { byDepartment } = systemsIndexOf(asking.snapshot.register)
  const among =
    department === null
      ? [...gaps]
      : (byDepartment.get(foldedDepartment(department)) ?? []).filter((one) => gaps.has(one))
  const systems = thoseSeen(asking, 'gaps', among)
  if (!all && systems.length === 0)
    return { kind: 'notForYou', topic: 'gaps', system: null, ask: whoMayTell(asking, 'gaps', null) }
  return paged({ kind: 'without', role, department, mine: !all }, systems, page)
}

/** «CGI» is the vendor of what the register writes as «CGI Sverige AB». */
function startsWith(words: string[], wanted: string[]): boolean {
  return wanted.length > 0 && wanted.every((word, index) => words[index] === word)
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

function paged(of: SystemsOf, systems: readonly System[], asked: number): Answer {
  const pages = Math.max(1, Math.ceil(systems.length / PAGE))
  const page = Math.min(Math.max(1, asked), pages)
  const items = systems.slice((page - 1) * PAGE, page * PAGE)
  return { kind: 'systems', of, items, total: systems.length, page, pages }
}
