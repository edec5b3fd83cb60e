import type { Day } from '../calendar/day.ts'
import type { Problem } from '../sheet/sheet.ts'
import type { Directory } from './directory.ts'
import { type IdentifiedRow, identifyRows } from './people-identity.ts'
import { createPersonFinder } from './people-managers.ts'
import { type PersonRow, problem, short } from './people-row.ts'
import type { Person } from './person.ts'

/**
 * The people as a file makes them, given the directory as it is: a column that the file lacks leaves what is known,
 * a cell that says nothing empties it. Nobody is ended for being absent.
 */
export function decidePeople(
  rows: readonly PersonRow[],
  directory: Directory,
  today: Day,
): { people: Person[]; problems: Problem[] } {
  const { identified, problems, renumbered } = identifyRows(rows, directory)
  const findPerson = createPersonFinder(identified, directory)
  const people = identified.map((one) => {
    const manager = managerFor(one, findPerson)
    if ('problem' in manager) problems.push(manager.problem)
    return personOf(one, renumbered.get(manager.id ?? '') ?? manager.id, today)
  })
  for (const loop of loopsIn(identified, people, directory)) problems.push(loop)
  return { people, problems }
}

type Manager = { id: string | null } | { id: null; problem: Problem }

function managerFor(
  { row, id, known }: IdentifiedRow,
  findPerson: ReturnType<typeof createPersonFinder>,
): Manager {
  if (row.manager === undefined) return { id: known?.managerId ?? null }
  if (row.manager === null) return { id: null }
  const named = findPerson(row.manager)
  const text = short(row.manager)
  if (named.kind === 'unknown')
    return without(
      row,
      'unknownManager',
      `Chefen «${text}» finns varken i filen eller i katalogen.`,
    )
  if (named.kind === 'ambiguous')
    return without(
      row,
      'ambiguousManager',
      `${named.count} personer heter «${text}». Skriv chefens adress.`,
    )
  if (named.id === id) return without(row, 'ownManager', 'Personen står som sin egen chef.')
  return { id: named.id }
}

const without = (row: PersonRow, code: string, message: string): Manager => ({
  id: null,
  problem: problem(row, code, `${message} Raden läses in utan chef.`),
})

function personOf({ row, id, known }: IdentifiedRow, managerId: string | null, today: Day): Person {
  const active = row.active ?? known?.active ?? true
  const kept = <T>(given: T | undefined, before: T | undefined) =>
    given === undefined ? (before ?? null) : given
  return {
    id,
    name: row.name ?? known?.name ?? row.mail ?? row.userPrincipalName ?? id,
    givenName: kept(row.givenName, known?.givenName),
    surname: kept(row.surname, known?.surname),
    mail: kept(row.mail, known?.mail),
    userPrincipalName: kept(row.userPrincipalName, known?.userPrincipalName),
    title: kept(row.title, known?.title),
    department: kept(row.department, known?.department),
    phone: kept(row.phone, known?.phone),
    managerId,
    active,
    leftOn: active ? null : leftOn(known, today),
  }
}

/** Nobody knows on which day somebody left whose account was closed before the directory met them. */
function leftOn(known: Person | null, today: Day): Day | null {
  if (known?.active) return today
  return known?.leftOn ?? null
}

/** Reports each row whose manager is led, over others, by the row's own person. The rows are kept as the file says. */
function loopsIn(
  identified: readonly IdentifiedRow[],
  people: readonly Person[],
  directory: Directory,
): Problem[] {
  const managers = new Map<string, string | null>()
  for (const person of directory.people.values()) managers.set(person.id, person.managerId)
  for (const person of people) managers.set(person.id, person.managerId)
  const looped = idsInLoops(managers)
  return identified
    .filter(({ id }) => looped.has(id))
    .map(({ row }) =>
      problem(row, 'managerLoop', 'Chefskedjan går runt: personen är chef över sin egen chef.'),
    )
}

/** Follows every chain once, however long: nobody is walked from or over a second time. */
function idsInLoops(managers: ReadonlyMap<string, string | null>): Set<string> {
  const walked = new Set<string>()
  return new Set([...managers.keys()].flatMap((start) => loopFrom(start, managers, walked)))
}

/** The loop that a chain ends in, if it has not been walked before. */
function loopFrom(
  start: string,
  managers: ReadonlyMap<string, string | null>,
  walked: Set<string>,
): string[] {
  const path = new Map<string, number>()
  let id: string | null = start
  while (id && !walked.has(id)) {
    walked.add(id)
    path.set(id, path.size)
    id = managers.get(id) ?? null
  }
  const back = id === null ? undefined : path.get(id)
  return back === undefined ? [] : [...path.keys()].slice(back)
}
