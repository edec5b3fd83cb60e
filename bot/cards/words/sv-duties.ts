import type { Day } from '../../calendar/day.ts'
import { daysFrom, workingDaysFrom } from '../../calendar/day-words.ts'
import type { DutyWords } from './duty-words.ts'
import { swedishDutyForms } from './sv-duty-forms.ts'
import { because, day, part, phrase, scopeWords, tag } from './sv-duty-parts.ts'
import { and, capital, count, inside, together } from './sv-grammar.ts'

const at = (moment: { day: Day; time: string }, today: Day) =>
  `${moment.day === today ? 'i dag' : day(moment.day, today)} kl. ${moment.time}`

export const swedishDuties: DutyWords = {
  summary: {
    todo: (items, number) =>
      `du har ${count(number, 'en uppgift', 'uppgifter')} att göra: ${together(items)}`,
    unfinished: (items, number) =>
      `${count(number, 'en uppgift som du ansvarar för att följa upp', 'uppgifter som du ansvarar för att följa upp')} är inte ${number === 1 ? 'klar' : 'klara'}: ${together(items)}`,
    wrongPerson: (items, number) =>
      `${number === 1 ? 'en uppgift sägs' : `${number} uppgifter sägs`} ha hamnat hos fel person: ${together(items)}`,
    gap: (items, number) =>
      `ingen har ${number === 1 ? 'den här uppgiften' : `de här ${number} uppgifterna`}: ${together(items)}`,
    handedOver: (items, number) =>
      `du har inte längre ${number === 1 ? 'den här uppgiften' : `de här ${number} uppgifterna`}: ${together(items)}`,
    closed: (items) => `det här är avslutat: ${together(items)}`,
  },
  more: (number) => `${number} till`,
  item: ({ text, scope, due, sort }, today) => {
    const named = `${inside(text)}${phrase(scope, today)}`
    if (sort === 'handedOver' || sort === 'closed') return named
    return due < today
      ? `${named}, försenad sedan ${day(due, today)}`
      : `${named} senast ${day(due, today)}`
  },
  present: ({ text, scope }, state, today) => `${capital(text)}${phrase(scope, today)}: ${state}`,
  heading: {
    one: 'En uppgift för dig',
    many: (number) => `I dag: ${number} uppgifter`,
    rest: 'Dessutom',
    card: 'Uppgift',
  },
  tag,
  scope: scopeWords,
  until: (due, today) => {
    if (due < today) {
      const late = workingDaysFrom(due, today)
      const since = late === 0 ? '' : `, ${count(late, 'en arbetsdag', 'arbetsdagar')} sedan`
      return `Skulle ha varit klart ${day(due, today)}${since}`
    }
    const left = daysFrom(today, due)
    if (left === 0) return `Ska vara klart i dag, ${day(due, today)}`
    return `Senast ${day(due, today)}, ${left === 1 ? 'i morgon' : `om ${left} dagar`}`
  },
  why: (told) => `Du får det här eftersom ${because(told)}.`,
  others: (named, holder) =>
    `Berörs också: ${and(named.map(({ name, why }) => `${name} (${part(why, holder)})`))}.`,
  interval: 'Hur ofta det görs är ett förslag.',
  evidence: {
    note: 'När det är klart behövs en anteckning.',
    link: 'När det är klart behövs en länk till underlaget.',
  },
  stop: 'Påminnelserna slutar när du säger Klart, Ej aktuellt eller Fel person.',
  stopMany: 'Påminnelserna om en uppgift slutar när du säger Klart, Ej aktuellt eller Fel person.',
  stopGap: 'Det slutar när någon är registrerad, eller när du säger Klart eller Ej aktuellt.',
  nothingToDo: 'Du behöver inte göra något.',
  wrongPerson: {
    said: (by) => `${by} säger att uppgiften har hamnat hos fel person.`,
    suggestion: (text) => `Förslag på vem som borde ha den: ${text}`,
    stop: 'Stämmer det, rätta det i systemregistret eller i katalogen, så får rätt person veta det.',
  },
  rises: (names, on, today) => `Om ingen hör av sig får ${and(names)} veta det ${day(on, today)}.`,
  holder: (name) => (name ? `Uppgiften har ${name}.` : 'Ingen har uppgiften.'),
  state: {
    started: (by, on, today) => `Påbörjad av ${by}, ${day(on, today)}.`,
    done: (by, moment, today) => `Klart enligt ${by}, ${at(moment, today)}.`,
    notApplicable: (by, moment, today) => `Ej aktuellt enligt ${by}, ${at(moment, today)}.`,
    missed: 'Blev inte klart innan det var dags igen.',
    withdrawn: 'Behövs inte längre.',
    delegated: (to, holder) =>
      holder
        ? `${to} har blivit ombedd att göra det; ${holder} har fortfarande ansvaret.`
        : `${to} har blivit ombedd att göra det.`,
    later: (on, today) => `Ny påminnelse ${day(on, today)}.`,
  },
  note: (text) => `Anteckning: ${text}`,
  reason: (text) => `Skäl: ${text}`,
  openLink: 'Öppna underlaget',
  somebody: 'någon som inte finns kvar i katalogen',
  history: 'Det här har hänt',
  happened: {
    done: 'klart',
    start: 'påbörjad',
    later: 'påminnelse senare',
    delegate: 'delegerad',
    notApplicable: 'ej aktuellt',
    wrongPerson: 'fel person',
    undo: 'ångrad',
    gapClosed: 'luckan finns inte längre',
    missed: 'inte klar innan det var dags igen',
    withdrawn: 'behövs inte längre',
  },
  entry: (by, what, moment, today) =>
    `${capital(at(moment, today))}: ${what}${by ? `, ${by}` : ''}`,
  ...swedishDutyForms,
}
