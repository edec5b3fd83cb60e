import { wallClockAt } from '../../calendar/day-words.ts'
import type { Person } from '../../directory/person.ts'
import type { OnDay } from '../../duties/holders/seat.ts'
import type { Occurrence, Scope, State } from '../../duties/occurrence.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { Clause, Language } from '../../routine/routine.ts'
import type { ScopeView, SourceView, StateView } from '../views/duty.ts'

/** For whom a duty is told, in which language and on which day, and the cards' words for what it is about. */
export type DutyReading = OnDay & { person: Person; language: Language; scopeWords: ScopeWords }
export type ScopeWords = (scope: Scope, to: Omit<DutyReading, 'scopeWords'>) => string

export function scopeViewOf(scope: Scope, { scopeWords, ...to }: DutyReading): ScopeView {
  return { text: scopeWords(scope, to), systemId: systemIn(scope) }
}

function systemIn(scope: Scope): string | null {
  if (scope.kind === 'system') return scope.systemId
  return scope.kind === 'event' ? scope.event.systemId : null
}

/** Where a duty is written, with the document's title. */
export function sourceViewOf(source: Clause, { routine }: Snapshot): SourceView {
  if ('outside' in source) return { document: null, clause: source.outside }
  const document = routine.documents.find(({ id }) => id === source.document)
  return { document: document?.title ?? null, clause: source.clause }
}

/** How an occurrence stands, with names and days instead of ids and instants. */
export function stateViewOf({ state }: Pick<Occurrence, 'state'>, snapshot: Snapshot): StateView {
  const nameOf = (id: string) => snapshot.directory.people.get(id)?.name ?? null
  switch (state.kind) {
    case 'open':
      return state
    case 'started':
      return { kind: state.kind, by: nameOf(state.by), on: dayAt(state) }
    case 'done': {
      const { kind, by, on, note, link } = state
      return { kind, by: nameOf(by), on, note, link }
    }
    case 'notApplicable':
      return { kind: state.kind, by: nameOf(state.by), on: dayAt(state), reason: state.reason }
    case 'missed':
    case 'withdrawn':
      return { kind: state.kind, on: dayAt(state) }
  }
}

const dayAt = ({ at }: Extract<State, { at: string }>) => wallClockAt(at).day
