import type { Element } from '../adaptive-card.ts'
import { ask } from '../blocks/buttons.ts'
import { line, section } from '../blocks/text-blocks.ts'
import { clean } from '../text.ts'
import { taskWords } from '../words/languages.ts'
import type { DutyReading } from './about.ts'
import { actionSets } from './buttons.ts'
import { named } from './task-items.ts'

/** Whom messages have ceased to reach, and a button that tells more of them. */
export function unreachedBlocks(personIds: readonly string[], reading: DutyReading): Element[] {
  const { people } = reading.snapshot.directory
  const names = personIds.flatMap((id) => {
    const person = people.get(id)
    return person?.active ? [clean(person.name, 60)] : []
  })
  if (names.length === 0) return []
  const { lately, typed } = taskWords[reading.language].unreached
  const question = { kind: 'tasks', about: { kind: 'unreached' } } as const
  return [
    section(
      line(lately(named(names, reading).items)),
      ...actionSets([[ask(typed, question, reading.language)]]),
    ),
  ]
}
