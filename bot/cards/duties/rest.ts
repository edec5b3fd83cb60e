import { isOpen } from '../../duties/occurrence.ts'
import type { Action, Element } from '../adaptive-card.ts'
import { aside, capped, row, section, subheading } from '../blocks/text-blocks.ts'
import { dutyWords } from '../words/languages.ts'
import type { About, DutyReading } from './about.ts'
import { actionSets } from './buttons.ts'
import { textOf } from './item.ts'
import { namedScope } from './scope.ts'
import { stateWords } from './state.ts'

/** Duties without buttons of their own, and for how many systems each of them is named. */
const MOST_ROWS = 12
const MOST_SCOPES = 12

/** What has no room for buttons: the same duty of the same day in one row with all that it is about. */
export function restBlocks(told: readonly About[], reading: DutyReading): Element[] {
  if (told.length === 0) return []
  const { heading, more, form } = dutyWords[reading.language]
  const all: Action = {
    type: 'Action.Submit',
    title: form.button.all,
    data: { msteams: { type: 'imBack', value: form.typedAll } },
  }
  const rows = Map.groupBy(
    told,
    (about) => `${textOf(about.occurrence, reading)} ${detailOf(about, reading)}`,
  )
  return [
    section(
      subheading(heading.rest),
      ...capped([...rows.values()], {
        most: MOST_ROWS,
        show: (alike) => rowOf(alike, reading),
        more,
      }),
      ...actionSets([[all]]),
    ),
  ]
}

/** Until when, or what became of it. */
function detailOf({ occurrence, reminder }: About, reading: DutyReading): string {
  const words = dutyWords[reading.language]
  if (!isOpen(occurrence)) return stateWords(occurrence, reading)
  const tag = reminder?.step === 'handedOver' ? words.tag(reminder.step) : null
  return tag ?? words.until(occurrence.due, reading.today)
}

function rowOf(alike: readonly About[], reading: DutyReading): Element[] {
  const { language, today, snapshot, recipient } = reading
  const words = dutyWords[language]
  const [first] = alike
  if (!first) return []
  const { occurrence } = first
  const scopes = alike
    .slice(0, MOST_SCOPES)
    .map(({ occurrence: { scope } }) =>
      words.scope(namedScope(scope, snapshot, recipient.id), today),
    )
  const rest = alike.length - scopes.length
  const about = [...scopes, ...(rest > 0 ? [words.more(rest)] : [])].join('; ')
  return [row(textOf(occurrence, reading), detailOf(first, reading)), aside(about, 600)]
}
