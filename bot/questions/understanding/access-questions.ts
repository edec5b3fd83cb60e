import type { AccessStep, Question } from '../question.ts'
import { aboutPerson, aboutSystem } from './about.ts'
import { type Heard, has, meaningsOf, says } from './heard.ts'
import type { Piece, Sign } from './meaning.ts'

/** «Radera användaren Anna Larsson» is told the bot to do; it can do nothing. */
export const isOrderToBot = (heard: Heard) =>
  has(heard, 'PERSON') &&
  /^(?:radera|ta bort|stäng|inaktivera|spärra|skapa|delete|remove|create|disable)$/i.test(
    heard.pieces[0]?.text ?? '',
  )

/** To a system; of two the answer is the same but for who carries it out, so neither is chosen. */
export function accessTo(asked: Heard): Question | null {
  const heard = withoutNamesakes(asked)
  if (says(heard, /^accounts?$/) && says(heard, /^managers?$/) && !has(heard, 'approve'))
    return null
  const named = meaningsOf(heard, 'SYSTEM').map(({ systems }) => systems.ids)
  const [one = [], other] = named
  const two = other && has(heard, 'and') && !one.some((id) => other.includes(id))
  return two && named.every(({ length }) => length > 0)
    ? access(heard, null)
    : forNamed(
        heard,
        aboutSystem(heard, (systemId) => access(heard, systemId)),
      )
}

/** Who has the name of a system is the person where another system is named: «hur får Stella tillgång till PMO?» */
function withoutNamesakes(heard: Heard): Heard {
  const isPerson = ({ meanings }: Piece) => meanings.some(({ sign }) => sign === 'PERSON')
  const isSystem = ({ meanings }: Piece) => meanings.some(({ sign }) => sign === 'SYSTEM')
  if (!heard.pieces.some((piece) => isSystem(piece) && !isPerson(piece))) return heard
  const pieces = heard.pieces.map((piece) =>
    isPerson(piece)
      ? { ...piece, meanings: piece.meanings.filter(({ sign }) => sign !== 'SYSTEM') }
      : piece,
  )
  return { ...heard, pieces }
}

/** The question for the employee who is named, if one is; who of several so called is asked only when the system is certain. */
export function forNamed(heard: Heard, question: Question | null): Question | null {
  if (!question || !isForNamed(heard)) return question
  if (question.kind === 'access')
    return aboutPerson(heard, (personId) => ({ ...question, personId })) ?? question
  const person = aboutPerson(heard, (personId) => ({ kind: 'person', personId }))
  if (question.kind !== 'which' || person?.kind !== 'person') return question
  const { personId } = person
  const choices = question.choices.map((one) =>
    one.kind === 'access' ? { ...one, personId } : one,
  )
  return { ...question, choices }
}

const acts: readonly Sign[] = ['approve', 'order', 'carryOut', 'end', 'do']

/**
 * Somebody named is the one whom it is for, unless they are said to do it themselves («kan Anna Berg godkänna …?»,
 * «eller måste Anna göra det?»), or the name is that of the system: «får jag komma in i Elsa?»
 */
function isForNamed({ pieces }: Heard): boolean {
  const can = (piece: Piece | undefined, signs: readonly Sign[]) =>
    piece?.meanings.some(({ sign }) => signs.includes(sign)) ?? false
  const at = pieces.findIndex((piece) => can(piece, ['PERSON']))
  if (
    at < 0 ||
    can(pieces[at], ['SYSTEM']) ||
    /^(?:av|by|via|through|hos)$/i.test(pieces[at - 1]?.text ?? '')
  )
    return false
  const next = pieces.slice(at + 1).find(({ text }) => !/^(?:att|to|då|nu|kan|ska)$/i.test(text))
  return !can(next, acts) && !/^(?:som|who|that)$/i.test(next?.text ?? '')
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
    !(has(heard, 'me') || says(heard, /^(?:jag|mig)$/)) ||
    has(heard, 'someone') ||
    has(heard, 'they') ||
    (has(heard, 'leave') && !says(heard, /^jag$/)) ||
    isForNamed(heard)
  )
    return false
  return says(heard, /^(?:jag|mig|min|mitt|mina|själv|i|me|my|myself)$/)
}
