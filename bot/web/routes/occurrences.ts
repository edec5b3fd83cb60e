import { z } from 'zod'
import type { Day } from '../../calendar/day.ts'
import type { Acted, ActRequest } from '../../duties/acknowledgement/act.ts'
import type { Action, WrongInput } from '../../duties/acknowledgement/action.ts'
import { mayUndo } from '../../duties/acknowledgement/decide.ts'
import { lastSaid } from '../../duties/acknowledgement/last-said.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { Words } from '../../routine/routine.ts'
import type { Reading } from '../api/reader.ts'
import { type Answered, type Route, route } from '../api/route.ts'
import { type ActionKind, actionKind, type OccurrenceView, occurrenceView } from '../views/duty.ts'
import type { ScopeWords } from './duty-view.ts'
import { occurrenceViewOf } from './occurrence-view.ts'

/** What the cards do when a button is pressed, and the words that they have for it. */
export type DutyParts = {
  act: (
    request: ActRequest,
    knowing: { snapshot: Snapshot; day: Day; now: string },
  ) => Promise<Acted>
  /** What is wrong with what was typed. */
  wrongInput: (wrong: WrongInput, today: Day) => Words
  scopeWords: ScopeWords
}

/** Longer than what any field takes, so that the reader is told which one is too long. */
const text = z.string().max(20_000).nullish()
const given = z.object({
  note: text,
  link: text,
  until: text,
  to: text,
  reason: text,
  suggestion: text,
})
const params = z.object({
  occurrenceId: z.string().regex(/^[\w.:-]{1,400}$/),
  action: actionKind,
})

/** What somebody says of an occurrence in the tab: the very same as by a card's button. */
export function occurrenceRoutes(parts: DutyParts): Route[] {
  return [
    route({
      method: 'POST',
      path: '/occurrences/{occurrenceId}/{action}',
      says: 'Says what becomes of a duty: done, begun, later, delegated, not applicable, wrong person, or taken back.',
      may: null,
      params,
      body: given,
      view: occurrenceView,
      answer: async ({ params: { occurrenceId, action }, body, seen, ...reading }) => {
        if (seen === null) return { kind: 'unseen' }
        const { snapshot, reader, today: day, now } = reading
        const request = {
          occurrenceId,
          action: actionOf(action, body),
          by: reader.person,
          // The same press of the same button as it was seen is one press.
          key: `tab ${reader.person.id} ${seen} ${action} ${occurrenceId}`,
          card: null,
          seen: versionIn(seen),
        }
        const acted = await parts.act(request, { snapshot, day, now })
        return answered(acted, request, { ...parts, reading })
      },
    }),
  ]
}

/** A version that is no number was never anybody's. */
const versionIn = (seen: string) => (/^\d{1,9}$/.test(seen) ? Number(seen) : 0)

type Given = z.output<typeof given>

function actionOf(kind: ActionKind, body: Given): Action {
  const { note, link, until, to, reason, suggestion } = body
  switch (kind) {
    case 'done':
      return { kind, note: note ?? null, link: link ?? null }
    case 'later':
      return { kind, until: until ?? null }
    case 'delegate':
      return { kind, to: to ?? null }
    case 'notApplicable':
      return { kind, reason: reason ?? null }
    case 'wrongPerson':
      return { kind, suggestion: suggestion ?? null }
    case 'start':
    case 'undo':
      return { kind }
  }
}

type Answering = Omit<DutyParts, 'act'> & { reading: Reading }

function answered(
  acted: Acted,
  { seen }: { seen: number },
  answering: Answering,
): Answered<OccurrenceView> {
  switch (acted.kind) {
    case 'unknown':
    case 'notAllowed':
      return { kind: 'unknown' }
    case 'wrongInput': {
      const problem = answering.wrongInput(acted.wrong, answering.reading.today)
      return { kind: 'wrong', field: acted.wrong.field, problem }
    }
    case 'tooLate': {
      if (acted.occurrence.version === seen)
        return { kind: 'wrong', field: 'undo', problem: undoTooLate }
      const view = viewOf(acted, answering)
      return { kind: 'stale', present: view, version: view.version }
    }
    case 'acted':
    case 'repeated': {
      const view = viewOf(acted, answering)
      return { kind: 'view', view, version: view.version }
    }
  }
}

const undoTooLate: Words = {
  sv: 'Det går att ångra i tio minuter, och det har gått längre tid än så.',
  en: 'It can be taken back within ten minutes, and more than that has passed.',
}

function viewOf(
  { occurrence, history }: Extract<Acted, { occurrence: unknown }>,
  { reading: { snapshot, today: day, now, reader }, scopeWords }: Answering,
): OccurrenceView {
  const may = mayUndo({ by: reader.person, at: now, last: lastSaid(history) })
  return occurrenceViewOf(occurrence, may, { snapshot, day, scopeWords, ...reader })
}
