import { z } from 'zod'
import { personView } from './shared.ts'

/** Those who go by a name, best first. */
export const peopleView = z.object({ people: z.array(personView) })
export type PeopleView = z.infer<typeof peopleView>

/** Persons of whom a visitor of the demo may play one, and why that one is interesting. */
export const localPeopleView = z.object({
  people: z.array(
    personView.extend({ powers: z.array(z.enum(['all', 'administer', 'line', 'department'])) }),
  ),
})
export type LocalPeopleView = z.infer<typeof localPeopleView>

/** The systems that go by a name, best first. */
export const foundView = z.object({
  systems: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type FoundView = z.infer<typeof foundView>
