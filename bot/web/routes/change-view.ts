import { z } from 'zod'
import { keptHolders } from '../../register/history/kept.ts'
import type { SystemChange } from '../../register/history/of-system/store.ts'
import { holderName } from '../../register/holding/holder-name.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { Language, Topic } from '../../routine/routine.ts'
import type { ChangeView } from '../views/systems.ts'

const ROLE = 'role:'
const EXTRA = 'extra:'

/** What one must be allowed to know to read a change of a field; what is not here is for everybody. */
const topics: Readonly<Record<string, readonly Topic[]>> = {
  classification: ['classification'],
  criticality: ['classification'],
  rtoHours: ['classification'],
  rpoHours: ['classification'],
  continuityNote: ['classification'],
  contractEnd: ['contract'],
  contractNote: ['contract'],
  // A further column may say anything.
  extra: ['classification', 'contract'],
}

export function topicsOf(what: string): readonly Topic[] {
  return (what.startsWith(EXTRA) ? topics.extra : topics[what]) ?? []
}

/** A change with names instead of ids, for a page to make a sentence of. */
export function changeViewOf(
  { on, by, what, before, after }: SystemChange,
  reading: { snapshot: Snapshot; language: Language },
): ChangeView {
  const { directory } = reading.snapshot
  const person = directory.byAddress.get(by.toLowerCase()) ?? directory.people.get(by)
  const shown = what.startsWith(ROLE) ? holdersIn : textIn
  const isWhole = what === 'created' || what === 'vanished' || what === 'returned'
  return {
    on,
    by: person?.name ?? by,
    what: whatOf(what, reading),
    before: isWhole ? null : shown(before, reading.snapshot),
    after: isWhole ? null : shown(after, reading.snapshot),
  }
}

function whatOf(
  what: string,
  { snapshot, language }: { snapshot: Snapshot; language: Language },
): ChangeView['what'] {
  if (what === 'created' || what === 'vanished' || what === 'returned') return { kind: what }
  if (what.startsWith(EXTRA)) return { kind: 'extra', header: what.slice(EXTRA.length) }
  if (!what.startsWith(ROLE)) return { kind: 'field', field: what }
  const id = what.slice(ROLE.length)
  const role = snapshot.routine.roles.find((one) => one.id === id)
  return { kind: 'role', role: role?.label[language] ?? id }
}

function holdersIn(value: unknown, snapshot: Snapshot): string | null {
  const held = keptHolders.safeParse(value)
  const nameOf = (id: string) => snapshot.directory.people.get(id)?.name ?? id
  if (!held.success) return null
  return held.data.map(({ holder }) => holderName(holder, nameOf)).join(', ') || null
}

const plain = z.union([z.string(), z.number(), z.boolean()])
const level = z.object({ scale: z.string(), label: z.string() })

function textIn(value: unknown): string | null {
  const single = plain.safeParse(value)
  if (single.success) return String(single.data)
  const one = level.safeParse(value)
  if (one.success) return levelText(one.data)
  if (!Array.isArray(value)) return null
  return value.map((part) => textIn(part) ?? '').join(', ') || null
}

const levelText = ({ scale, label }: z.output<typeof level>) =>
  [scale, label].filter(Boolean).join(' ')
