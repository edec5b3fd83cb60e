import { managersAbove } from '../../directory/directory.ts'
import type { Person } from '../../directory/person.ts'
import { peopleIn } from '../../register/holding/titles.ts'
import type { OnDay } from '../holders/seat.ts'
import type { Occurrence } from '../occurrence.ts'
import type { Task } from '../tasks/theirs.ts'

/** How somebody stands: what they have that is late, and how much else is open, the most urgent first. */
export type Standing = { person: Person; late: readonly Occurrence[]; open: readonly Occurrence[] }

/**
 * How those stand whom somebody answers for: everybody below them in the line, and everybody in the departments that
 * they head. Those with the most that is late come first; who has nothing to do is left out, but for their own reports.
 */
export function peopleOf(answers: Answering, tasks: readonly Task[], knowing: OnDay): Standing[] {
  const isBelow = belowWith(answers, knowing)
  const reports = knowing.snapshot.directory.reports.get(answers.leader.id) ?? []
  const found = new Map<Person, Occurrence[]>(reports.map((person) => [person, []]))
  for (const { occurrence, those } of tasks)
    for (const person of those)
      if (found.has(person) || isBelow(person))
        found.set(person, [...(found.get(person) ?? []), occurrence])
  return [...found]
    .map(([person, occurrences]) => ({
      person,
      late: occurrences.filter(({ due }) => due < knowing.day),
      open: occurrences.filter(({ due }) => due >= knowing.day),
    }))
    .sort((one, other) => other.late.length - one.late.length || byName(one, other))
}

/** Who answers for others, and the departments that they head. */
type Answering = { leader: Person; heads: readonly string[] }

function belowWith({ leader, heads }: Answering, { snapshot: { directory } }: OnDay) {
  const inDepartments = new Set(heads.flatMap((name) => peopleIn(directory, name)))
  return (person: Person) =>
    person.id !== leader.id &&
    (inDepartments.has(person) ||
      [...managersAbove(directory, person)].some(({ id }) => id === leader.id))
}

const swedish = new Intl.Collator('sv')
const byName = (one: { person: Person }, other: { person: Person }) =>
  swedish.compare(one.person.name, other.person.name)
