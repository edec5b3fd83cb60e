/** What cards show of a text: one line, at most `longest` characters, without characters that steer text. */
export function clean(text: string, longest = 120): string {
  if (text.length <= longest && !UNCLEAN.test(text)) return text
  const line = text.replaceAll(STEERING, ' ').replaceAll('{{', '{ {').replaceAll(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  const characters = Array.from(line.slice(0, 2 * longest))
  return characters.length <= longest && line.length <= 2 * longest
    ? line
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}

/** A cleaned text that a TextBlock, which reads markdown, shows as it is. */
export function escaped(text: string, longest?: number): string {
  const shown = clean(text, longest)
  if (!MARKDOWN.test(shown)) return shown
  return shown
    .replaceAll(/[\\`*_[\]<>~|]/g, String.raw`\$&`)
    .replace(/^(?=#|[-+]\s)/, '\\')
    .replace(/^(\d+)(?=[.)]\s)/, '$1\\')
}
/** Whether a text could mean anything in markdown. */
const MARKDOWN = /[\\`*_[\]<>~|]|^[#+\d-]/

/** Control characters, and those that turn the direction of what follows. */
const STEERING = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu
/** Whether a text needs any cleaning at all; most don't. */
const UNCLEAN = /[^ -~\u00A1-\u02FF\u2013-\u2026]|\{\{| {2}|^ | $/

/** A number as cards show it, already cleaned: its blanks and hyphens never break a line. */
export const unbroken = (text: string) => text.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011')

/** The same as it is copied and searched for: with ordinary blanks and hyphens. */
export const asTyped = (text: string) => text.replaceAll('\u00A0', ' ').replaceAll('\u2011', '-')

/** The first texts of a list in one sentence, and how many more there are; a single one more is told instead of counted. */
export function briefly(
  texts: readonly string[],
  most: number,
  more: (count: number) => string,
): string {
  if (texts.length <= most + 1) return texts.join('; ')
  return `${texts.slice(0, most).join('; ')} … ${more(texts.length - most)}`
}
