import type { Day } from '../../calendar/day.ts'
import { daysFrom, workingDaysFrom } from '../../calendar/day-words.ts'
import type { DutyWords } from './duty-words.ts'
import { englishDutyForms } from './en-duty-forms.ts'
import { because, day, part, phrase, scopeWords, tag } from './en-duty-parts.ts'
import { and, capital, count, inside, together } from './en-grammar.ts'

const at = (moment: { day: Day; time: string }, today: Day) =>
  `${moment.day === today ? 'today' : day(moment.day, today)} at ${moment.time}`

export const englishDuties: DutyWords = {
  summary: {
    todo: (items, number) =>
      `you have ${count(number, 'one task', 'tasks')} to do: ${together(items)}`,
    unfinished: (items, number) =>
      `${count(number, 'one task that you are to follow up is', 'tasks that you are to follow up are')} not done: ${together(items)}`,
    wrongPerson: (items, number) =>
      `${number === 1 ? 'one task is' : `${number} tasks are`} said to be with the wrong person: ${together(items)}`,
    gap: (items, number) =>
      `nobody has ${number === 1 ? 'this task' : `these ${number} tasks`}: ${together(items)}`,
    handedOver: (items, number) =>
      `you no longer have ${number === 1 ? 'this task' : `these ${number} tasks`}: ${together(items)}`,
    closed: (items) => `this is finished: ${together(items)}`,
  },
  more: (number) => `${number} more`,
  item: ({ text, scope, due, sort }, today) => {
    const named = `${inside(text)}${phrase(scope, today)}`
    if (sort === 'handedOver' || sort === 'closed') return named
    return due < today
      ? `${named}, overdue since ${day(due, today)}`
      : `${named} by ${day(due, today)}`
  },
  present: ({ text, scope }, state, today) => `${capital(text)}${phrase(scope, today)}: ${state}`,
  heading: {
    one: 'A task for you',
    many: (number) => `Today: ${number} tasks`,
    rest: 'Besides',
    card: 'Task',
  },
  tag,
  scope: scopeWords,
  until: (due, today) => {
    if (due < today) {
      const late = workingDaysFrom(due, today)
      const since = late === 0 ? '' : `, ${count(late, 'one working day', 'working days')} ago`
      return `Was due ${day(due, today)}${since}`
    }
    const left = daysFrom(today, due)
    if (left === 0) return `Due today, ${day(due, today)}`
    return `Due ${day(due, today)}, ${left === 1 ? 'tomorrow' : `in ${left} days`}`
  },
  why: (told) => `You get this because ${because(told)}.`,
  others: (named, holder) =>
    `Also concerned: ${and(named.map(({ name, why }) => `${name} (${part(why, holder)})`))}.`,
  interval: 'How often it is done is a proposal.',
  evidence: {
    note: 'A note is needed when it is done.',
    link: 'A link to the evidence is needed when it is done.',
  },
  stop: 'The reminders stop when you press Done, Not applicable or Wrong person.',
  stopMany: 'The reminders of a task stop when you press Done, Not applicable or Wrong person.',
  stopGap: 'This stops when somebody is registered, or when you press Done or Not applicable.',
  nothingToDo: 'There is nothing that you need to do.',
  wrongPerson: {
    said: (by) => `${by} says that this duty is with the wrong person.`,
    suggestion: (text) => `Suggested instead: ${text}`,
    stop: 'If so, mend it in the register of systems or in the directory; the right person is then told.',
  },
  rises: (names, on, today) => `If nobody answers, ${and(names)} will be told ${day(on, today)}.`,
  holder: (name) => (name ? `${name} has the task.` : 'Nobody has the task.'),
  state: {
    started: (by, on, today) => `Begun by ${by}, ${day(on, today)}.`,
    done: (by, moment, today) => `Done according to ${by}, ${at(moment, today)}.`,
    notApplicable: (by, moment, today) =>
      `Not applicable according to ${by}, ${at(moment, today)}.`,
    missed: 'Was not done before its next time came.',
    withdrawn: 'Is no longer needed.',
    delegated: (to, holder) =>
      holder
        ? `${to} was asked to do it; ${holder} remains accountable.`
        : `${to} was asked to do it.`,
    later: (on, today) => `Next reminder ${day(on, today)}.`,
  },
  note: (text) => `Note: ${text}`,
  reason: (text) => `Reason: ${text}`,
  openLink: 'Open the evidence',
  somebody: 'somebody who is no longer in the directory',
  history: 'What has happened',
  happened: {
    done: 'done',
    start: 'begun',
    later: 'reminder later',
    delegate: 'delegated',
    notApplicable: 'not applicable',
    wrongPerson: 'wrong person',
    undo: 'undone',
    gapClosed: 'the gap is closed',
    missed: 'not done before its next time came',
    withdrawn: 'no longer needed',
  },
  entry: (by, what, moment, today) =>
    `${capital(at(moment, today))}: ${what}${by ? `, ${by}` : ''}`,
  ...englishDutyForms,
}
