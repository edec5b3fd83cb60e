import type { Selectable } from 'kysely'
import type { Database, Queryable } from '../database/database.ts'
import type { RegisterTables } from '../database/tables/register.ts'
import type { Assignment, Holder, Origin } from './assignment.ts'
import { type Register, registerOf } from './register.ts'
import type { System } from './system.ts'

/** Runs a reading in which nothing changes under way, whatever others write. */
export function inOneView<T>(
  database: Database,
  read: (view: Queryable) => Promise<T>,
): Promise<T> {
  return database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(read)
}

/** The whole register, vanished systems and ended assignments included. */
export async function readRegister(database: Queryable): Promise<Register> {
  const systems = await database
    .selectFrom('system')
    .select(shown)
    .orderBy('name')
    .orderBy('id')
    .execute()
  const assignments = await database
    .selectFrom('assignment')
    .selectAll()
    .orderBy('system_id')
    .orderBy('role')
    .orderBy('position')
    .execute()
  return registerOf(systems.map(systemOf), assignments.map(assignmentOf))
}

/** The columns of what is known about a system, beside its id and name. */
export const details = [
  'aliases',
  'department',
  'vendor',
  'purpose',
  'hosting',
  'personal_data',
  'classification',
  'criticality',
  'life_cycle',
  'contract_end',
  'contract_note',
  'rto_hours',
  'rpo_hours',
  'continuity_note',
  'links',
  'extra',
  'vanished_on',
] as const
/** What a system is made of. What sheets said of it is as much again, and only imports need it. */
const shown = ['id', 'name', ...details] as const
type SystemRow = Pick<Selectable<RegisterTables['system']>, (typeof shown)[number]>

export function systemOf(row: SystemRow): System {
  return {
    id: row.id,
    name: row.name,
    aliases: row.aliases,
    department: row.department,
    vendor: row.vendor,
    purpose: row.purpose,
    hosting: row.hosting,
    personalData: row.personal_data,
    classification: row.classification,
    criticality: row.criticality,
    lifeCycle: row.life_cycle,
    contractEnd: row.contract_end,
    contractNote: row.contract_note,
    continuity: { rtoHours: row.rto_hours, rpoHours: row.rpo_hours, note: row.continuity_note },
    links: row.links,
    extra: row.extra,
    vanishedOn: row.vanished_on,
  }
}

export type AssignmentRow = Selectable<RegisterTables['assignment']>

export function assignmentOf(row: AssignmentRow): Assignment {
  return {
    id: row.id,
    systemId: row.system_id,
    role: row.role,
    holder: holderOf(row),
    order: row.position,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    origin: originOf(row),
    confirmedOn: row.confirmed_on,
  }
}

/** The table's checks promise that the columns of its kind are filled. */
function holderOf(row: AssignmentRow): Holder {
  switch (row.holder) {
    case 'person':
      return { kind: 'person', personId: row.person_id ?? '' }
    case 'post':
      return { kind: 'post', title: row.title ?? '', department: row.department ?? '' }
    case 'department':
      return { kind: 'department', department: row.department ?? '' }
    case 'unknown':
      return { kind: 'unknown', text: row.text ?? '' }
  }
}

function originOf(row: AssignmentRow): Origin {
  return row.origin === 'sheet'
    ? { kind: 'sheet', file: row.origin_file ?? '', row: row.origin_row ?? 0, on: row.origin_on }
    : { kind: 'hand', by: row.origin_by ?? '', on: row.origin_on }
}
