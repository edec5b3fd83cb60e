import { partsOf } from '../calendar/rule.ts'
import type { Finding } from './references.ts'
import type { Duty, Role, Routine } from './routine.ts'
import type { EventKind, Schedule, ScopeKind, Trigger } from './schedule.ts'

/** What is wrong between a duty's schedule, its role, and its own parts; roles that don't exist are found elsewhere. */
export function scheduleFindings({ duties, roles }: Routine): Finding[] {
  const byId = new Map(roles.map((role) => [role.id, role]))
  return duties.flatMap((duty, index) => {
    const role = byId.get(duty.role)
    return placedIn(duty, index).flatMap(({ schedule, path }) =>
      [
        role && scopeFinding(role, schedule),
        triggerFinding(schedule),
        role && eventFinding(role, schedule),
        countedFinding(schedule),
        endFinding(schedule),
        leadFinding(schedule),
      ].flatMap((finding) =>
        finding ? [{ path: [...path, ...finding.path], message: finding.message }] : [],
      ),
    )
  })
}

/** Every schedule of a duty with its place in the file. */
export function placedIn({ schedule, also = [] }: Duty, index: number): Placed[] {
  const first = schedule ? [{ schedule, path: ['duties', index, 'schedule'] }] : []
  return [
    ...first,
    ...also.map((more, at) => ({ schedule: more, path: ['duties', index, 'also', at] })),
  ]
}
type Placed = { schedule: Schedule; path: Finding['path'] }

const scopesOf: Readonly<Record<Role['found']['by'], readonly ScopeKind[]>> = {
  system: ['system', 'event'],
  department: ['department', 'system', 'event'],
  organisation: ['organisation', 'department', 'system', 'event'],
  manager: ['line', 'event'],
}

function scopeFinding({ label, found }: Role, { scope }: Schedule): Finding | null {
  const scopes = scopesOf[found.by]
  if (scopes.includes(scope)) return null
  return {
    path: ['scope'],
    message: `kan inte vara ${scope} för rollen ${label.sv}: den kan ha ${scopes.join(', ')}`,
  }
}

const scopesFor: Readonly<Record<Trigger['by'], readonly ScopeKind[]>> = {
  recurrence: ['organisation', 'department', 'line', 'system'],
  date: ['system'],
  gap: ['system'],
  event: ['event'],
}

function triggerFinding({ scope, trigger }: Schedule): Finding | null {
  const scopes = scopesFor[trigger.by]
  if (scopes.includes(scope)) return null
  return {
    path: ['trigger', 'by'],
    message: `går inte ihop med scope: ${scope}; ${trigger.by} kan ha ${scopes.join(', ')}`,
  }
}

/** A person who leaves has a manager but no system, a classification a system but no manager. */
const eventsOf: Readonly<Record<Role['found']['by'], readonly EventKind[]>> = {
  system: ['incident', 'classification'],
  department: ['leaves', 'starts', 'incident', 'classification'],
  organisation: ['leaves', 'starts', 'incident', 'classification'],
  manager: ['leaves', 'starts', 'incident'],
}

function eventFinding({ label, found }: Role, { trigger }: Schedule): Finding | null {
  if (trigger.by !== 'event' || eventsOf[found.by].includes(trigger.of)) return null
  return {
    path: ['trigger', 'of'],
    message: `kan inte vara ${trigger.of} för rollen ${label.sv}, som då inte går att finna`,
  }
}

/** What is counted from the last time has no days of its own; only an interval, and an end. */
const INTERVAL_ONLY = new Set(['FREQ', 'INTERVAL', 'UNTIL'])

function countedFinding({ trigger }: Schedule): Finding | null {
  const parts = recurring(trigger)
  if (trigger.by !== 'recurrence' || trigger.counted === 'schedule' || !parts) return null
  const fixed = [...parts.keys()].filter((name) => !INTERVAL_ONLY.has(name))
  if (fixed.length === 0) return null
  return {
    path: ['trigger', 'rule'],
    message: `har ${fixed.join(', ')}, men counted: completion räknar från när det senast gjordes och kan bara ha FREQ, INTERVAL och UNTIL`,
  }
}

function endFinding({ trigger }: Schedule): Finding | null {
  const until = recurring(trigger)?.get('UNTIL')
  if (trigger.by !== 'recurrence' || !until) return null
  if (until >= trigger.from.replaceAll('-', '')) return null
  return {
    path: ['trigger', 'rule'],
    message: `slutar (UNTIL=${until}) före from: ${trigger.from}`,
  }
}

const DAYS_BETWEEN: Readonly<Record<string, number>> = {
  DAILY: 1,
  WEEKLY: 7,
  MONTHLY: 31,
  YEARLY: 366,
}

/** A reminder that comes before the one before it is even due would make that one look missed at once. */
function leadFinding({ trigger, ladder }: Schedule): Finding | null {
  const parts = recurring(trigger)
  const [lead] = ladder.before
  if (!parts || lead === undefined) return null
  const most = (DAYS_BETWEEN[parts.get('FREQ') ?? ''] ?? 0) * Number(parts.get('INTERVAL') ?? 1)
  if (lead < most) return null
  return {
    path: ['ladder', 'before'],
    message: `börjar ${lead} dagar före, men uppgiften kommer tillbaka minst var ${most}:e dag`,
  }
}

function recurring(trigger: Trigger): ReadonlyMap<string, string> | null {
  if (trigger.by !== 'recurrence') return null
  const parts = partsOf(trigger.rule)
  return typeof parts === 'string' ? null : parts
}
