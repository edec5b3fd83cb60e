import type { TasksAsked } from '../../duties/tasks/asked.ts'
import type { Question } from '../question.ts'
import type { Heard } from './heard.ts'
import { doneIn, lastDoneIn, notDoneIn } from './task-deeds.ts'
import { laterIn, remindersIn } from './task-reminders.ts'
import { unreachedIn } from './task-unreached.ts'
import { consistsOf, saidIn } from './task-words.ts'

/** What is asked of duties that come due; null where something else is. Each sentence is closed: a word too many, and it is not understood. */
export function aboutTasks(heard: Heard): Question | null {
  const said = saidIn(heard)
  for (const read of readers) {
    const about = read(said, heard)
    if (about) return { kind: 'tasks', about }
  }
  return isMine(said) ? { kind: 'myDuties' } : null
}

type Reader = (said: string, heard: Heard) => TasksAsked | null

const overdue: Reader = (said) =>
  consistsOf(said, OVERDUE) || LATE_WITH.test(said) ? { kind: 'overdue' } : null
const unit: Reader = (said) => (consistsOf(said, UNIT) ? { kind: 'unit' } : null)

const readers: readonly Reader[] = [
  remindersIn,
  laterIn,
  overdue,
  unit,
  unreachedIn,
  notDoneIn,
  lastDoneIn,
  doneIn,
]

const LATE =
  /^(?:forsenat|forsenade|forsenad|forsenats|forfallna|forfallet|forfallen|overdue|late|delayed|behind)$/
const AROUND =
  /^(?:vad|vilka|vilket|vilken|finns|det|som|ar|har|jag|vi|mig|oss|mina|min|mitt|vara|var|vart|visa|lista|alla|uppgifter|uppgift|uppgifterna|saker|nagot|nagra|nagon|nanting|allt|av|for|hos|med|i|pa|och|blivit|min|enhet|enheten|what|which|is|are|do|does|i|we|have|has|there|my|our|me|us|show|list|all|tasks|task|duties|things|anything|something|everything|with|for|am|the|of|in|at|that|currently|fortfarande|still)$/
const LATE_WITH =
  /^(?:vad|vilka uppgifter|what|which tasks) (?:ar|ligger|am|are) (?:jag|vi|i|we) (?:sen|sena|forsenad|forsenade|efter|late|behind) (?:med|with|on)$/
const OVERDUE = { needs: [LATE], may: AROUND }

const OWN_PEOPLE =
  /^(?:enhet|enheten|enhets|avdelning|avdelningen|forvaltning|forvaltningen|grupp|gruppen|team|teamet|arbetslag|personal|medarbetare|vi|oss|unit|department|team|group|staff|employees|we)$/
const LEFT =
  /^(?:kvar|aterstar|ogjort|ogjorda|ofardigt|oavslutat|outstanding|left|remaining|remains|undone|unfinished|open|oppna|pending)$/
const UNIT = {
  needs: [OWN_PEOPLE, LEFT],
  may: new RegExp(`${AROUND.source}|^(?:att|gora|goras|ska|maste|to|do|be|done|must)$`),
}

/** «Vad har jag kvar?», “what is due for me?”; the rest of «mina uppgifter» is said in many other ways. */
const isMine = (said: string) =>
  consistsOf(said, { needs: [SELF, DUE], may: UNIT.may }) ||
  /^(?:vad|vilka uppgifter) (?:ar|finns) kvar att gora$/.test(said) ||
  /^(?:mina |my )(?:att gora|to do|todo|to dos)(?: lista| list)?$/.test(said) ||
  (/^(?:vad (?:ska|behover|maste) jag|what (?:do i have|do i need|must i|should i)(?: to)?) (?:gora|do)(?: .+)?$/.test(
    said,
  ) &&
    DUE_WHEN.test(said))
const DUE_WHEN =
  /(?:gora|do)(?: (?:nu|idag|now|today|(?:den har|denna|nasta) (?:veckan?|manaden?)|i (?:veckan|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)|(?:this|next) (?:week|month)|in (?:january|february|march|april|may|june|july|august|september|october|november|december)))?$/
const SELF = /^(?:jag|mig|mina|mitt|min|i|me|my)$/
const DUE = /^(?:kvar|aterstar|ogjort|due|left|remaining|outstanding|undone|unfinished|pending)$/
