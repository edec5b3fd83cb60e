import type { Language } from '../../routine/routine.ts'

type FeedWords = {
  name: string
  /** Before what should have been done already. */
  late: string
  source: (document: string, clause: string) => string
}

/** What a calendar says beside the duty's own words, in the language of whoever made the feed. */
export const feedWords: Record<Language, FeedWords> = {
  sv: {
    name: 'Mitt ansvar',
    late: 'Försenad: ',
    source: (document, clause) => `${document}, ${clause}`,
  },
  en: {
    name: 'My responsibilities',
    late: 'Overdue: ',
    source: (document, clause) => `${document}, ${clause}`,
  },
}
