import { weekdayOf } from '../calendar/day.ts'
import type { Recipients } from '../duties/holders/recipients.ts'
import type { Scope } from '../duties/occurrence.ts'
import type { PlannedStep } from '../duties/planning/plan.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { departmentOf } from '../register/system.ts'
import type { Trigger } from '../routine/schedule.ts'
import { ruleWords } from './rule-words.ts'

/** What an occurrence is about: «hela kommunen», «Treserva, Socialförvaltningen», «medarbetare hos Anna Berg». */
export function scopeWords(scope: Scope, snapshot: Snapshot): string {
  switch (scope.kind) {
    case 'organisation':
      return `hela ${snapshot.routine.organisation}`
    case 'department':
      return scope.department
    case 'line':
      return `medarbetare hos ${personWords(scope.managerId, snapshot)}`
    case 'system':
      return systemWords(scope.systemId, snapshot)
    case 'event': {
      const { kind, on, personId, systemId } = scope.event
      const about = [
        ...(systemId === null ? [] : [systemWords(systemId, snapshot)]),
        ...(personId === null ? [] : [personWords(personId, snapshot)]),
      ]
      return [`${events[kind]} ${on}`, ...about].join(', ')
    }
  }
}

const personWords = (id: string, { directory }: Snapshot) => directory.people.get(id)?.name ?? id

function systemWords(id: string, { register }: Snapshot): string {
  const system = register.systems.get(id)
  if (!system) return id
  const department = departmentOf(system)
  return department ? `${system.name}, ${department}` : system.name
}

const events = {
  leaves: 'någon slutar',
  starts: 'någon börjar',
  incident: 'händelse',
  classification: 'klassning',
}

/** Why a step falls on its day, what makes the duty come due, and how its holder is known. */
export function whyWords(planned: PlannedStep): string {
  return [
    `${stepWords(planned)}${movedWords(planned)}`,
    triggerWords(planned.scheduledDuty.schedule.trigger),
    holderWords[planned.recipients.why],
  ].join('; ')
}

function stepWords({ step, due }: PlannedStep): string {
  if (step === 'due') return `ska vara klart ${due}`
  if (step === 'manager') return `till chefen: inte klart ${due}`
  if (step === 'coordinator') return `till samordnaren: inte klart ${due}`
  const [kind, number] = step.split('-')
  return kind === 'before' ? `${number} dagar före ${due}` : `påminnelse ${number} efter ${due}`
}

const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag']

function movedWords({ scheduled, due }: PlannedStep): string {
  if (due === scheduled) return ''
  return ` (flyttat från ${WEEKDAYS[weekdayOf(scheduled) - 1]} ${scheduled})`
}

function triggerWords(trigger: Trigger): string {
  switch (trigger.by) {
    case 'recurrence':
      return trigger.counted === 'completion'
        ? `${ruleWords(trigger.rule)}, räknat från när det senast gjordes`
        : ruleWords(trigger.rule)
    case 'date':
      return trigger.of === 'contractEnd' ? 'avtalet löper ut' : 'klassningen slutar gälla'
    case 'gap':
      return gaps[trigger.of]
    case 'event':
      return events[trigger.of]
  }
}

const gaps = {
  noOwner: 'systemägare saknas',
  holderLeft: 'någon som står i registret har slutat',
  notConfirmed: 'uppgifterna är inte bekräftade på länge',
}

const holderWords: Readonly<Record<Recipients['why'], string>> = {
  register: 'ansvarig enligt registret',
  post: 'har tjänsten som registret anger',
  department: 'leder den förvaltning som registret anger',
  leads: 'leder dem det gäller',
  named: 'utpekad i rutinen',
  group: 'medlem i rollens grupp',
  title: 'har rollens titel',
  directory: 'enligt katalogen',
  left: 'den ansvariga har slutat',
  noManager: 'ingen chef i katalogen',
  vacant: 'ingen innehavare',
  unknown: 'innehavaren finns inte i katalogen',
}
