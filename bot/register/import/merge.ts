import { isDeepStrictEqual } from 'node:util'
import type { Entry } from '../sheet/entry.ts'
import type { Facts } from '../sheet/values.ts'
import type { System } from '../system.ts'
import type { Stored } from './stored.ts'

/** What the sheet says under a key, what it said before, and what the register says. */
type Sides = { theirs: unknown; before: unknown; mine: unknown }
export type Verdict = 'same' | 'take' | 'corrected'

/**
 * Whether the sheet's value is taken. A value that somebody corrected in Ansvar differs from what the sheet said
 * last time, and stays; so does one that no sheet has said anything of yet, unless it is empty.
 */
export function judge({ theirs, before, mine }: Sides): Verdict {
  if (isSame(theirs, mine)) return 'same'
  return isSame(mine, before) ? 'take' : 'corrected'
}

/** Nothing, an empty text and an empty list all say nothing. */
function isSame(one: unknown, other: unknown): boolean {
  return (isNothing(one) && isNothing(other)) || isDeepStrictEqual(one, other)
}

const isNothing = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

export type Merged = {
  system: System
  said: Record<string, unknown>
  taken: { what: string; before: unknown; after: unknown }[]
  /** Keys under which the register keeps what somebody corrected, with what the sheet says instead. */
  corrected: { what: string; says: unknown }[]
}

/** A system with what the sheet says of it, apart from who holds which role. */
export function merged(entry: Entry, { system, said }: Stored): Merged {
  const result: Merged = { system, said: { ...said }, taken: [], corrected: [] }
  const facts = factsOf(system)
  for (const key of factKeys) {
    const theirs = entry.facts[key]
    if (theirs === undefined) continue
    if (decide(key, { theirs, before: said?.[key], mine: facts[key] }, result))
      Object.assign(facts, { [key]: theirs })
  }
  const extra = mergedExtra(entry.extra, { system, said }, result)
  return { ...result, system: withFacts(system, facts, extra) }
}

function mergedExtra(
  cells: Entry['extra'],
  { system, said }: Pick<Stored, 'system' | 'said'>,
  result: Merged,
): Record<string, string> {
  const extra: Record<string, string> = { ...system.extra }
  for (const [header, theirs] of Object.entries(cells)) {
    const key = `extra:${header}`
    const mine = Object.hasOwn(extra, header) ? extra[header] : undefined
    if (!decide(key, { theirs, before: said?.[key], mine }, result)) continue
    if (theirs === '') delete extra[header]
    else extra[header] = theirs
  }
  return extra
}

/** Tells whether the sheet's value is taken, and notes what was decided. */
function decide(key: string, sides: Sides, result: Merged): boolean {
  const verdict = judge(sides)
  note(result.said, key, sides.theirs)
  if (verdict === 'corrected') result.corrected.push({ what: key, says: sides.theirs })
  if (verdict === 'take')
    result.taken.push({ what: key, before: sides.mine ?? null, after: sides.theirs })
  return verdict === 'take'
}

function note(said: Record<string, unknown>, key: string, theirs: unknown): void {
  if (isNothing(theirs)) delete said[key]
  else said[key] = theirs
}

export function factsOf({ continuity, ...system }: System): Facts {
  return {
    name: system.name,
    aliases: [...system.aliases],
    department: [...system.department],
    vendor: system.vendor,
    purpose: system.purpose,
    hosting: system.hosting,
    personalData: system.personalData,
    classification: [...system.classification],
    criticality: system.criticality,
    lifeCycle: system.lifeCycle,
    contractEnd: system.contractEnd,
    contractNote: system.contractNote,
    rtoHours: continuity.rtoHours,
    rpoHours: continuity.rpoHours,
    continuityNote: continuity.note,
    links: [...system.links],
  }
}

export function withFacts(system: System, facts: Facts, extra: Record<string, string>): System {
  const { rtoHours, rpoHours, continuityNote, ...others } = facts
  const continuity = { rtoHours, rpoHours, note: continuityNote }
  return { ...system, ...others, continuity, extra }
}

/** A system of which nothing is known but its id. */
export function newSystem(id: string): System {
  return {
    id,
    name: '',
    aliases: [],
    department: [],
    vendor: null,
    purpose: null,
    hosting: null,
    personalData: null,
    classification: [],
    criticality: null,
    lifeCycle: null,
    contractEnd: null,
    contractNote: null,
    continuity: { rtoHours: null, rpoHours: null, note: null },
    links: [],
    extra: {},
    vanishedOn: null,
  }
}

const isFact = (key: string): key is keyof Facts => key in factsOf(newSystem(''))
export const factKeys = Object.keys(factsOf(newSystem(''))).filter(isFact)
