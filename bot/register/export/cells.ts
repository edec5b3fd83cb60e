import type { Field } from '../sheet/fields.ts'
import { scale } from '../sheet/levels.ts'
import { listOf } from '../sheet/lists.ts'
import { ALIASES } from '../sheet/values.ts'
import type { Hosting, LifeCycle, System } from '../system.ts'

/** What a system's field is in a cell, so that an import reads it back as it is. */
export function cellOf(system: System, field: Field): string {
  return writers[field](system) ?? ''
}

const writers: Record<Field, (system: System) => string | null> = {
  name: ({ name }) => name,
  aliases: ({ aliases }) => listOf(aliases, ALIASES),
  department: ({ department }) => department.join(' / '),
  vendor: ({ vendor }) => vendor,
  purpose: ({ purpose }) => purpose,
  hosting: ({ hosting }) => hosting && hostings[hosting],
  personalData: ({ personalData }) => (personalData === null ? null : personalData ? 'Ja' : 'Nej'),
  classification: levelOf(scale.class),
  confidentiality: levelOf(scale.confidentiality),
  integrity: levelOf(scale.integrity),
  availability: levelOf(scale.availability),
  traceability: levelOf(scale.traceability),
  criticality: ({ criticality }) => criticality?.label ?? null,
  lifeCycle: ({ lifeCycle }) => lifeCycle && lifeCycles[lifeCycle],
  contractEnd: ({ contractEnd }) => contractEnd,
  contractNote: ({ contractNote }) => contractNote,
  rtoHours: ({ continuity }) => hours(continuity.rtoHours),
  rpoHours: ({ continuity }) => hours(continuity.rpoHours),
  continuityNote: ({ continuity }) => continuity.note,
  links: ({ links }) => links.join('\n'),
}

const hostings: Record<Hosting, string> = {
  internal: 'Internt',
  external: 'Externt',
  hybrid: 'Hybrid',
}
const lifeCycles: Record<LifeCycle, string> = {
  planned: 'Planerat',
  developed: 'Under aktiv vidareutveckling',
  maintained: 'Under förvaltning',
  phasedOut: 'Under avveckling',
  ended: 'Avvecklat',
}

function levelOf(scaleId: string) {
  return ({ classification }: System) =>
    classification.find((level) => level.scale === scaleId)?.label ?? null
}

const hours = (count: number | null) => (count === null ? null : `${count} h`)
