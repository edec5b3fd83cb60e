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
  return {
    kind: 'which',
    between: 'systems',
    name: asRegistered(heard, name, first),
    choices: ids.map(ask),
  }
}

const GENITIVE = /[:'’´`]s$/u

/** A name as the register writes it, without the genitive of the question; another word is quoted as it was written. */
function asRegistered({ vocabulary }: Heard, said: string, systemId: string): string {
  const bare = said.replace(GENITIVE, '')
  const system = vocabulary.snapshot.register.systems.get(systemId)
  const names = system ? [system.name, ...system.aliases] : []
  for (const form of [bare, bare.replace(/s$/u, '')])
    for (const name of names) {
      const at = name.toLowerCase().indexOf(form.toLowerCase())
      if (form.length > 1 && at >= 0) return name.slice(at, at + form.length)
    }
  return bare
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
  const [first, ...others] = withoutWhatTheyDo(named)
  if (!first || others.length === 0) return first ?? null
  const common = first.ids.filter((id) => others.every(({ ids }) => ids.includes(id)))
  if (common.length > 0) return { ...first, ids: common }
  if (!has(heard, 'and') || named.some(({ ids }) => ids.length === 0)) return null
  return {
    name: named
      .map(({ name }) => name)
      .join(has(heard, 'who') && heard.language === 'en' ? ' and ' : ' och '),
    ids: [...new Set(named.flatMap(({ ids }) => ids))],
    near: [],
  }
}

/** «Lönesystemet Heroma»: what a system may be by what it does tells nothing beside its name. */
function withoutWhatTheyDo(named: readonly NamedSystems[]): readonly NamedSystems[] {
  const certain = named.flatMap(({ ids }) => ids)
  return named.filter(({ ids, near }) => ids.length > 0 || !near.some((id) => certain.includes(id)))
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
  if (within.length > 0) return { ...named, ids: ofPlace(heard, within) }
  if (ids.length === 0 || (departments.length > 0 && has(heard, 'itSide')))
    return { ...named, ids: environments }
  // Twins that are all elsewhere: one of them is meant, the asker knows better which.
  if (environments.length > 1) return { ...named, ids: environments }
  return { ...named, ids: [], near: [...new Set([...environments, ...ids])].slice(0, 5) }
}

/** «PMO på skolan» is that of the schools; where none of them belongs there, the place tells nothing. */
function ofPlace(heard: Heard, ids: readonly string[]): readonly string[] {
  const departments = meaningsOf(heard, 'PLACE').flatMap((place) => place.departments.map(squeeze))
  if (ids.length < 2 || departments.length === 0) return ids
  const there = ids.filter((id) => departments.some((one) => isWithin(heard, id, one)))
  return there.length > 0 ? there : ids
}

function isWithin({ vocabulary }: Heard, systemId: string, department: string): boolean {
  const path = vocabulary.snapshot.register.systems.get(systemId)?.department ?? []
  return path.some((step) => squeeze(step) === department)
}

/** Asks about the person who is named, or which of those so called; or says that there is none. */
export function aboutPerson(heard: Heard, ask: (personId: string) => Question): Question | null {
  const [first, ...others] = meaningsOf(heard, 'PERSON').map(({ people }) => people)
  if (!first || others.some(({ ids }) => ids.join() !== first.ids.join())) return null
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
