import type { Choice } from '../../questions/answer.ts'
import type { Element } from '../adaptive-card.ts'
import { ask, examples } from '../blocks/buttons.ts'
import { cardMessage } from '../blocks/card.ts'
import { aside, heading, line, stacked } from '../blocks/text-blocks.ts'
import type { Message } from '../message.ts'
import type { Reading } from '../reading.ts'
import { clean } from '../text.ts'
import { phrases } from '../words/languages.ts'
import type { AnswerOf } from '../words/phrases.ts'

type Found = AnswerOf<'which' | 'unknownSystem' | 'unknownPerson'>

/** Something to choose between, each a button that asks the whole question; what is unknown brings the nearest names. */
export function choiceMessage(found: Found, reading: Reading): Message {
  switch (found.kind) {
    case 'which':
      return which(found, reading)
    case 'unknownSystem':
      return unknown(
        phrases[reading.language].say.unknownSystem(found, reading),
        found.near,
        reading,
      )
    case 'unknownPerson':
      return unknown(
        phrases[reading.language].say.unknownPerson(found, reading),
        found.near,
        reading,
      )
  }
}

/** Of six actions one is kept for the next page. */
const A_PAGE = 5
/** What the next page may carry along; who has more to choose from writes more of the name. */
const MOST = 40

function which(found: AnswerOf<'which'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const { between, choices } = found
  const summary = say.which(found, reading)
  const shown = choices.length === A_PAGE + 1 ? choices : choices.slice(0, A_PAGE)
  const rest = choices.slice(shown.length, shown.length + MOST)
  const body = [
    line(summary),
    ...buttons(shown, reading),
    ...(rest.length > 0 ? [aside(label.talk.narrower)] : []),
  ]
  const next = {
    kind: 'which',
    between,
    name: '',
    choices: rest.map(({ question }) => question),
  } as const
  const actions = rest.length > 0 ? [ask(label.list.showMore, next, reading.language)] : []
  return cardMessage(summary, { body, actions })
}

function unknown(summary: string, near: readonly Choice[], reading: Reading): Message {
  const { label } = phrases[reading.language]
  const body =
    near.length > 0
      ? [line(summary), heading(label.talk.near), ...buttons(near.slice(0, A_PAGE), reading)]
      : [line(summary)]
  const actions = near.length > 0 ? [] : examples(['mySystems', 'documents'], reading)
  return cardMessage(summary, { body, actions })
}

const buttons = (choices: readonly Choice[], { language }: Reading): Element[] =>
  stacked(
    choices.map(({ name, detail, question }) =>
      ask(detail ? `${clean(name, 60)} – ${clean(detail, 50)}` : clean(name), question, language),
    ),
  )
