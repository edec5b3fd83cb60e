import type { TasksAsked } from '../../duties/tasks/asked.ts'
import type { When } from '../../duties/tasks/when.ts'
import { dutiesNamed } from './duty-names.ts'
import type { Heard } from './heard.ts'
import { hourIsIn } from './hours-said.ts'
import { whenIn } from './when-asked.ts'

const REMINDERS =
  '(?:mina |my |the |alla |all )*(?:paminnelser|paminnelserna|paminnelse|reminders|reminder|notiser|notiserna|notifications)'
const PAUSE = new RegExp(
  `^(?:pausa|stoppa|stang av|sla av|tysta|pause|stop|mute|snooze|hold|inga(?: fler)?|no(?: more)?) ${REMINDERS}(?: (.+))?$`,
)
const RESUME = new RegExp(
  `^(?:starta|satt (?:pa|igang|i gang)|sla pa|slag pa|ateruppta|aktivera|sluta pausa|avpausa|(?:start|restart|resume|unpause|reactivate|activate|turn on|switch on|enable)) ${REMINDERS}(?: (?:igen|again|pa nytt|pa|on))?$`,
)
const HOUR = new RegExp(
  `^(?:skicka|ge mig|jag vill(?: garna)? (?:ha|fa)|fa|send(?: me)?|give me|i want|i would like|get)(?: mig)? ${REMINDERS}(?: to me| till mig)?((?: (?:varje dag|every day|kl|klockan|vid|at|around))* \\d.*)$`,
)
const SETTINGS = [
  new RegExp(
    `^(?:nar|hur dags|vilken tid|when|what time)(?: (?:far|skickas|kommer|do|are|will)(?: jag| i| you)?)?(?: get| send| receive)? ${REMINDERS}(?: sent| coming| come)?$`,
  ),
  new RegExp(`^(?:ar|are) ${REMINDERS} (?:pausade|avstangda|igang|pa|av|paused|on|off)$`),
]

/** How the asker's own reminders are to come: not for a while, again, at an hour. */
export function remindersIn(said: string): TasksAsked | null {
  const [paused, until] = PAUSE.exec(said) ?? []
  if (paused) return pauseOf(until)
  if (RESUME.test(said)) return { kind: 'resume' }
  const [, hour] = HOUR.exec(said) ?? []
  const at = hour && hourIn(hour)
  if (at) return { kind: 'sendAt', at }
  return SETTINGS.some((pattern) => pattern.test(said)) ? { kind: 'settings' } : null
}

/** «Pausa påminnelser i en vecka»; where no day is named, or none that is known, it is asked for. */
function pauseOf(until = ''): TasksAsked | null {
  const when = whenIn(until)
  if (when) return { kind: 'pause', until: THROUGH.test(until) ? after(when) : when }
  return /^(?:$|(?:till?s?|fram till|until|till|through|for|i|over)\b)/.test(until)
    ? { kind: 'pause', until: null }
    : null
}

const THROUGH = /^(?:fram )?(?:till? och med|t o m|tom|through)\b/

/** The day after: a pause to the end of Friday ends on Saturday. Null where a month's end would have to be known. */
function after(when: When): When | null {
  switch (when.kind) {
    case 'in':
      return { ...when, days: when.days + 1 }
    case 'weekday':
      return { ...when, weekday: (when.weekday % SUNDAY) + 1 }
    case 'months':
      return null
    case 'dayOfMonth':
    case 'date':
      return when.day < SHORTEST_MONTH ? { ...when, day: when.day + 1 } : null
  }
}
const SUNDAY = 7
const SHORTEST_MONTH = 28

/** «kl 10», «klockan 9.30», “at 3 pm”, as `HH:MM`, also where there is no such time; null for what is no time at all. */
function hourIn(text: string): string | null {
  const [, hours = '', minutes = '00', half] =
    /^(?: (?:varje dag|every day|kl|klockan|vid|at|around))* (\d{1,2})(?: ?(\d{2}))?(?: ?(am|pm))?(?: (?:varje dag|every day|i stallet|istallet|instead|pa morgonen|in the morning|i fortsattningen|from now on|o ?clock))*$/.exec(
      text,
    ) ?? []
  const hour = Number(hours) + (half === 'pm' && Number(hours) < NOON ? NOON : 0)
  return hours === '' ? null : `${String(hour).padStart(2, '0')}:${minutes}`
}
const NOON = 12

const LATER =
  /^(?:paminn|paminna|pamin|remind)(?: mig| me| oss)?(?: igen| again)?(?: (?:om|about|of) (?:(?:det|den|detta|det har|den har|it|this|that)(?= |$)|(.+?)))?(?: (senare|later|igen|again))?$/
const PUT_OFF =
  /^(?:skjut upp|skjut pa|flytta|vanta med|snooza|snooze|postpone|put off|put|delay)(?: paminnelsen| the reminder)?(?: (?:det|den|detta|det har|it|this|that))?(?: off)? (.+)$/

/** «Påminn mig på fredag», «påminn mig om UPS-testet om tre dagar», «skjut upp det till måndag». */
export function laterIn(said: string, heard: Heard): TasksAsked | null {
  const [, postponed = ''] = PUT_OFF.exec(said) ?? []
  const putOff = whenIn(postponed)
  if (putOff) return laterOf(undefined, putOff, heard)
  if (hourIsIn(postponed)) return { kind: 'byDay' }
  if (!/^(?:paminn|paminna|pamin|remind)\b/.test(said)) return null
  for (const cut of cutsOf(said)) {
    const asked = ofCut(cut, heard)
    if (asked) return asked
  }
  return null
}

function ofCut({ before, after }: Cut, heard: Heard): TasksAsked | null {
  const until = whenIn(after)
  const named = LATER.exec(before)
  if (!named) return null
  if (!until && hourIsIn(after)) return laterOf(named[1], null, heard) && { kind: 'byDay' }
  return until || after === '' ? laterOf(named[1], until, heard) : null
}

/** Of what is named; else of what was last spoken of. */
function laterOf(name: string | undefined, until: When | null, heard: Heard): TasksAsked | null {
  const occurrenceId = heard.memory.occurrenceId ?? null
  if (name === undefined) return { kind: 'later', occurrenceId, duties: [], until }
  const duties = dutiesNamed(name, heard.vocabulary.snapshot.routine)
  return duties.length > 0 ? { kind: 'later', occurrenceId: null, duties, until } : null
}

type Cut = { before: string; after: string }

/** All ways to cut a sentence in two, the day being as long as it can be. */
function cutsOf(said: string): Cut[] {
  const words = said.split(' ')
  return words.map((_, at) => ({
    before: words.slice(0, at + 1).join(' '),
    after: words.slice(at + 1).join(' '),
  }))
}
