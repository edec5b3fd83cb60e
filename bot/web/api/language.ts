import type { Language } from '../../routine/routine.ts'

/** The first of the languages that Ansvar speaks in an `Accept-Language` header, by its weights; Swedish where it has none. */
export function languageOf(header: string | undefined): Language {
  const [first] = (header ?? '')
    .split(',', MOST)
    .flatMap((part) => {
      const [, tag = '', weight = '1'] = PART.exec(part.trim()) ?? []
      const language = LANGUAGES[tag.toLowerCase()]
      return language && Number(weight) > 0 ? [{ language, weight: Number(weight) }] : []
    })
    .toSorted((one, other) => other.weight - one.weight)
  return first?.language ?? 'sv'
}

/** More languages than this nobody lists. */
const MOST = 32
const PART = /^([a-z]{1,8})(?:-[a-z0-9-]+)?(?:\s*;\s*q=(\d(?:\.\d{1,3})?))?$/i
const LANGUAGES: Record<string, Language | undefined> = { sv: 'sv', en: 'en' }
