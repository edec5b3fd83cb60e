import type { Person } from '../../directory/person.ts'
import type { PersonView } from './shared.ts'

/** Somebody as pages name them. */
export function personShown(person: Person): PersonView {
  const { id, name, title, department, mail, phone, active } = person
  return { id, name, title, department, mail, phone, active }
}
