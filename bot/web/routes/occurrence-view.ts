import { latestDay } from '../../duties/acknowledgement/decide.ts'
import { seatOf } from '../../duties/holders/seat.ts'
import { isOpen, type Occurrence } from '../../duties/occurrence.ts'
import type { ActionKind, OccurrenceView } from '../views/duty.ts'
import { type DutyReading, scopeViewOf, sourceViewOf, stateViewOf } from './duty-view.ts'

/**
 * An occurrence for somebody who may say what becomes of it.
 * @param mayUndo whether they may take back what was said last
 */
export function occurrenceViewOf(
  occurrence: Occurrence,
  mayUndo: boolean,
  reading: DutyReading,
): OccurrenceView {
  const { duty, scope, due, delegateId, snoozedUntil, version } = occurrence
  const { snapshot, day, person, language } = reading
  const delegate = snapshot.directory.people.get(delegateId ?? '')
  return {
    id: occurrence.id,
    version: String(version),
    text: duty.text[language],
    scope: scopeViewOf(scope, reading),
    due,
    state: stateViewOf(occurrence, snapshot),
    snoozedUntil: snoozedUntil !== null && snoozedUntil > day ? snoozedUntil : null,
    delegate: delegate && delegate.id !== person.id ? delegate.name : null,
    why: whyOf(occurrence, reading),
    role: snapshot.routine.roles.find(({ id }) => id === duty.role)?.label[language] ?? null,
    source: sourceViewOf(duty.source, snapshot),
    proposed: duty.standing === 'proposed',
    evidence: duty.evidence,
    latest: latestDay(occurrence, day),
    actions: actionsFor(occurrence, mayUndo),
  }
}

function whyOf(
  { duty, scope, delegateId }: Occurrence,
  { person, ...knowing }: DutyReading,
): OccurrenceView['why'] {
  if (delegateId === person.id) return 'delegate'
  const seat = seatOf(duty, scope, knowing)
  return seat.kind === 'held' && seat.holder.id === person.id ? 'holder' : 'above'
}

function actionsFor(occurrence: Occurrence, mayUndo: boolean): ActionKind[] {
  const undo: ActionKind[] = mayUndo ? ['undo'] : []
  if (!isOpen(occurrence)) return undo
  const start: ActionKind[] = occurrence.state.kind === 'started' ? [] : ['start']
  return ['done', ...start, 'later', 'delegate', 'notApplicable', 'wrongPerson', ...undo]
}
