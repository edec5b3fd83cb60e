import type { Occurrence } from '../../duties/occurrence.ts'
import type { TasksTold } from '../../questions/tasks-told.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { Words } from '../../routine/routine.ts'
import { cardMessage } from '../blocks/card.ts'
import { capped, heading, line } from '../blocks/text-blocks.ts'
import { namedScope } from '../duties/scope.ts'
import type { Message } from '../message.ts'
import type { Reading } from '../reading.ts'
import { clean } from '../text.ts'
import { dutyWords, taskWords } from '../words/languages.ts'

type LastDone = Extract<TasksTold, { kind: 'lastDone' }>

/** Times that one sentence names, and that one card shows. */
const NAMED = 2
const SHOWN = 12

/** When something was last done, by whom, and when it is due again. */
export function lastDoneMessage(told: LastDone, snapshot: Snapshot, reading: Reading): Message {
  const { language, today } = reading
  const words = taskWords[language]
  const { more } = dutyWords[language]
  const times = told.done.map((occurrence) => doneWords(occurrence, snapshot, reading))
  const rest = times.length - NAMED
  const said =
    times.length > 0
      ? words.lastDone([...times.slice(0, NAMED), ...(rest > 0 ? [more(rest)] : [])])
      : words.neverDone(dutyIn(told.duties, reading))
  const next = told.next ? [words.nextDue(told.next, today)] : []
  const shown = capped(times, { most: SHOWN, show: (time) => [line(`• ${time}`)], more })
  return cardMessage([said, ...next].join(' '), {
    body: [
      heading(words.heading.lastDone),
      ...(shown.length > 0 ? shown : [line(said)]),
      ...next.map((text) => line(text)),
    ],
  })
}

/** «Säkerställa att avbrottsfri kraft testas (självtest) gjordes torsdag 3 september, enligt Katarzyna Wójcik» */
export function doneWords(
  { duty, state, scope }: Occurrence,
  snapshot: Snapshot,
  { language, today, asker }: Reading,
): string {
  if (state.kind !== 'done') return ''
  const words = dutyWords[language]
  const name = snapshot.directory.people.get(state.by)?.name
  const text = clean(duty.text[language] || duty.text.sv, 240)
  const of =
    scope.kind === 'organisation'
      ? ''
      : `, ${words.scope(namedScope(scope, snapshot, asker?.id ?? ''), today)},`
  const by = name ? clean(name) : words.somebody
  return taskWords[language].doneOn({ text: `${text}${of}`, by, on: state.on }, today)
}

/** The one duty that is meant, or those that might be. */
export const dutyIn = (duties: readonly Words[], { language }: Pick<Reading, 'language'>) =>
  duties.map((duty) => clean(duty[language], 160)).join('; ')
