import type { Day } from '../../../calendar/day.ts'
import { readUnreachable } from '../../../duties/delivery/unreached/store.ts'
import {
  becameOf,
  type Followed,
  figuresOf,
  monthOf,
  monthsIn,
} from '../../../duties/follow-up/figures.ts'
import { nameOfPlace, placeOfPerson, placeOfScope } from '../../../duties/follow-up/place.ts'
import { readFollowed, readThese } from '../../../duties/follow-up/store.ts'
import { tasksIn } from '../../../duties/tasks/theirs.ts'
import type { Snapshot } from '../../../register/snapshot.ts'
import type { Reading } from '../../api/reader.ts'
import type { FollowUpView } from '../../views/follow-up.ts'
import { personShown } from '../../views/person-shown.ts'
import { scopeViewOf } from '../duty-view.ts'
import type { FollowUpParts } from '../follow-up.ts'
import { gapsIn, type SystemGaps } from './gaps.ts'
import { partFor } from './reach.ts'

type Chosen = { from: Day; to: Day; department: string | null }
/** Something that was to be done, with the department that it belongs to. */
type Placed = Followed & { department: string | null }

/** Overdue duties, and systems with gaps, that are listed at most; the figures count them all. */
const LISTED = 200

export async function readFollowUp(
  parts: FollowUpParts,
  reading: Reading,
  chosen: Chosen,
): Promise<FollowUpView> {
  const { snapshot, reader, today } = reading
  const { department, from, to } = chosen
  const isIn = partFor(reader)
  const whole = reader.powers.has('all')
  const all = placedIn(await readFollowed(parts.database, chosen), snapshot, isIn)
  const gaps = gapsIn(snapshot, { on: today, language: reader.language, isIn })
  const isChosen = (one: { department: string | null }) =>
    department === null || one.department === department
  const followed = all.filter(isChosen)
  const systems = gaps.systems.filter(isChosen)
  const byMonth = Map.groupBy(followed, ({ due }) => monthOf(due))
  return {
    from,
    to,
    today,
    department,
    departments: namesIn([...all, ...gaps.systems]),
    whole,
    total: figuresOf(followed, today),
    months: monthsIn(chosen).map((month) => ({
      month,
      figures: figuresOf(byMonth.get(month) ?? [], today),
    })),
    byDepartment: byDepartment(followed, systems, today),
    byRole: byRole(followed, reading),
    overdue: await overdueAmong(followed, parts, reading),
    gaps: {
      vacant: sumOf(systems, 'vacant'),
      stale: sumOf(systems, 'stale'),
      systems: systems.slice(0, LISTED),
      roles: whole && department === null ? gaps.roles : [],
      count: systems.length,
    },
    unreachable: await unreachableIn(parts, reading, isChosen),
  }
}

function placedIn(
  followed: readonly Followed[],
  snapshot: Snapshot,
  isIn: (place: readonly string[]) => boolean,
): Placed[] {
  return followed.flatMap((one) => {
    const place = placeOfScope(one.scope, snapshot)
    return isIn(place) ? [{ ...one, department: nameOfPlace(place) }] : []
  })
}

const sumOf = (systems: readonly SystemGaps[], what: 'vacant' | 'stale') =>
  systems.reduce((sum, one) => sum + one[what].length, 0)

const collator = new Intl.Collator('sv', { numeric: true })

const namesIn = (all: readonly { department: string | null }[]) =>
  [...new Set(all.flatMap(({ department }) => department ?? []))].toSorted(collator.compare)

function byDepartment(
  followed: readonly Placed[],
  systems: readonly SystemGaps[],
  today: Day,
): FollowUpView['byDepartment'] {
  const duties = Map.groupBy(followed, ({ department }) => department)
  const lacking = Map.groupBy(systems, ({ department }) => department)
  const names = [...new Set([...duties.keys(), ...lacking.keys()])]
  return names
    .toSorted((one, other) => collator.compare(one ?? '', other ?? ''))
    .map((department) => ({
      department,
      figures: figuresOf(duties.get(department) ?? [], today),
      vacant: sumOf(lacking.get(department) ?? [], 'vacant'),
      stale: sumOf(lacking.get(department) ?? [], 'stale'),
    }))
}

function byRole(followed: readonly Placed[], { snapshot, reader, today }: Reading) {
  const label = (id: string) =>
    snapshot.routine.roles.find((role) => role.id === id)?.label[reader.language] ?? id
  return [...Map.groupBy(followed, ({ role }) => role)]
    .map(([id, those]) => ({ role: label(id), figures: figuresOf(those, today) }))
    .toSorted((one, other) => collator.compare(one.role, other.role))
}

async function overdueAmong(
  followed: readonly Placed[],
  { database, scopeWords }: FollowUpParts,
  { snapshot, reader, today }: Reading,
): Promise<FollowUpView['overdue']> {
  const late = followed.filter((one) => becameOf(one, today) === 'overdue').slice(0, LISTED)
  const known = new Map(late.map((one) => [one.id, one]))
  const occurrences = await readThese(database, [...known.keys()])
  const telling = { snapshot, day: today, ...reader, scopeWords }
  return tasksIn(occurrences, telling).map(({ occurrence: { id, duty, scope, due }, those }) => ({
    id,
    text: duty.text[reader.language],
    scope: scopeViewOf(scope, telling),
    due,
    department: known.get(id)?.department ?? null,
    escalated: known.get(id)?.escalated ?? false,
    people: those.map(personShown),
  }))
}

async function unreachableIn(
  { database }: FollowUpParts,
  { snapshot, reader }: Reading,
  isChosen: (one: { department: string | null }) => boolean,
): Promise<FollowUpView['unreachable']> {
  const isIn = partFor(reader)
  const people = await readUnreachable(database)
  return people.flatMap(({ personId, why, since, messages, byMail }) => {
    const person = snapshot.directory.people.get(personId)
    const place = placeOfPerson(person, snapshot)
    if (!isIn(place) || !isChosen({ department: nameOfPlace(place) })) return []
    return [{ person: person ? personShown(person) : null, why, since, messages, byMail }]
  })
}
