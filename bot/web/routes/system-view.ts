import type { Database } from '../../database/database.ts'
import type { Occurrence } from '../../duties/occurrence.ts'
import { readOccurrencesOf } from '../../duties/occurrences/of-system/store.ts'
import type { Asking } from '../../questions/answering/asking.ts'
import { systemsOf } from '../../questions/answering/responsibilities.ts'
import { maySee, whoMayTell } from '../../questions/answering/visibility.ts'
import { readChangesOf, type SystemChange } from '../../register/history/of-system/store.ts'
import { holdersFor } from '../../register/holding/role-holders.ts'
import { cellOf } from '../../register/matrix/cell.ts'
import { askedOf } from '../../register/matrix/roles.ts'
import { isInUse, type System } from '../../register/system.ts'
import { type Duty, roleId, type Topic } from '../../routine/routine.ts'
import type { Reading } from '../api/reader.ts'
import { personShown } from '../views/person-shown.ts'
import type { SystemView } from '../views/systems.ts'
import { changeViewOf, topicsOf } from './change-view.ts'
import {
  type DutyReading,
  type ScopeWords,
  scopeViewOf,
  sourceViewOf,
  stateViewOf,
} from './duty-view.ts'
import { holderViewOf, reachable } from './held-view.ts'

export type SystemParts = { database: Database; scopeWords: ScopeWords }
type May = Record<Topic, boolean> & { times: boolean }

/** Everything about a system that the reader may know; what they may not is not in the view at all. */
export async function readSystem(
  { database, scopeWords }: SystemParts,
  system: System,
  reading: Reading,
): Promise<SystemView> {
  const asking = askingOf(reading)
  const may = mayOf(asking, system, reading)
  const telling = { ...reading, ...reading.reader, day: reading.today }
  const occurrences = may.times ? await readOccurrencesOf(database, system.id) : null
  const changes = await readChangesOf(database, system.id)
  const { name, aliases, department, links, ...rest } = system
  const { vendor, purpose, hosting, personalData, lifeCycle, vanishedOn } = rest
  return {
    ...{ id: system.id, name, vendor, purpose, hosting, personalData, lifeCycle, vanishedOn },
    aliases: [...aliases],
    department: [...department],
    links: links.filter(isWebAddress),
    roles: rolesOf(system, may, reading),
    duties: dutiesOf(occurrences, { ...telling, scopeWords }),
    ...restricted(system, may),
    ask: askAbout(asking, system, may),
    changes: changesFor(changes, may, reading),
  }
}

const askingOf = ({ snapshot, reader, today }: Reading): Asking => ({
  snapshot,
  asker: reader.person,
  today,
})

/** How a system's duties stand is for whoever holds one of its roles, and for those who may know its gaps. */
function mayOf(asking: Asking, system: System, { reader }: Reading): May {
  const gaps = maySee(asking, 'gaps', system)
  const holds = () => systemsOf(asking, reader.person).some((one) => one.system === system)
  return {
    classification: maySee(asking, 'classification', system),
    contract: maySee(asking, 'contract', system),
    gaps,
    times: gaps || reader.powers.has('all') || holds(),
  }
}

/** A sheet may hold anything; only what opens a page becomes a link. */
const isWebAddress = (link: string) => /^https?:$/.test(URL.parse(link)?.protocol ?? '')

/** The roles held per system in the routine's order; the owner stands there even when nobody is one. */
function rolesOf(system: System, { gaps }: May, reading: Reading): SystemView['roles'] {
  const { snapshot, today, reader } = reading
  const { roles } = snapshot.routine
  return roles
    .filter(({ found }) => found.by === 'system')
    .flatMap((role) => {
      const held = holdersFor(reading, system, role)
      if (held.length === 0 && role.id !== roleId.systemOwner && role.standing === 'proposed')
        return []
      const cell = cellOf(held, askedOf(snapshot.routine, role), today)
      const { id, label, standing } = role
      return {
        id,
        label: label[reader.language],
        proposed: standing === 'proposed',
        held: cell.held.map(holderViewOf),
        broken: gaps ? (isInUse(system) ? [...cell.broken] : []) : null,
      }
    })
}

/** The duties of the roles that are held per system, and how they stand for this one. */
function dutiesOf(
  occurrences: readonly Occurrence[] | null,
  reading: DutyReading,
): SystemView['duties'] {
  const { snapshot, language } = reading
  const { roles, duties } = snapshot.routine
  const perSystem = new Map(
    roles.filter(({ found }) => found.by === 'system').map((role) => [role.id, role]),
  )
  const times = Map.groupBy(occurrences ?? [], ({ dutyId }) => dutyId.split('/')[0] ?? '')
  const isOfSystem = ({ id, role }: Duty) => perSystem.has(role) || times.has(id)
  return duties.filter(isOfSystem).map(({ id, role, text, source, standing }) => ({
    id,
    text: text[language],
    role: roles.find((one) => one.id === role)?.label[language] ?? role,
    source: sourceViewOf(source, snapshot),
    proposed: standing === 'proposed',
    times:
      occurrences &&
      (times.get(id) ?? []).map((one) => ({
        due: one.due,
        scope: scopeViewOf(one.scope, reading),
        state: stateViewOf(one, snapshot),
      })),
  }))
}

function restricted(system: System, may: May): Pick<SystemView, 'security' | 'contract' | 'extra'> {
  const { classification, criticality, continuity, contractEnd, contractNote, extra } = system
  return {
    security: may.classification
      ? {
          classification: classification.map(({ scale, label }) => ({ scale, label })),
          criticality: criticality?.label ?? null,
          rtoHours: continuity.rtoHours,
          rpoHours: continuity.rpoHours,
          continuityNote: continuity.note,
        }
      : null,
    contract: may.contract ? { end: contractEnd, note: contractNote } : null,
    // A further column may say anything, so it follows the stricter of the two.
    extra:
      may.classification && may.contract
        ? Object.entries(extra).map(([header, text]) => ({ header, text }))
        : null,
  }
}

function askAbout(asking: Asking, system: System, may: May): SystemView['ask'] {
  const hidden = (['classification', 'contract'] as const).find((topic) => !may[topic])
  const held = hidden ? (whoMayTell(asking, hidden, system)?.held ?? []) : []
  return held.flatMap(reachable).map(personShown)
}

function changesFor(
  changes: readonly SystemChange[],
  may: May,
  { snapshot, reader: { language } }: Reading,
): SystemView['changes'] {
  return changes
    .filter(({ what }) => topicsOf(what).every((topic) => may[topic]))
    .map((change) => changeViewOf(change, { snapshot, language }))
}
