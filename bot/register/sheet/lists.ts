/**
 * The parts of a list in a cell, without the blanks around them. A part in double quotes is taken as it stands,
 * separators included; a quote in it is written twice.
 */
export function partsOf(text: string, separator: RegExp): string[] {
  const quoted: string[] = []
  // Quoted parts step aside, each behind a character that no sheet contains.
  const hidden = text.replace(
    /(^|[;\n])(\s*)"((?:[^"]|"")*)"(?=\s*(?:[;\n]|$))/g,
    (_all, before, blank, inside) => {
      quoted.push(String(inside).replaceAll('""', '"'))
      return `${before}${blank}${PLACE}${quoted.length - 1}${PLACE}`
    },
  )
  return hidden
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => part.replace(/\uE000(\d+)\uE000/g, (_all, index) => quoted[Number(index)] ?? ''))
}
const PLACE = '\uE000'

/** A list as `partsOf` reads it back: parts that contain a separator, or begin or end oddly, are quoted. */
export function listOf(parts: readonly string[], separator: RegExp): string {
  return parts.map((part) => (isPlain(part, separator) ? part : quote(part))).join('; ')
}

const isPlain = (part: string, separator: RegExp) =>
  part === part.trim() && !part.includes('"') && part.split(separator).length === 1

export const quote = (part: string) => `"${part.replaceAll('"', '""')}"`
