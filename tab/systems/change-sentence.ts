import type { ChangeView } from '../../bot/web/views/systems.ts'
import type { SystemsWords } from './words.ts'

/** What a change was, as a sentence. */
export function changeSentence({ what, before, after }: ChangeView, words: SystemsWords): string {
  const { changes } = words
  switch (what.kind) {
    case 'created':
    case 'vanished':
    case 'returned':
      return changes[what.kind]
    case 'role':
      return sentence(capital(what.role), { before, after }, words)
    case 'extra':
      return sentence(what.header, { before, after }, words)
    case 'field':
      return sentence(
        fieldWord(what.field, words),
        {
          before: before && valueWord(what.field, before, words),
          after: after && valueWord(what.field, after, words),
        },
        words,
      )
  }
}

type Sides = { before: string | null; after: string | null }

function sentence(what: string, { before, after }: Sides, { changes }: SystemsWords): string {
  if (before && after) return changes.changed(what, quoted(before), quoted(after))
  if (after) return changes.set(what, quoted(after))
  return before ? changes.cleared(what, quoted(before)) : changes.touched(what)
}

const LONGEST = 200
const quoted = (text: string) => `«${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}»`
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const isIn = <Words extends object>(name: string, words: Words): name is string & keyof Words =>
  Object.hasOwn(words, name)

const fieldWord = (field: string, { fields }: SystemsWords) =>
  isIn(field, fields) ? fields[field] : field

function valueWord(field: string, value: string, words: SystemsWords): string {
  if (field === 'hosting' && isIn(value, words.hostings)) return words.hostings[value]
  if (field === 'lifeCycle' && isIn(value, words.lifeCycles)) return words.lifeCycles[value]
  if (field === 'personalData') return value === 'true' ? words.yes : words.no
  return value
}
