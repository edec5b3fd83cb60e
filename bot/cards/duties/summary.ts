import type { Sort } from '../words/duty-words.ts'
import { dutyWords } from '../words/languages.ts'
import type { About, DutyReading } from './about.ts'
import { sortOf, textOf } from './item.ts'
import { namedScope } from './scope.ts'

/** What is to be done comes first. */
export const ORDER: readonly Sort[] = [
  'todo',
  'unfinished',
  'wrongPerson',
  'gap',
  'handedOver',
  'closed',
]

/** How many items of a sort one sentence names. */
const NAMED = 3

/** A day's message in one whole sentence. */
export function summaryOf(told: readonly About[], reading: DutyReading): string {
  const words = dutyWords[reading.language]
  const bySort = Map.groupBy(told, sortOf)
  const parts = ORDER.flatMap((sort) => {
    const those = bySort.get(sort) ?? []
    const items = those.slice(0, NAMED).map((about) => itemOf(about, sort, reading))
    const more = those.length > NAMED ? [words.more(those.length - NAMED)] : []
    return those.length > 0 ? [words.summary[sort]([...items, ...more], those.length)] : []
  })
  const sentence = parts.join('; ')
  return `${sentence.charAt(0).toLocaleUpperCase('sv')}${sentence.slice(1)}.`
}

function itemOf({ occurrence }: About, sort: Sort, reading: DutyReading): string {
  const scope = namedScope(occurrence.scope, reading.snapshot, reading.recipient.id)
  const about = { text: textOf(occurrence, reading), scope, due: occurrence.due, sort }
  return dutyWords[reading.language].item(about, reading.today)
}
