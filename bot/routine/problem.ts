import type { z } from 'zod'

/** A mistake in a routine file: the line (the first being 1), the field (`roles[2].found.by`), and a Swedish sentence with both. */
export type RoutineProblem = { line: number; field: string; message: string }

type Place = { line: number; path: readonly PropertyKey[] }

/** `message` ends the sentence that begins with the field's name. */
export function problemAt({ line, path }: Place, message: string): RoutineProblem {
  const field = fieldOf(path)
  return { line, field, message: `Rad ${line}, ${field || 'filen'}: ${message}.` }
}

/** `['roles', 2, 'found']` → `roles[2].found`, counted from 1 as people count. */
function fieldOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
}

const kinds: Record<string, string> = {
  string: 'en text',
  object: 'en post med namngivna fält',
  array: 'en lista',
}

/** What an issue of the shape says, in Swedish. `value` is what stands in the file at that place. */
export function sentenceOf(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined || value === ''
        ? 'saknas'
        : `ska vara ${kinds[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return value === undefined
        ? 'saknas'
        : `ska vara ${alternatives(issue.values)}, inte «${String(value)}»`
    case 'invalid_union':
      return `ska vara ${alternatives('options' in issue ? (issue.options ?? []) : [])}`
    case 'unrecognized_keys':
      return 'är inget fält som finns här'
    default:
      return issue.message
  }
}

function alternatives(values: readonly unknown[]): string {
  const texts = values.map(String)
  return texts.length > 1 ? `${texts.slice(0, -1).join(', ')} eller ${texts.at(-1)}` : `${texts[0]}`
}
