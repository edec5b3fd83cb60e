/** What cards show of a text: one line, at most `longest` characters, without characters that steer text. */
export function clean(text: string, longest = 120): string {
  const line = text.replaceAll(STEERING, ' ').replaceAll('{{', '{ {').replaceAll(/\s+/g, ' ').trim()
  const characters = Array.from(line.slice(0, 2 * longest + 2))
  if (characters.length <= longest && line.length <= 2 * longest + 2) return line
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`
}

/** A cleaned text that a TextBlock, which reads markdown, shows as it is. */
export function escaped(text: string, longest?: number): string {
  return clean(text, longest)
    .replaceAll(/[\\`*_[\]<>~|]/g, String.raw`\$&`)
    .replace(/^(?=#|[-+]\s)/, '\\')
    .replace(/^(\d+)(?=[.)]\s)/, '$1\\')
}

/** Control characters, and those that turn the direction of what follows. */
const STEERING = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu

/** Texts one after the other while they are short enough for one sentence, and how many more there are. */
export function briefly(texts: readonly string[], more: (count: number) => string): string {
  const shown = texts.filter(
    (_, index) => index === 0 || texts.slice(0, index + 1).join('; ').length <= LONGEST_SENTENCE,
  )
  const rest = texts.length - shown.length
  return [...shown, ...(rest > 0 ? [more(rest)] : [])].join('; ')
}
const LONGEST_SENTENCE = 500
