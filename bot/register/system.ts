import type { Day } from '../calendar/day.ts'

/** One level of a scale: so that any municipality's scale fits, the label is kept with its place in the order. */
export type Level = { scale: string; label: string; order: number | null }
export type Hosting = 'internal' | 'external' | 'hybrid'
export type LifeCycle = 'planned' | 'developed' | 'maintained' | 'phasedOut' | 'ended'

/** A system in the register. */
export type System = {
  id: string
  name: string
  aliases: readonly string[]
  /** From the whole organisation down: `['Norrsund', 'Socialförvaltningen']`; empty when unknown. */
  department: readonly string[]
  vendor: string | null
  purpose: string | null
  hosting: Hosting | null
  personalData: boolean | null
  classification: readonly Level[]
  criticality: Level | null
  lifeCycle: LifeCycle | null
  contractEnd: Day | null
  /** What the sheet says of the contract where that is no date («Löpande, 3 månader»). */
  contractNote: string | null
  continuity: { rtoHours: number | null; rpoHours: number | null; note: string | null }
  links: readonly string[]
  /** Every further column of the sheet, header → cell, as it came. */
  extra: Readonly<Record<string, string>>
  /** The day on which an import no longer found it in the sheet; it stays in the register. */
  vanishedOn: Day | null
}

/** The department as people call it: the last step of its path. */
export function departmentOf(system: System): string | null {
  return system.department.at(-1) ?? null
}

/** What has ended, or is no longer in the sheet, asks nothing of anybody and lacks nothing. */
export const isInUse = ({ lifeCycle, vanishedOn }: System): boolean =>
  lifeCycle !== 'ended' && vanishedOn === null
