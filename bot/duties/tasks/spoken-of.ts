import type { Person } from '../../directory/person.ts'
import type { OnDay } from '../holders/seat.ts'
import type { Occurrence } from '../occurrence.ts'
import type { Tasks } from './tasks.ts'
import { isAbout, isTheirs, tasksIn } from './theirs.ts'

/** Which of the asker's own open occurrences is meant: one, one of several, or none that is theirs. */
export type Meant =
  | { kind: 'one'; occurrence: Occurrence }
  | { kind: 'several'; occurrences: readonly Occurrence[] }
  | { kind: 'none' }

/** Of some duties (none: of any), those that the asker is to do. */
export function meantBy(
  about: { duties: readonly string[]; systemId: string | null },
  { open }: Pick<Tasks, 'open'>,
  asker: Person,
  knowing: OnDay,
): Meant {
  const asked = open.filter((occurrence) => isAbout(occurrence, about))
  const own = tasksIn(asked, knowing).filter((task) => isTheirs(task, asker))
  return meantAmong(own.map(({ occurrence }) => occurrence))
}

/**
 * The one whose reminder is to wait: the one that the conversation was last about, else the one of the last message,
 * else the only one that the asker has.
 */
export function laterMeant(
  asked: { occurrenceId: string | null; duties: readonly string[] },
  tasks: Pick<Tasks, 'open' | 'toldIds'>,
  asker: Person,
  knowing: OnDay,
): Meant {
  if (asked.occurrenceId !== null) {
    const occurrence = tasks.open.find(({ id }) => id === asked.occurrenceId)
    return occurrence ? { kind: 'one', occurrence } : { kind: 'none' }
  }
  const own = meantBy({ duties: asked.duties, systemId: null }, tasks, asker, knowing)
  if (own.kind !== 'several' || asked.duties.length > 0) return own
  const told = meantAmong(own.occurrences.filter(({ id }) => tasks.toldIds.includes(id)))
  return told.kind === 'none' ? own : told
}

function meantAmong(occurrences: readonly Occurrence[]): Meant {
  const [first, ...others] = occurrences
  if (!first) return { kind: 'none' }
  return others.length === 0 ? { kind: 'one', occurrence: first } : { kind: 'several', occurrences }
}
