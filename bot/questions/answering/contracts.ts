import { foldedDepartment } from '../../register/holding/folded.ts'
import type { System } from '../../register/system.ts'
import type { Answer } from '../answer.ts'
import { isWithin, spanOf } from '../period.ts'
import type { Question } from '../question.ts'
import type { Asking } from './asking.ts'
import { paged } from './pages.ts'
import { systemsOf } from './responsibilities.ts'
import { byName, systemsIndexOf } from './systems-index.ts'
import { maySeeAll, thoseSeen, whoMayTell } from './visibility.ts'

type Asked = Extract<Question, { kind: 'contractsEnding' }>

/**
 * The systems whose contracts end in a period, the soonest first, among those whose contracts the asker may see. Who
 * may see none is refused; who sees only some is told that the list holds no others.
 */
export function answerContractsEnding(asking: Asking, asked: Asked): Answer {
  const seen = thoseSeen(asking, 'contract', lookedAt(asking, asked))
  const all = maySeeAll(asking, 'contract')
  if (!all && seen.length === 0)
    return {
      kind: 'notForYou',
      topic: 'contract',
      system: null,
      ask: whoMayTell(asking, 'contract', null),
    }
  const span = spanOf(asked.period, asking.today)
  const ending = seen
    .filter(({ contractEnd }) => contractEnd !== null && isWithin(contractEnd, span))
    .toSorted(byEnd)
  const undated = seen.filter(({ contractEnd }) => contractEnd === null).length
  return paged(
    { kind: 'contracts', asked, span, mine: asked.mine || !all, undated },
    ending,
    asked.page,
  )
}

/** The systems that the question is about; what an import no longer found has no contract to look after. */
function lookedAt(asking: Asking, { mine, department }: Asked): System[] {
  const { all, byDepartment } = systemsIndexOf(asking.snapshot.register)
  const own = new Set(
    mine && asking.asker ? systemsOf(asking, asking.asker).map(({ system }) => system) : [],
  )
  const among = department === null ? all : (byDepartment.get(foldedDepartment(department)) ?? [])
  return among.filter((system) => system.vanishedOn === null && (!mine || own.has(system)))
}

const byEnd = (one: System, other: System) =>
  (one.contractEnd ?? '').localeCompare(other.contractEnd ?? '') || byName(one, other)
