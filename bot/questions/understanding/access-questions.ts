import type { AccessStep, Question } from '../question.ts'
import { aboutSystem } from './about.ts'
import { type Heard, has, meaningsOf, says } from './heard.ts'
import type { Sign } from './meaning.ts'

/** «Radera användaren Anna Larsson» is told the bot to do; it can do nothing. */
export const isOrderToBot = (heard: Heard) =>
  has(heard, 'PERSON') &&
  /^(?:radera|ta bort|stäng|inaktivera|spärra|skapa|delete|remove|create|disable)$/i.test(
    heard.pieces[0]?.text ?? '',
  )

/** To a system; of two the answer is the same but for who carries it out, so neither is chosen. */
export function accessTo(heard: Heard): Question | null {
  if (says(heard, /^accounts?$/) && says(heard, /^managers?$/) && !has(heard, 'approve'))
    return null
  const named = meaningsOf(heard, 'SYSTEM').map(({ systems }) => systems.ids)
  const [one = [], other] = named
  const two = other && has(heard, 'and') && !one.some((id) => other.includes(id))
  return two && named.every(({ length }) => length > 0)
    ? access(heard, null)
    : aboutSystem(heard, (systemId) => access(heard, systemId))
}

/** «Vad ska jag som enhetschef göra när någon slutar?» asks for more than the access rights. */
export const asksChief = (heard: Heard) =>
  has(heard, 'what') &&
  has(heard, 'do') &&
  !has(heard, 'access') &&
  says(heard, /^(?:som|as|en|ett|a|the)$/) &&
  says(heard, /(?:chef(?:en)?|rektor|manager|boss|supervisor)$/)

export function access(heard: Heard, systemId: string | null): Question {
  return { kind: 'access', step: stepOf(heard), systemId, mine: isMine(heard) }
}

const steps: readonly (readonly [Sign, AccessStep])[] = [
  ['leave', 'end'],
  ['end', 'end'],
  ['approve', 'approve'],
  ['order', 'order'],
  ['carryOut', 'carryOut'],
]

/** Who has changed posts and orders something new does not end it. */
function stepOf(heard: Heard): AccessStep {
  if (has(heard, 'leave') && has(heard, 'order') && has(heard, 'new') && !has(heard, 'end'))
    return 'order'
  return steps.find(([sign]) => has(heard, sign))?.[1] ?? 'any'
}

/** «Hur får jag …», «vem godkänner min …»; not when the asker orders for somebody else. */
function isMine(heard: Heard): boolean {
  if (
    !has(heard, 'me') ||
    has(heard, 'someone') ||
    has(heard, 'they') ||
    has(heard, 'leave') ||
    has(heard, 'PERSON')
  )
    return false
  return says(heard, /^(?:jag|mig|min|mitt|mina|själv|i|me|my|myself)$/)
}
