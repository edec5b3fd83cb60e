import { dayInWords } from '../../calendar/day-words.ts'
import { and, count, inside, together } from './sv-grammar.ts'
import type { TaskWords, Told } from './task-words.ts'

const tasks = (number: number, one = 'en uppgift', many = 'uppgifter') => count(number, one, many)
const listed = ({ items }: Told) => together(items)
const about = (duty: string | null) => (duty ? `: ${inside(duty)}` : '')

export const swedishTasks: TaskWords = {
  heading: {
    due: 'Att göra',
    overdue: 'Försenat',
    unit: 'Kvar att göra i enheten',
    others: 'Hos andra',
    which: 'Vilken menar du?',
    reminders: 'Dina påminnelser',
    lastDone: 'Senast gjort',
    notDone: 'Inte gjort än',
    unreached: 'Nås inte i Teams',
  },
  held: (item, names) => `${item} (${and(names)})`,
  you: 'du',
  nobody: 'ingen',
  overdue: (mine, others, sight) => {
    if (mine.count + others.count === 0) return NOTHING_LATE[sight]
    const own =
      mine.count > 0
        ? `Du har ${tasks(mine.count, 'en försenad uppgift', 'försenade uppgifter')}: ${listed(mine)}.`
        : 'Själv har du inget försenat.'
    if (others.count === 0) return own
    const where = sight === 'everything' ? 'Hos andra' : 'Hos dem du leder'
    return `${own} ${where} är ${tasks(others.count)} ${others.count === 1 ? 'försenad' : 'försenade'}: ${listed(others)}.`
  },
  unit: (all, sight) => {
    const whose = sight === 'own' ? 'Du' : 'Din enhet'
    const said =
      all.count > 0
        ? `${whose} har ${tasks(all.count)} kvar: ${listed(all)}.`
        : `${whose} har inget kvar att göra just nu.`
    return sight === 'own' ? `${said} Vad andra har kvar ser deras chefer.` : said
  },
  confirm: 'Tryck på Klart här, så noteras det.',
  which: {
    done: (items) => `Vilken av dem är klar: ${together(items)}?`,
    later: (items) => `Vilken av dem vill du bli påmind om: ${together(items)}?`,
  },
  nothingOpen: (duty, last) =>
    `Du har inget sådant att göra just nu${about(duty)}.${last ? ` ${last}` : ''}`,
  untilWhen: 'När vill du bli påmind? Skriv till exempel ”påminn mig på fredag”.',
  byDay:
    'Påminnelser kommer en gång om dagen, inte på ett klockslag. Skriv till exempel ”påminn mig i morgon”.',
  reminders: {
    paused: (until, today) =>
      `Dina påminnelser är pausade till ${dayInWords(until, 'sv', today)}, då de kommer igen i ett enda meddelande.`,
    usual: (at) => `Dina påminnelser kommer på arbetsdagar kl. ${at}.`,
    goesOn: 'Det som blir försenat går ändå vidare till chef och säkerhetssamordnare.',
    open: (number) =>
      number === 0 ? 'Du har inget att göra just nu.' : `Du har ${tasks(number)} kvar att göra.`,
    refused: {
      untilWhen:
        'Till när ska påminnelserna vara pausade? Skriv till exempel ”pausa påminnelser till måndag”.',
      noDay: 'Den dagen finns inte.',
      past: 'Välj en dag som inte har varit.',
      tooLong: 'Påminnelserna kan vara pausade i högst 60 dagar.',
      noTime: 'Den tiden finns inte.',
      evening: 'Efter kl. 17 skickas inga påminnelser. Välj en tidigare tid.',
    },
  },
  doneOn: ({ text, by, on }, today) =>
    `${inside(text)} gjordes ${dayInWords(on, 'sv', today)}, enligt ${by}`,
  lastDone: (times) => `Senast: ${together(times)}.`,
  neverDone: (duty) => `Det finns inget noterat om att det har gjorts${about(duty)}.`,
  nextDue: (due, today) =>
    due < today
      ? `Nästa gång skulle ha varit ${dayInWords(due, 'sv', today)}.`
      : `Nästa gång är senast ${dayInWords(due, 'sv', today)}.`,
  notDone: (duty, told) =>
    `${told.count === 1 ? 'En uppgift är' : `${told.count} uppgifter är`} inte gjord${told.count === 1 ? '' : 'a'}${duty ? ` (${inside(duty)})` : ''}: ${listed(told)}.`,
  allDone: (duty, sight) =>
    `${sight === 'everything' ? 'Ingen' : 'Ingen i din linje'} har det kvar att göra just nu${about(duty)}.`,
  onlyManagers:
    'Vad andra har kvar att göra ser bara deras chefer och säkerhetssamordnaren. Dina egna ser du med ”mina uppgifter”.',
  unreached: {
    summary: (people, number) =>
      `${number === 1 ? 'En person nås' : `${number} personer nås`} inte av påminnelser i Teams: ${together(people)}.`,
    nobody: 'Alla som skulle få en påminnelse nås i Teams.',
    why: {
      neverWritten: 'har aldrig skrivit till Ansvar, och appen kunde inte installeras',
      blocked: 'har blockerat Ansvar',
      notInstalled: 'har inte Ansvar installerat',
      disabled: 'har ett konto som är avstängt i Teams',
      conversationGone: 'har en chatt med Ansvar som inte finns kvar',
      refused: 'fick ett meddelande som Teams inte tog emot',
      byMail: 'nås inte i Teams och fick mejl i stället',
    },
    since: (since, messages, today) =>
      `Sedan ${dayInWords(since, 'sv', today)}, ${count(messages, 'ett meddelande', 'meddelanden')}`,
    untold: (items) => `Skulle få veta: ${together(items)}.`,
    nothingUntold: 'Inget av det är kvar att göra.',
    lately: (people) => `Nås inte längre i Teams: ${and(people)}.`,
    typed: 'Vilka kunde inte nås?',
  },
  onlyCoordinator: 'Vilka som inte nås ser bara säkerhetssamordnaren och IT-chefen.',
  open: 'Visa',
}

const NOTHING_LATE = {
  own: 'Du har inget försenat.',
  line: 'Varken du eller de du leder har något försenat.',
  everything: 'Ingenting är försenat.',
} as const
