import { useState } from 'react'
import type { ActionKind, OccurrenceView } from '../../bot/web/views/duty.ts'
import type { MineView } from '../../bot/web/views/mine.ts'
import { type Answer, change } from '../api.ts'

export type Given = Record<string, string>
/** What came of an action, as a card of the page tells it. */
export type Came =
  | { kind: 'did' }
  | { kind: 'stale' }
  | { kind: 'gone' }
  | { kind: 'wrong'; field: string | null; detail: string }
  | { kind: 'failed' }

export type Act = (task: OccurrenceView, action: ActionKind, given: Given) => Promise<Came>
type Newer = { of: MineView; tasks: ReadonlyMap<string, OccurrenceView> }

/**
 * What the reader has to do, with what became of it on this page; in one order whatever happens, so that nobody loses
 * their place. Something newer counts until the page is read again.
 */
export function useTasks(
  view: MineView,
  onActed: () => void,
): { tasks: readonly OccurrenceView[]; act: Act } {
  const [newer, setNewer] = useState<Newer>({ of: view, tasks: new Map() })
  const changed = newer.of === view ? newer.tasks : new Map<string, OccurrenceView>()
  const keep = (task: OccurrenceView) =>
    setNewer((before) => ({
      of: view,
      tasks: new Map(before.of === view ? before.tasks : []).set(task.id, task),
    }))
  const act: Act = async (task, action, given) => {
    const path = `occurrences/${encodeURIComponent(task.id)}/${action}`
    const answer = await change<OccurrenceView>('POST', path, given, task.version)
    const next = newerIn(answer)
    if (next) keep(next)
    if (answer.kind === 'view') onActed()
    return cameOf(answer)
  }
  const all = [...view.due, ...view.ended].map((task) => changed.get(task.id) ?? task)
  return { tasks: all.toSorted(byDue), act }
}

const byDue = (one: OccurrenceView, other: OccurrenceView) =>
  one.due.localeCompare(other.due) || one.id.localeCompare(other.id)

function newerIn(answer: Answer<OccurrenceView>): OccurrenceView | null {
  if (answer.kind === 'view') return answer.view
  return answer.kind === 'stale' && isOccurrence(answer.present) ? answer.present : null
}

/** What our own server says of an occurrence has all its fields, or none of them. */
const isOccurrence = (value: unknown): value is OccurrenceView =>
  typeof value === 'object' && value !== null && 'version' in value && 'actions' in value

function cameOf(answer: Answer<OccurrenceView>): Came {
  switch (answer.kind) {
    case 'view':
      return { kind: 'did' }
    case 'stale':
      return { kind: 'stale' }
    case 'unknown':
      return { kind: 'gone' }
    case 'wrong':
      return { kind: 'wrong', field: answer.field, detail: answer.detail }
    default:
      return { kind: 'failed' }
  }
}
