import type { Day } from '../calendar/day.ts'
import { type Message, messageOf } from '../cards/message.ts'
import { noticeWords } from '../cards/notices/notice-words.ts'
import type { Person } from '../directory/person.ts'
import type { Tasks } from '../duties/tasks/tasks.ts'
import type { TendRequest } from '../duties/tasks/tend.ts'
import type { Answer } from '../questions/answer.ts'
import { answerQuestion } from '../questions/answer-question.ts'
import { tasksAskedBy } from '../questions/answering/tasks-asked-by.ts'
import type { Memory } from '../questions/memory.ts'
import type { Question } from '../questions/question.ts'
import { remember } from '../questions/remember.ts'
import { understand } from '../questions/understand.ts'
import { vocabularyOf } from '../questions/vocabulary.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { Language } from '../routine/routine.ts'

/** Who asks, where, and what was said before. */
export type Asked = {
  snapshot: Snapshot
  asker: Person | null
  memory: Memory
  /** Others read along. */
  group: boolean
  today: Day
  /** Asks the database about duties, and does what is asked for there. */
  tend: (asked: TendRequest['asked']) => Promise<Tasks>
}
export type Reply = { message: Message; memory: Memory; language: Language }

/** The reply to what somebody wrote. `locale` is the language to answer in where the words don't tell. */
export async function replyToText(
  text: string,
  asked: Asked & { locale?: Language | undefined },
): Promise<Reply> {
  const { snapshot, asker, memory, locale } = asked
  const vocabulary = vocabularyOf(snapshot)
  const { question, language } = understand(text, {
    vocabulary,
    memory,
    asker,
    ...(locale && { locale }),
  })
  return replyToQuestion(question, { ...asked, language })
}

/** The reply to a question, as a button asks it. */
export async function replyToQuestion(
  question: Question,
  asked: Asked & { language: Language },
): Promise<Reply> {
  const { snapshot, asker, memory, group, today, language } = asked
  const tasks = await tasksFor(question, asked)
  const answer = answerQuestion(question, { snapshot, asker, today, tasks })
  const said = group ? forEverybody(question, answer, { snapshot, today }) : answer
  if (said === null)
    return { message: { kind: 'plain', text: noticeWords[language].notInGroup }, memory, language }
  const { documents } = snapshot.routine
  return {
    message: messageOf(said, { language, asker, today, documents, group }),
    memory: { ...remember(question, said, memory), language },
    language,
  }
}

/** What the database says of duties, for a question that is about them; undefined for any other, and where others read along. */
async function tasksFor(question: Question, { group, tend }: Asked): Promise<Tasks | undefined> {
  const asked = tasksAskedBy(question)
  return asked && (!group || asked.kind === 'lastDone') ? tend(asked) : undefined
}

const isForEverybody = ({ about }: Extract<Question, { kind: 'tasks' }>) =>
  about.kind === 'lastDone'

/**
 * What may be said where others read along: what only the asker may know (classification, contracts, gaps) is
 * left out, or not said at all (null).
 */
function forEverybody(
  question: Question,
  answer: Answer,
  { snapshot, today }: { snapshot: Snapshot; today: Day },
): Answer | null {
  if (question.kind === 'tasks') return isForEverybody(question) ? answer : null
  if (!RESTRICTED.has(answer.kind)) return answer
  const open = answerQuestion(question, { snapshot, asker: null, today })
  return open.kind === 'notForYou' ? null : open
}

const RESTRICTED = new Set<Answer['kind']>([
  'system',
  'systems',
  'classification',
  'contract',
  'continuity',
])
