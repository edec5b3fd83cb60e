import type { Day } from '../../calendar/day.ts'
import type { Assignment } from '../assignment.ts'
import { type Register, registerOf } from '../register.ts'
import type { System } from '../system.ts'
import { type KeptHolder, keptDay, keptFacts, keptHolders } from './kept.ts'
import type { RegisterChange } from './store.ts'

/** A register as it stood, and whether the history was too scanty to tell the days of some assignments. */
export type Replayed = { register: Register; isWhole: boolean }

type Held = Map<string, readonly Assignment[]>
type Past = { systems: Map<string, System>; held: Held; isWhole: boolean }

/**
 * The register as it stood at the end of a day, by taking back what happened after it. What a change does not know of
 * any more is left as it is now.
 * @param changes what happened after the day, the latest first
 */
export function replayed(now: Register, changes: readonly RegisterChange[], on: Day): Replayed {
  const past: Past = {
    systems: new Map(now.systems),
    held: Map.groupBy([...now.bySystem.values()].flat(), placeOf),
    isWhole: true,
  }
  for (const change of changes) takeBack(past, change, on)
  const assignments = [...past.held.values()].flat()
  return {
    register: registerOf(
      [...past.systems.values()],
      assignments.filter(({ systemId }) => past.systems.has(systemId)),
    ),
    isWhole: past.isWhole,
  }
}

const ROLE = 'role:'
const EXTRA = 'extra:'
const keyOf = (systemId: string, role: string) => `${systemId} ${role}`
const placeOf = ({ systemId, role }: Assignment) => keyOf(systemId, role)

function takeBack(past: Past, change: RegisterChange, on: Day): void {
  const { systemId, what, before } = change
  const system = past.systems.get(systemId)
  if (!system) return
  if (what === 'created') past.systems.delete(systemId)
  else if (what.startsWith(ROLE)) takeBackRole(past, change, on)
  else past.systems.set(systemId, asBefore(system, what, before))
}

/** A system as it was before one of its fields changed. */
function asBefore(system: System, what: string, before: unknown): System {
  if (what === 'vanished' || what === 'returned')
    return { ...system, vanishedOn: keptDay.safeParse(before).data ?? null }
  if (what.startsWith(EXTRA)) return { ...system, extra: extraBefore(system, what, before) }
  const { rtoHours, rpoHours, continuityNote, ...facts } =
    keptFacts.safeParse({ [what]: before }).data ?? {}
  const { continuity } = system
  return {
    ...system,
    ...facts,
    continuity: {
      rtoHours: rtoHours === undefined ? continuity.rtoHours : rtoHours,
      rpoHours: rpoHours === undefined ? continuity.rpoHours : rpoHours,
      note: continuityNote === undefined ? continuity.note : continuityNote,
    },
  }
}

function extraBefore({ extra }: System, what: string, before: unknown): System['extra'] {
  const header = what.slice(EXTRA.length)
  const others = Object.entries(extra).filter(([name]) => name !== header)
  const own = typeof before === 'string' && before !== '' ? [[header, before] as const] : []
  return Object.fromEntries([...others, ...own])
}

function takeBackRole(past: Past, { systemId, what, before, ...change }: RegisterChange, on: Day) {
  const role = what.slice(ROLE.length)
  const kept = keptHolders.safeParse(before)
  if (!kept.success) {
    past.isWhole = false
    return
  }
  if (kept.data.some(({ beside }) => !beside)) past.isWhole = false
  const place = keyOf(systemId, role)
  past.held.set(
    place,
    kept.data.map(({ holder, beside }, index) => ({
      id: `${place} ${index} before ${change.on}`,
      systemId,
      role,
      holder,
      order: index + 1,
      ...(beside ?? unknownOn(on)),
    })),
  )
}

/** Where the history does not tell since when somebody held a role, nothing is said to be old. */
const unknownOn = (on: Day): NonNullable<KeptHolder['beside']> => ({
  validFrom: null,
  validTo: null,
  confirmedOn: on,
  origin: { kind: 'hand', by: '', on },
})
