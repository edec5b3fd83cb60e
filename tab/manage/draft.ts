import type { EditingView } from '../../bot/web/views/editing.ts'

type Facts = EditingView['facts']
export type Field = Exclude<keyof Facts, 'classification' | 'criticality'>

/** Fields in the order of the form, with how each is filled in. */
export const fields: readonly [
  Field,
  'line' | 'text' | 'list' | 'path' | 'day' | 'hours' | 'lines' | 'choice',
][] = [
  ['name', 'line'],
  ['aliases', 'list'],
  ['department', 'path'],
  ['vendor', 'line'],
  ['hosting', 'choice'],
  ['personalData', 'choice'],
  ['lifeCycle', 'choice'],
  ['contractEnd', 'day'],
  ['contractNote', 'text'],
  ['rtoHours', 'hours'],
  ['rpoHours', 'hours'],
  ['continuityNote', 'text'],
  ['purpose', 'text'],
  ['links', 'lines'],
]
export const choices: Partial<Record<Field, readonly string[]>> = {
  hosting: ['', 'internal', 'external', 'hybrid'],
  personalData: ['', 'true', 'false'],
  lifeCycle: ['', 'planned', 'developed', 'maintained', 'phasedOut', 'ended'],
}
const between: Partial<Record<Field, string>> = { aliases: '; ', department: ' / ', links: '\n' }
const splits: Partial<Record<Field, RegExp>> = { aliases: /;/, department: /\s\/\s/, links: /\n/ }

export type Draft = Partial<Record<Field, string>>

/** What the form shows. */
export function draftOf(facts: Facts): Draft {
  const shown = fields.flatMap(([field]) => {
    const value = facts[field]
    return value === undefined ? [] : [[field, textOf(field, value)] as const]
  })
  return Object.fromEntries(shown)
}

function textOf(field: Field, value: Facts[Field]): string {
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.join(between[field]) : String(value)
}

/** What of the form differs from what was read, as the server takes it. */
export function changesIn(draft: Draft, facts: Facts): Record<string, unknown> {
  const before = draftOf(facts)
  const changed = fields.filter(([field]) => draft[field] !== before[field])
  return Object.fromEntries(changed.map(([field]) => [field, given(field, draft[field] ?? '')]))
}

function given(field: Field, text: string): unknown {
  const split = splits[field]
  if (split)
    return text
      .split(split)
      .map((one) => one.trim())
      .filter(Boolean)
  if (field === 'name') return text
  if (text.trim() === '') return null
  if (field === 'personalData') return text === 'true'
  if (field !== 'rtoHours' && field !== 'rpoHours') return text
  const hours = Number(text.replace(',', '.'))
  return Number.isNaN(hours) ? text : hours
}
