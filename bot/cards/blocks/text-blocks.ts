import type { Action, Container, Element, FactSet, TextBlock, TextRun } from '../adaptive-card.ts'
import { clean, escaped } from '../text.ts'

/** What the card is about: a heading for screen readers, but small, so that the answer under it is what one sees. */
export function heading(text: string): TextBlock {
  return {
    type: 'TextBlock',
    text: escaped(text, 240),
    wrap: true,
    size: 'Default',
    weight: 'Default',
    isSubtle: true,
    style: 'heading',
  }
}

/** The answer itself: a name, large unless a word of it would then be wider than a phone. */
export function answer(text: string, size: 'Large' | 'Medium' = 'Large'): Element {
  const shown = clean(text)
  const long = shown.split(' ').some((word) => word.length > LONG_WORD)
  return rich({ text: shown, size: long ? 'Medium' : size, weight: 'Bolder' }, 'Small')
}
/** Characters of a large word that fit into 320 px. */
const LONG_WORD = 22

/** A plain line of words that may come from a sheet. */
export const line = (text: string, longest = 400): Element =>
  rich({ text: clean(text, longest) }, 'Small')

/** A line that matters less. */
export const aside = (text: string, longest = 240): Element =>
  rich({ text: clean(text, longest), isSubtle: true }, 'None')

/** Where the answer comes from. */
export const small = (text: string): Element =>
  rich({ text: clean(text, 300), size: 'Small', isSubtle: true }, 'Small')

/** A line in bold over what follows. */
export const subheading = (text: string): Element =>
  rich({ text: clean(text), weight: 'Bolder' }, 'Medium')

/** A line of cleaned words in a look of its own. */
export function rich(run: Omit<TextRun, 'type'>, spacing: 'None' | 'Small' | 'Medium'): Element {
  const text = breakable(run.text)
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', ...run, text }], spacing }
}

/** Lets a very long word break (zero-width space), since clients only break TextBlocks inside a word. */
const breakable = (text: string) =>
  text.length <= LONG_WORD ? text : text.replaceAll(/\S{20}(?=\S)/g, '$&\u200B')

/** One row of a list: what it is called, and what tells more of it. */
export function row(name: string, detail: string | null): Element {
  const more = detail ? clean(detail) : ''
  return {
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [
      { type: 'TextRun', text: breakable(clean(name)), weight: 'Bolder' },
      ...(more ? [{ type: 'TextRun', text: `  ${breakable(more)}`, isSubtle: true } as const] : []),
    ],
  }
}

/** Facts whose value is known; nothing when none is. */
export function facts(
  pairs: readonly (readonly [title: string, value: string | null])[],
): FactSet[] {
  const known = pairs.flatMap(([title, value]) =>
    value ? [{ title: escaped(title), value: escaped(value, 300) }] : [],
  )
  return known.length > 0 ? [{ type: 'FactSet', facts: known }] : []
}

/** Parts of a card that belong together, under a thin line. */
export const section = (...items: Element[]): Container => ({
  type: 'Container',
  items,
  separator: true,
  spacing: 'Medium',
})

/** Buttons below each other, so that long titles are readable on a phone. */
export const stacked = (actions: readonly Action[]): Element[] =>
  actions.map((action) => ({ type: 'ActionSet', actions: [action], spacing: 'Small' }))

/** At most `most` elements, and a line that says how many there are besides. */
export function capped<Item>(
  items: readonly Item[],
  {
    most,
    show,
    more,
  }: { most: number; show: (item: Item) => Element[]; more: (count: number) => string },
): Element[] {
  const rest = items.length - most
  return [...items.slice(0, most).flatMap(show), ...(rest > 0 ? [aside(more(rest))] : [])]
}
