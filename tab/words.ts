import { useSetting } from './setting.ts'

export type Language = 'sv' | 'en'

/** A page's words; both languages say the same things, which the compiler checks. */
export function inBoth<Words>(words: { sv: Words; en: NoInfer<Words> }): Record<Language, Words> {
  return words
}

/** A page's words in the reader's language. */
export function useWords<Words>(words: Record<Language, Words>): Words {
  return words[useSetting().language]
}

/** The language that a locale such as `en-GB` is nearest to; Swedish for every other. */
export const languageOf = (locale: string): Language => (/^en\b/i.test(locale) ? 'en' : 'sv')

/** An instant as people write it, in the municipality's time: «24 nov. 2026 08:30». */
export function instantInWords(instant: string, language: Language): string {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB'
  const how = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Stockholm' } as const
  return new Intl.DateTimeFormat(locale, how).format(Date.parse(instant))
}

/** A day as people write it: «24 nov. 2026», “24 Nov 2026”. */
export function dayInWords(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date} ${months[language][(month ?? 1) - 1]} ${year}`
}

const months = {
  sv: 'jan. feb. mars april maj juni juli aug. sep. okt. nov. dec.'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
}
