import { foldedDepartment } from '../../register/holding/folded.ts'
import { roleOf } from '../../register/holding/role-holders.ts'
import { isInUse, type System } from '../../register/system.ts'
import type { Answer } from '../answer.ts'
import type { Asking } from './asking.ts'
import { gapsOf } from './gaps.ts'
import { paged } from './pages.ts'
import { byName, systemsIndexOf } from './systems-index.ts'
import { maySeeAll, thoseSeen, whoMayTell } from './visibility.ts'

/** The systems of a department and of everything under it. */
export function answerSystemsOfDepartment(
  asking: Asking,
  { department, page }: { department: string; page: number },
): Answer {
  return paged({ kind: 'department', department }, of(asking, department), page)
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
  const among =
    department === null ? [...gaps] : of(asking, department).filter((one) => gaps.has(one))
  const systems = thoseSeen(asking, 'gaps', among)
  if (!all && systems.length === 0)
    return { kind: 'notForYou', topic: 'gaps', system: null, ask: whoMayTell(asking, 'gaps', null) }
  return paged({ kind: 'without', role, department, mine: !all }, systems, page)
}

/** The systems in use that lack a classification: a gap, and seen by those who may see both gaps and classification. */
export function answerSystemsUnclassified(
  asking: Asking,
  { department, page }: { department: string | null; page: number },
): Answer {
  const among =
    department === null ? systemsIndexOf(asking.snapshot.register).all : of(asking, department)
  const unclassified = among.filter((one) => isInUse(one) && one.classification.length === 0)
  const systems = thoseSeen(asking, 'gaps', thoseSeen(asking, 'classification', unclassified))
  const all = maySeeAll(asking, 'gaps') && maySeeAll(asking, 'classification')
  if (!all && systems.length === 0)
    return {
      kind: 'notForYou',
      topic: 'classification',
      system: null,
      ask: whoMayTell(asking, 'classification', null),
    }
  return paged({ kind: 'unclassified', department, mine: !all }, systems, page)
}

const of = (asking: Asking, department: string): readonly System[] =>
  systemsIndexOf(asking.snapshot.register).byDepartment.get(foldedDepartment(department)) ?? []

/** «CGI» is the vendor of what the register writes as «CGI Sverige AB». */
function startsWith(words: string[], wanted: string[]): boolean {
  return wanted.length > 0 && wanted.every((word, index) => words[index] === word)
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
