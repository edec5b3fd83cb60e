import { type Route, route } from '../api/route.ts'
import { meView } from '../views/me.ts'
import { personShown } from '../views/person-shown.ts'

/** Who reads, and what they may do. */
export function meRoutes({ local }: { local: boolean }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/me',
      says: 'Who reads, what they may do, and what every page needs to know.',
      may: null,
      view: meView,
      answer: async ({ reader: { person, powers }, snapshot, today }) => ({
        kind: 'view',
        view: {
          person: personShown(person),
          organisation: snapshot.routine.organisation,
          today,
          local,
          powers: [...powers],
        },
      }),
    }),
  ]
}
