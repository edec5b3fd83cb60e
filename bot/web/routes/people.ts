import { z } from 'zod'
import type { Person } from '../../directory/person.ts'
import { peopleLike } from '../../questions/names/people-like.ts'
import { systemsLike } from '../../questions/names/systems-like.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import { mayOf } from '../api/powers.ts'
import type { Power } from '../api/reader.ts'
import { type OpenRoute, openRoute, type Route, route } from '../api/route.ts'
import { foundView, localPeopleView, peopleView } from '../views/people.ts'
import { personShown } from '../views/person-shown.ts'

/** Characters that a name which somebody searches for may have. */
const LONGEST = 200

/** Finding people and systems by the bot's own name matching. */
export function peopleRoutes({ local, administrators }: Parts): (Route | OpenRoute)[] {
  return [people, systems, ...(local ? [localPeople(administrators)] : [])]
}

type Parts = { local: boolean; administrators: ReadonlySet<string> }

const people = route({
  method: 'GET',
  path: '/people',
  says: 'The people who go by a name that may be half typed or mistyped, best first.',
  may: null,
  query: z.strictObject({ search: z.string().max(LONGEST) }),
  view: peopleView,
  answer: async ({ query, snapshot }) => ({
    kind: 'view',
    view: { people: peopleLike(snapshot.directory, query.search).map(personShown) },
  }),
})

const systems = route({
  method: 'GET',
  path: '/search',
  says: 'The systems that go by a name that may be half typed or mistyped, best first.',
  may: null,
  query: z.strictObject({ text: z.string().max(LONGEST) }),
  view: foundView,
  answer: async ({ query, snapshot: { register } }) => ({
    kind: 'view',
    view: {
      systems: systemsLike(register, query.text, MOST_SYSTEMS).flatMap((id) => {
        const system = register.systems.get(id)
        return system ? [{ id, name: system.name }] : []
      }),
    },
  }),
})

/** A page filters its list by what is found, so all of it is told. */
const MOST_SYSTEMS = 10_000

const localPeople = (administrators: ReadonlySet<string>) =>
  openRoute({
    method: 'GET',
    path: '/local/people',
    says: 'Local mode only: persons whom a visitor may play, some of every kind.',
    open: true,
    params: z.object({}),
    view: localPeopleView,
    answer: async ({ snapshot, today }) => ({
      kind: 'view',
      view: {
        people: playable(snapshot, (person) => [
          ...mayOf(snapshot, today, person, administrators).powers,
        ]),
      },
    }),
  })

/** How many persons of each kind are offered. */
const OF_EACH = 2

/** Persons of every kind: by what they may do, and whether they answer for systems. Whoever may most comes first. */
function playable({ directory, register }: Snapshot, powersOf: (person: Person) => Power[]) {
  const everybody = [...directory.people.values()].filter(({ active, mail }) => active && mail)
  const known = everybody.map((person) => ({ ...personShown(person), powers: powersOf(person) }))
  const kinds = Map.groupBy(known, ({ id, powers }) =>
    [...powers, register.byPerson.has(id)].join(' '),
  )
  return [...kinds.values()]
    .flatMap((those) => those.slice(0, OF_EACH))
    .toSorted((one, other) => other.powers.length - one.powers.length)
}
