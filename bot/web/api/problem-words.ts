import type { Language, Words } from '../../routine/routine.ts'

/** What may hinder a request, as the tab tells them apart. */
export type ProblemKind =
  | 'starting'
  | 'signIn'
  | 'signInUnavailable'
  | 'unknownPerson'
  | 'notForYou'
  | 'unknown'
  | 'method'
  | 'stale'
  | 'unseen'
  | 'wrong'
  | 'malformed'
  | 'tooLarge'
  | 'type'
  | 'tooMany'
  | 'failed'

export const statusOf: Record<ProblemKind, number> = {
  starting: 503,
  signIn: 401,
  signInUnavailable: 503,
  unknownPerson: 403,
  notForYou: 403,
  unknown: 404,
  method: 405,
  stale: 409,
  unseen: 428,
  wrong: 422,
  malformed: 400,
  tooLarge: 413,
  type: 415,
  tooMany: 429,
  failed: 500,
}

export const problemWords: Record<ProblemKind, Words> = {
  starting: {
    sv: 'Ansvar startar. Försök igen om en liten stund.',
    en: 'Ansvar is starting. Try again in a moment.',
  },
  signIn: {
    sv: 'Du är inte inloggad, eller så har inloggningen gått ut. Öppna fliken på nytt.',
    en: 'You are not signed in, or your sign-in has expired. Open the tab again.',
  },
  signInUnavailable: {
    sv: 'Inloggningen går inte att kontrollera just nu. Försök igen om en liten stund.',
    en: 'Your sign-in cannot be checked right now. Try again in a moment.',
  },
  unknownPerson: {
    sv: 'Du finns inte i kommunens katalog ännu. Nya konton läses in senast nästa dygn.',
    en: 'You are not in the organisation’s directory yet. New accounts are read in within a day.',
  },
  notForYou: {
    sv: 'Den här sidan är inte för dig. Fråga säkerhetssamordnaren om du behöver den.',
    en: 'This page is not for you. Ask the security coordinator if you need it.',
  },
  unknown: {
    sv: 'Det finns inget här, eller så är det inte för dig.',
    en: 'There is nothing here, or it is not for you.',
  },
  method: {
    sv: 'Det går inte att göra så här.',
    en: 'That cannot be done here.',
  },
  stale: {
    sv: 'Någon annan har ändrat det här medan du hade det öppet.',
    en: 'Somebody else has changed this while you had it open.',
  },
  unseen: {
    sv: 'Ändringen säger inte vad den utgår från. Läs om sidan och försök igen.',
    en: 'The change does not say what it starts from. Reload the page and try again.',
  },
  wrong: {
    sv: 'Något är fel ifyllt.',
    en: 'Something is filled in wrongly.',
  },
  malformed: {
    sv: 'Det som skickades går inte att läsa.',
    en: 'What was sent cannot be read.',
  },
  tooLarge: {
    sv: 'Det som skickades är för stort.',
    en: 'What was sent is too large.',
  },
  type: {
    sv: 'Det som skickades är av fel slag.',
    en: 'What was sent is of the wrong kind.',
  },
  tooMany: {
    sv: 'Det blev många frågor på kort tid. Vänta en liten stund.',
    en: 'That was a lot in a short time. Wait a moment.',
  },
  failed: {
    sv: 'Något gick fel hos oss. Det är noterat.',
    en: 'Something went wrong on our side. It has been noted.',
  },
}

/** What may be wrong with a field. */
export const wrongWords = {
  missing: { sv: 'Det här behöver fyllas i.', en: 'This needs to be filled in.' },
  notUnderstood: { sv: 'Det här går inte att förstå.', en: 'This cannot be understood.' },
  tooLong: { sv: 'Det här är för långt.', en: 'This is too long.' },
  tooShort: { sv: 'Det här är för kort.', en: 'This is too short.' },
  noDay: { sv: 'Skriv dagen som 2026-11-23.', en: 'Write the day as 2026-11-23.' },
  notAmongThese: { sv: 'Välj något av det som erbjuds.', en: 'Choose one of what is offered.' },
  unknownField: { sv: 'Det här fältet finns inte.', en: 'There is no such field.' },
} satisfies Record<string, Words>

/** The name of a sentence, or the sentence. */
export type WrongProblem = keyof typeof wrongWords | Words

export function wrongSentence(problem: WrongProblem, language: Language): string {
  return (typeof problem === 'string' ? wrongWords[problem] : problem)[language]
}
