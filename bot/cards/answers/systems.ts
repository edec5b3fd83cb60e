import type { Question } from '../../questions/question.ts'
import { departmentOf } from '../../register/system.ts'
import { ask } from '../blocks/buttons.ts'
import { cardMessage } from '../blocks/card.ts'
import { capped, heading, line, row, small } from '../blocks/text-blocks.ts'
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
      show: (system) => [
        row(system.name, of.kind === 'department' ? system.vendor : departmentOf(system)),
      ],
      more: label.more,
    }),
    ...(items.length === 0 ? [line(summary)] : []),
    small(`${pages > 1 ? `${label.list.page(page, pages)} · ` : ''}${label.source.register}.`),
  ]
  const actions = page < pages ? [ask(label.list.showMore, nextPage(found), reading.language)] : []
  return cardMessage(summary, { body, actions, wide: items.length > 15 })
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
  }
}
