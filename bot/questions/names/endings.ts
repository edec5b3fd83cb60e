/** Swedish (and English) endings that a name or a noun takes, longest first. */
const endings = [
  'ernas',
  'arnas',
  'erna',
  'arna',
  'orna',
  'ens',
  'ets',
  'nas',
  'ns',
  'na',
  'en',
  'et',
  'er',
  'ar',
  'n',
  't',
  's',
]
const LEAST = 3
/** By their last letter: most words end in none of them, and questions have many words. */
const byLastLetter = Map.groupBy(endings, (ending) => ending.at(-1) ?? '')

/**
 * What a folded word may be an inflected form of: «treservas» → `treserva`, «metakatalogens» → `metakatalog` and
 * `metakatalogen`. Never shorter than three letters; the word itself is not among them.
 */
export function stemsOf(word: string): string[] {
  const possible = byLastLetter.get(word.at(-1) ?? '') ?? []
  return possible
    .filter((ending) => word.endsWith(ending) && word.length - ending.length >= LEAST)
    .map((ending) => word.slice(0, -ending.length))
    .reverse()
}

/** The indefinite form of a definite noun: «ekonomisystemet» → `ekonomisystem`; null when it is none. */
export function indefinite(word: string): string | null {
  const found = /^(.{4,}?)(?:(?<=[aeioulr])n|en|et|(?<=[aeiou])t)$/.exec(word)
  return found?.[1] ?? null
}
