import type { Question } from '../../questions/question.ts'
import { departmentOf, type System } from '../../register/system.ts'
import { ask } from '../blocks/buttons.ts'
import { cardMessage } from '../blocks/card.ts'
import { aside, capped, heading, line, row, small } from '../blocks/text-blocks.ts'
import type { Message } from '../message.ts'
import type { Reading } from '../reading.ts'
import { clean } from '../text.ts'
import { phrases } from '../words/languages.ts'
import type { AnswerOf } from '../words/phrases.ts'

type Found = AnswerOf<'systems'>

/** A page of systems, with a button for the next page. */
export function systemsMessage(found: Found, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const { of, items, total, page, pages } = found
  const summary = say.systems(found, reading)
  if (total === 0) return { kind: 'plain', text: summary }
  const body = [
    heading(`${titleOf(found, reading)} (${total})`),
    ...capped(items, {
      most: 40,
      show: (system) => [row(system.name, besideName(system, found, reading))],
      more: label.more,
    }),
    ...(items.length === 0 ? [line(summary)] : []),
    ...(of.kind === 'contracts' && of.undated > 0 ? [aside(label.list.undated(of.undated))] : []),
    small(`${pages > 1 ? `${label.list.page(page, pages)} · ` : ''}${label.source.register}.`),
  ]
  const actions = page < pages ? [ask(label.list.showMore, nextPage(found), reading.language)] : []
  return cardMessage(summary, { body, actions, wide: items.length > 15 })
}

/** What a list says of a system beside its name. */
function besideName(system: System, { of }: Found, { language, today }: Reading): string | null {
  if (of.kind === 'department') return system.vendor
  const end = of.kind === 'contracts' ? system.contractEnd : null
  const ends = end && phrases[language].label.system.contractEnds(end, end < today)
  return [departmentOf(system), ends].filter(Boolean).join(' · ') || null
}

function titleOf({ of }: Found, { language }: Reading): string {
  const { list } = phrases[language].label
  switch (of.kind) {
    case 'department':
      return list.ofDepartment(of.department)
    case 'vendor':
      return list.ofVendor(clean(of.vendor))
    case 'without':
      return list.without(of.role, of.department)
    case 'unclassified':
      return list.unclassified(of.department)
    case 'contracts':
      return list.contracts(of.asked.department)
  }
}

function nextPage({ of, page }: Found): Question {
  const next = page + 1
  switch (of.kind) {
    case 'department':
      return { kind: 'systemsOfDepartment', department: of.department, page: next }
    case 'vendor':
      return { kind: 'systemsOfVendor', vendor: of.vendor, page: next }
    case 'without':
      return { kind: 'systemsWithout', role: of.role.id, department: of.department, page: next }
    case 'unclassified':
      return { kind: 'systemsUnclassified', department: of.department, page: next }
    case 'contracts':
      return { ...of.asked, page: next }
  }
}
