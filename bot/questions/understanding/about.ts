import { squeeze } from '../names/fold.ts'
import { environmentsNamed } from '../names/system-index.ts'
import type { Question } from '../question.ts'
import { type Heard, has, meaningsOf } from './heard.ts'
import type { NamedPeople, NamedSystems, Piece } from './meaning.ts'

/** Asks about the system that is named; which one, where several are meant; or says that there is none. */
export function aboutSystem(heard: Heard, ask: (systemId: string) => Question): Question | null {
  const named = systemNamed(heard)
  if (!named) return null
  const { name, ids, near } = narrowed(heard, named)
  const [first, ...others] = ids
  if (first === undefined) return { kind: 'unknownSystem', name, near: near.map(ask) }
  if (others.length === 0) return ask(first)
  return { kind: 'which', between: 'systems', name, choices: ids.map(ask) }
}

/** What the question names; two systems side by side without «och» are no name of one. */
function systemNamed(heard: Heard): NamedSystems | null {
  const pieces = heard.pieces.filter(namesSystem)
  const certain = pieces.filter(
    ({ meanings }) => !meanings.some((meaning) => 'language' in meaning),
  )
  const named = (certain.length > 0 ? certain : pieces).flatMap(({ meanings }) =>
    meanings.flatMap((meaning) => (meaning.sign === 'SYSTEM' ? [meaning.systems] : [])),
  )
  const [first, ...others] = named
  if (!first || others.length === 0) return first ?? null
  const common = first.ids.filter((id) => others.every(({ ids }) => ids.includes(id)))
  if (common.length > 0) return { ...first, ids: common }
  if (!has(heard, 'and') || named.some(({ ids }) => ids.length === 0)) return null
  return {
    name: named.map(({ name }) => name).join(', '),
    ids: [...new Set(named.flatMap(({ ids }) => ids))],
    near: [],
  }
}

const namesSystem = ({ meanings }: Piece) => meanings.some(({ sign }) => sign === 'SYSTEM')

/** Only the test environment, where one is asked for; only those of a department, where one is named. */
function narrowed(heard: Heard, named: NamedSystems): NamedSystems {
  const { ids } = named
  const environments = has(heard, 'environment')
    ? environmentsNamed(heard.vocabulary.systems, ids)
    : ids
  const departments = meaningsOf(heard, 'DEPARTMENT').map(({ department }) => squeeze(department))
  const within =
    departments.length > 0
      ? environments.filter((id) =>
          departments.some((department) => isWithin(heard, id, department)),
        )
      : environments
  if (within.length > 0) return { ...named, ids: within }
  if (ids.length === 0 || (departments.length > 0 && has(heard, 'itSide')))
    return { ...named, ids: environments }
  return { ...named, ids: [], near: [...new Set([...environments, ...ids])].slice(0, 5) }
}

function isWithin({ vocabulary }: Heard, systemId: string, department: string): boolean {
  const path = vocabulary.snapshot.register.systems.get(systemId)?.department ?? []
  return path.some((step) => squeeze(step) === department)
}

/** Asks about the person who is named, or which of those so called; or says that there is none. */
export function aboutPerson(heard: Heard, ask: (personId: string) => Question): Question | null {
  const named = meaningsOf(heard, 'PERSON').map(({ people }) => people)
  const [first, ...others] = named
  if (!first || others.length > 0) return null
  const { name, ids, near } = ofDepartment(heard, first)
  const [only, ...more] = ids
  if (only === undefined) return { kind: 'unknownPerson', name, near: near.map(ask) }
  if (more.length === 0) return ask(only)
  return { kind: 'which', between: 'people', name, choices: ids.map(ask) }
}

function ofDepartment(heard: Heard, named: NamedPeople): NamedPeople {
  const departments = meaningsOf(heard, 'DEPARTMENT').map(({ department }) => squeeze(department))
  if (departments.length === 0) return named
  const ids = named.ids.filter((id) => departments.includes(departmentOf(heard, id)))
  return ids.length > 0 ? { ...named, ids } : { ...named, ids: [], near: named.ids.slice(0, 5) }
}

function departmentOf({ vocabulary }: Heard, personId: string): string {
  return squeeze(vocabulary.snapshot.directory.people.get(personId)?.department ?? '')
}
