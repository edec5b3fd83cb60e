import { wordsOf } from '../names/fold.ts'
import type { Question } from '../question.ts'
import { type Heard, has, says } from './heard.ts'

const DOES =
  '(?:ager|forvaltar|administrerar|ansvarar|svarar|godkanner|bestaller|avbestaller|avslutar|testar|gallrar|klassar)'
/** «Är det jag (eller IT) som …», «äger jag …», «är jag …», «ska jag …»; “is it me who …”, “do I own …”. */
const ASKS_ME = new RegExp(
  `\\b(?:ar|e) det (?:da |verkligen |faktiskt |nu )?(?:jag|undertecknad)\\b|` +
    `^${DOES} jag\\b|^(?:ar|e|ska|maste|bor) (?:det vara )?jag\\b|` +
    '\\b(?:is it|would it be|should it be) (?:really )?(?:me|i)\\b|^(?:am|should|must) i\\b|' +
    '^do i (?:own|manage|administer|approve|order|answer|test)\\b',
)
const OF_ONESELF = /\b(?:jag|undertecknad|me|i)\b/i
/** What leads up to a question. */
const LEADING =
  /^(?:(?:hej|hallo|tjena|och|men|sa|du|hello|hi|and|but|so|forresten|undrar|jag undrar|vet du) )+(?:om )?/

/** Tells whether it is asked if the asker is the one. */
export function asksMe({ pieces }: Heard): boolean {
  if (!pieces.some(({ text }) => OF_ONESELF.test(text))) return false
  const said = pieces
    .flatMap(({ text }) => wordsOf(text))
    .join(' ')
    .replace(LEADING, '')
  return ASKS_ME.test(said)
}

/** The question, marked as one of whether it is the asker. «Vem …, är det jag?» is one too. */
export function whetherAsker(heard: Heard, question: Question): Question {
  if (question.kind !== 'holder' && question.kind !== 'access' && question.kind !== 'dutyHolder')
    return question
  if (question.kind === 'dutyHolder' && isOfTheirPeople(heard))
    return { ...question, ofTheirPeople: true }
  return asksMe(heard) ? { ...question, asksMe: true } : question
}

/** «Vad gör jag som chef om …», «… om en medarbetare klickat på en länk»: who asks speaks of those whom they lead. */
const isOfTheirPeople = (heard: Heard) =>
  has(heard, 'me') &&
  (says(heard, /^(?:medarbetaren?|medarbetarna|anställda?|personalen?|employees?|staff)$/) ||
    (says(heard, /^(?:som|as)$/) && says(heard, /(?:chef(?:en)?|rektor|manager|supervisor)$/)))
