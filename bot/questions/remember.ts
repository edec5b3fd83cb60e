import type { Occurrence } from '../duties/occurrence.ts'
import type { Held } from '../register/holding/held.ts'
import { roleId } from '../routine/routine.ts'
import type { Answer } from './answer.ts'
import type { Memory } from './memory.ts'
import { wordsOf } from './names/fold.ts'
import type { Question } from './question.ts'
import type { TasksTold } from './tasks-told.ts'

/** What a conversation is about after an answer. Small talk changes nothing; an answer about nobody forgets whom the one before named. */
export function remember(question: Question, answer: Answer, before: Memory): Memory {
  switch (question.kind) {
    case 'help':
    case 'greeting':
    case 'thanks':
    case 'outOfScope':
      return before
    default:
      return {
        question,
        systemId: systemAfter(question, answer, before),
        role: roleAfter(question, before),
        personIds: personsIn(answer),
        choices: choicesIn(answer),
        occurrenceId: occurrenceIn(answer) ?? before.occurrenceId ?? null,
        ...(before.language && { language: before.language }),
      }
  }
}

const NO_ONE_SYSTEM: readonly Question['kind'][] = ['which', 'both']

/** The one offered system whose whole name stands within the name that nobody knows: «fakturagrejen Raindance». */
function systemWithin(name: string, answer: Answer): string | null {
  if (answer.kind !== 'unknownSystem') return null
  const said = ` ${wordsOf(name).join(' ')} `
  const within = answer.near.filter((near) => said.includes(` ${wordsOf(near.name).join(' ')} `))
  const [only, ...others] = within
  if (!only || others.length > 0) return null
  return 'systemId' in only.question ? only.question.systemId : null
}

/** A question about people leaves the system as it was: «vem är hens chef?», «och förvaltare?». */
function systemAfter(question: Question, answer: Answer, before: Memory): string | null {
  if (question.kind === 'unknownSystem') return systemWithin(question.name, answer)
  if (NO_ONE_SYSTEM.includes(question.kind)) return null
  if ('systemId' in question && question.systemId) return question.systemId
  if (answer.kind === 'mySystems' && answer.items.length === 1)
    return answer.items[0]?.system.id ?? null
  return before.systemId
}

function roleAfter(question: Question, before: Memory): string | null {
  if (question.kind === 'contact') return roleId.systemAdministrator
  if (question.kind === 'which') return roleOfFirst(question.choices) ?? before.role
  return 'role' in question && question.role ? question.role : before.role
}

function roleOfFirst([first]: readonly Question[]): string | null {
  return first && 'role' in first ? first.role : null
}

/** The people whom an answer named as its answer, the first first. */
function personsIn(answer: Answer): string[] {
  switch (answer.kind) {
    case 'holders':
    case 'roleHolders':
      return answer.held.flatMap(idsOf)
    case 'system':
      return answer.roles.flatMap(({ held }) => held.flatMap(idsOf))
    case 'dutyHolders':
      return answer.items.flatMap(({ held }) => held.flatMap(idsOf))
    case 'access':
      return answer.manager ? idsOf(answer.manager) : (answer.carriesOut?.held ?? []).flatMap(idsOf)
    case 'responsibilities':
    case 'person':
      return idsOf(answer.person)
    case 'manager':
      return idsOf(answer.manager)
    case 'noSubstitute':
      return [answer.person.id]
    case 'noManager':
      return [answer.of.id]
    case 'reports':
      return answer.people.map(({ id }) => id)
    default:
      return []
  }
}

function idsOf(held: Held): string[] {
  if (held.kind === 'person' || held.kind === 'left') return [held.person.id]
  return held.kind === 'post' ? held.people.map(({ id }) => id) : []
}

/** What «den andra» chooses from: the choices that an answer offered, else the things that it listed. */
function choicesIn(answer: Answer): Question[] {
  switch (answer.kind) {
    case 'which':
      return answer.choices.map(({ question }) => question)
    case 'unknownSystem':
    case 'unknownPerson':
      return answer.near.map(({ question }) => question)
    case 'both':
      return answer.answers.flatMap((one) =>
        'system' in one && one.system ? [{ kind: 'system', systemId: one.system.id }] : [],
      )
    case 'tasks':
      return choicesOfTasks(answer.told)
    case 'myDuties':
      return (answer.due?.occurrences ?? []).map(showing)
    case 'systems':
      return answer.items.map(({ id }) => ({ kind: 'system', systemId: id }))
    case 'mySystems':
    case 'responsibilities':
      return answer.items.map(({ system }) => ({ kind: 'system', systemId: system.id }))
    case 'documents':
      return answer.documents.map(({ id }) => ({ kind: 'document', documentId: id }))
    case 'holders':
    case 'roleHolders':
    case 'reports':
      return personsIn(answer).map((personId) => ({ kind: 'person', personId }))
    default:
      return []
  }
}

/** The one occurrence that an answer is about. */
function occurrenceIn(answer: Answer): string | null {
  if (answer.kind === 'myDuties') return onlyOf(answer.due?.occurrences ?? [])
  if (answer.kind !== 'tasks') return null
  const { told } = answer
  if (told.kind === 'one') return told.occurrence.id
  return told.kind === 'list' ? onlyOf(told.mine) : null
}

const onlyOf = ([only, ...others]: readonly Occurrence[]) =>
  only && others.length === 0 ? only.id : null

function choicesOfTasks(told: TasksTold): Question[] {
  switch (told.kind) {
    case 'which':
      return told.choices.map(({ question }) => question)
    case 'list':
      return [...told.mine, ...told.others.map(({ occurrence }) => occurrence)].map(showing)
    case 'notDone':
      return told.tasks.map(({ occurrence }) => showing(occurrence))
    default:
      return []
  }
}

const showing = ({ id }: Occurrence): Question => ({
  kind: 'tasks',
  about: { kind: 'task', occurrenceId: id, confirm: false },
})
