import { dayInWords } from '../../calendar/day-words.ts'
import { and, count, inside, together } from './en-grammar.ts'
import type { TaskWords, Told } from './task-words.ts'

const tasks = (number: number, one = 'one task', many = 'tasks') => count(number, one, many)
const listed = ({ items }: Told) => together(items)
const about = (duty: string | null) => (duty ? `: ${inside(duty)}` : '')

export const englishTasks: TaskWords = {
  heading: {
    due: 'To do',
    overdue: 'Overdue',
    unit: 'Left to do in your unit',
    others: 'With others',
    which: 'Which one do you mean?',
    reminders: 'Your reminders',
    lastDone: 'Last done',
    notDone: 'Not done yet',
    unreached: 'Not reached in Teams',
  },
  held: (item, names) => `${item} (${and(names)})`,
  you: 'you',
  nobody: 'nobody',
  overdue: (mine, others, sight) => {
    if (mine.count + others.count === 0) return NOTHING_LATE[sight]
    const own =
      mine.count > 0
        ? `You have ${tasks(mine.count, 'one overdue task', 'overdue tasks')}: ${listed(mine)}.`
        : 'You have nothing overdue yourself.'
    if (others.count === 0) return own
    const where = sight === 'everything' ? 'With others' : 'With those you lead'
    return `${own} ${where} ${tasks(others.count)} ${others.count === 1 ? 'is' : 'are'} overdue: ${listed(others)}.`
  },
  unit: (all, sight) => {
    const whose = sight === 'own' ? 'You have' : 'Your unit has'
    const said =
      all.count > 0
        ? `${whose} ${tasks(all.count)} left: ${listed(all)}.`
        : `${whose} nothing left to do at present.`
    return sight === 'own' ? `${said} What others have left is for their managers to see.` : said
  },
  confirm: 'Press Done here to have it noted.',
  which: {
    done: (items) => `Which of them is done: ${together(items)}?`,
    later: (items) => `Which of them would you like to be reminded of: ${together(items)}?`,
  },
  nothingOpen: (duty, last) =>
    `You have nothing of the kind to do at present${about(duty)}.${last ? ` ${last}` : ''}`,
  untilWhen: 'When would you like to be reminded? Write for example “remind me on Friday”.',
  byDay: 'Reminders come once a day, not at an hour of it. Write for example “remind me tomorrow”.',
  reminders: {
    paused: (until, today) =>
      `Your reminders are paused until ${dayInWords(until, 'en', today)}, when they come again in one single message.`,
    usual: (at) => `Your reminders come on working days at ${at}.`,
    goesOn: 'What gets overdue still goes on to managers and the security coordinator.',
    open: (number) =>
      number === 0 ? 'You have nothing to do at present.' : `You have ${tasks(number)} left to do.`,
    refused: {
      untilWhen:
        'Until when should your reminders be paused? Write for example “pause reminders until Monday”.',
      noDay: 'There is no such day.',
      past: 'Please choose a day that has not been.',
      tooLong: 'Reminders can be paused for 60 days at most.',
      noTime: 'There is no such time.',
      evening: 'No reminders are sent after 17:00. Please choose an earlier time.',
    },
  },
  doneOn: ({ text, by, on }, today) =>
    `${inside(text)} was done on ${dayInWords(on, 'en', today)}, according to ${by}`,
  lastDone: (times) => `Most recently: ${together(times)}.`,
  neverDone: (duty) => `There is no note of its ever having been done${about(duty)}.`,
  nextDue: (due, today) =>
    due < today
      ? `It should have been done again by ${dayInWords(due, 'en', today)}.`
      : `It is due next on ${dayInWords(due, 'en', today)}.`,
  notDone: (duty, told) =>
    `${told.count === 1 ? 'One task is' : `${told.count} tasks are`} not done${duty ? ` (${inside(duty)})` : ''}: ${listed(told)}.`,
  allDone: (duty, sight) =>
    `${sight === 'everything' ? 'Nobody' : 'Nobody in your line'} has it left to do at present${about(duty)}.`,
  onlyManagers:
    'What others have left to do is only for their managers and the security coordinator to see. Your own you see with “my tasks”.',
  unreached: {
    summary: (people, number) =>
      `${number === 1 ? 'One person is' : `${number} people are`} not reached by reminders in Teams: ${together(people)}.`,
    nobody: 'Everybody who was to be reminded is reached in Teams.',
    why: {
      neverWritten: 'has never written to Ansvar, and the app could not be installed',
      blocked: 'has blocked Ansvar',
      notInstalled: 'does not have Ansvar installed',
      disabled: 'has an account that is disabled in Teams',
      conversationGone: 'has a chat with Ansvar that is no longer there',
      refused: 'was sent a message that Teams did not take',
      byMail: 'is not reached in Teams and got mail instead',
    },
    since: (since, messages, today) =>
      `Since ${dayInWords(since, 'en', today)}, ${count(messages, 'one message', 'messages')}`,
    untold: (items) => `Was to be told: ${together(items)}.`,
    nothingUntold: 'None of it is left to do.',
    lately: (people) => `No longer reached in Teams: ${and(people)}.`,
    typed: 'Who could not be reached?',
  },
  onlyCoordinator:
    'Who is not reached is only for the security coordinator and the head of IT to see.',
  open: 'Show',
}

const NOTHING_LATE = {
  own: 'You have nothing overdue.',
  line: 'Neither you nor those you lead have anything overdue.',
  everything: 'Nothing is overdue.',
} as const
