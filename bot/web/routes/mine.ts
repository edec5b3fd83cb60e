import type { Database } from '../../database/database.ts'
import { readFeedDay } from '../../duties/feed/store.ts'
import { peopleOf } from '../../duties/mine/people.ts'
import { readUndoable } from '../../duties/mine/store.ts'
import { type DueDay, dueDaysOf, readYear } from '../../duties/mine/year.ts'
import { isOpen, type Occurrence } from '../../duties/occurrence.ts'
import { isTheirs, type Task, tasksIn } from '../../duties/tasks/theirs.ts'
import { answerMyDuties, systemsOf } from '../../questions/answering/responsibilities.ts'
import { departmentOf } from '../../register/system.ts'
import type { Reader, Reading } from '../api/reader.ts'
import { type Route, route } from '../api/route.ts'
import { type DueDayView, type MineView, mineView } from '../views/mine.ts'
import { personShown } from '../views/person-shown.ts'
import { type DutyReading, type ScopeWords, scopeViewOf, sourceViewOf } from './duty-view.ts'
import { occurrenceViewOf } from './occurrence-view.ts'

type MineParts = { database: Database; scopeWords: ScopeWords }

/** What concerns the reader: what they have to do, answer for, have planned, and how their people stand. */
export function mineRoutes(parts: MineParts): Route[] {
  return [
    route({
      method: 'GET',
      path: '/mine',
      says: 'What the reader has to do, answers for and has planned, and how those stand whom they lead.',
      may: null,
      view: mineView,
      answer: async (reading) => ({ kind: 'view', view: await readMine(parts, reading) }),
    }),
  ]
}

async function readMine({ database, scopeWords }: MineParts, reading: Reading): Promise<MineView> {
  const { snapshot, today, now, reader } = reading
  const knowing = { snapshot, day: today }
  const year = await readYear(database, knowing)
  const undoable = await readUndoable(database, reader.person.id, now)
  const tasks = tasksIn(year.open, knowing)
  const due = tasks.filter((task) => isTheirs(task, reader.person)).map((one) => one.occurrence)
  const dueIds = new Set(due.map(({ id }) => id))
  const undoIds = new Set(undoable.map(({ id }) => id))
  const telling = { ...knowing, ...reader, scopeWords }
  const shown = (occurrence: Occurrence) =>
    occurrenceViewOf(occurrence, undoIds.has(occurrence.id), telling)
  return {
    today,
    due: due.map(shown),
    ended: undoable.filter(({ id }) => !dueIds.has(id)).map(shown),
    systems: systemsIn(reading),
    duties: dutiesIn(reading),
    year: dueDaysOf(reader.person, year, knowing).map((one) => dueDayView(one, telling)),
    feedSince: await readFeedDay(database, reader.person.id),
    people: peopleIn(tasks, reader, telling),
  }
}

const askingOf = ({ snapshot, reader, today }: Reading) => ({
  snapshot,
  asker: reader.person,
  today,
})

function systemsIn(reading: Reading): MineView['systems'] {
  const { language, person } = reading.reader
  return systemsOf(askingOf(reading), person).map(({ system, roles }) => ({
    id: system.id,
    name: system.name,
    department: departmentOf(system),
    roles: roles.map(({ label }) => label[language]),
  }))
}

function dutiesIn(reading: Reading): MineView['duties'] {
  const { snapshot, reader } = reading
  const answer = answerMyDuties(askingOf(reading))
  const items = answer.kind === 'myDuties' ? answer.items : []
  return items
    .filter(({ duties }) => duties.length > 0)
    .map(({ role, why, duties }) => ({
      role: role.label[reader.language],
      why,
      duties: duties.map(({ id, text, source, standing }) => ({
        id,
        text: text[reader.language],
        source: sourceViewOf(source, snapshot),
        proposed: standing === 'proposed',
      })),
    }))
}

function dueDayView({ occurrence, duty, scope, due }: DueDay, reading: DutyReading): DueDayView {
  return {
    id: occurrence?.id ?? null,
    text: duty.text[reading.language],
    scope: scopeViewOf(scope, reading),
    due,
    state: stateOf(occurrence, due < reading.day),
  }
}

function stateOf(occurrence: Occurrence | null, late: boolean): DueDayView['state'] {
  if (!occurrence || !isOpen(occurrence)) return 'planned'
  if (late) return 'overdue'
  return occurrence.state.kind === 'started' ? 'started' : 'open'
}

/** Only their own line, and the departments that they head: nobody sees here how others' people stand. */
function peopleIn(
  tasks: readonly Task[],
  { person, powers, heads, language }: Reader,
  telling: DutyReading,
): MineView['people'] {
  if (!powers.has('line') && !powers.has('department')) return null
  const standings = peopleOf({ leader: person, heads }, tasks, telling)
  return standings.map(({ person: one, late, open }) => ({
    person: personShown(one),
    late: late.map(({ duty, scope, due }) => ({
      text: duty.text[language],
      scope: scopeViewOf(scope, telling),
      due,
    })),
    open: open.length,
  }))
}
