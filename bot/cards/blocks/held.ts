import type { Person } from '../../directory/person.ts'
import type { Held } from '../../register/holding/held.ts'
import type { Action, Element } from '../adaptive-card.ts'
import type { Reading } from '../reading.ts'
import { phrases } from '../words/languages.ts'
import { chatButton, contactLine } from './contact.ts'
import { assignedLine, sharedSource, sourceBlock } from './source.ts'
import { answer, aside, capped, small, subheading } from './text-blocks.ts'

/** How many holders a card shows; a person reads no more. */
const MOST = 8

/** Those who hold something, each with a way to reach them, and the source under them. */
export function heldBlocks(held: readonly Held[], reading: Reading): Element[] {
  const withChat = soleReachable(held) === null
  return blocksOf(held, { reading, withChat, large: held.length < 4 })
}

/** The same for one part of a card among others: smaller, with a link for chat, since such a card has no chat button. */
export function heldPart(held: readonly Held[], reading: Reading, most: number): Element[] {
  const { label } = phrases[reading.language]
  const shown = held.slice(0, most)
  const fromDirectory = shown.every(({ assigned }) => assigned === null)
  return [
    ...blocksOf(shown, { reading, withChat: true, large: false }),
    ...(held.length > most ? [aside(label.more(held.length - most))] : []),
    ...(fromDirectory ? [small(`${label.source.directory}.`)] : heldSource(shown, reading)),
  ]
}

function blocksOf(held: readonly Held[], showing: Showing): Element[] {
  const { reading } = showing
  const shared = sharedSource(held, reading)
  return capped(held, {
    most: MOST,
    show: (one) => [
      ...apart(oneHeld(one, showing), one !== held[0]),
      ...(shared === null && one.assigned ? sourceBlock(assignedLine(one.assigned, reading)) : []),
    ],
    more: phrases[reading.language].label.more,
  })
}

/** The blocks of one holder, with more air before all but the first. */
const apart = ([name, ...rest]: Element[], air: boolean): Element[] =>
  name && air ? [{ ...name, spacing: 'Medium' }, ...rest] : name ? [name, ...rest] : []

/** The source of all holders, as the last line of a card. */
export const heldSource = (held: readonly Held[], reading: Reading): Element[] =>
  sourceBlock(sharedSource(held, reading))

/** A chat button where there is exactly one person to talk to. */
export function heldButtons(held: readonly Held[], { language }: Reading): Action[] {
  const person = soleReachable(held)
  const named = held[0]?.kind !== 'person'
  return person ? chatButton(person, phrases[language].label, named) : []
}

/** The one person to talk to about the holders: the only holder, or the manager of one who left. */
function soleReachable(held: readonly Held[]): Person | null {
  const people = held.flatMap(reachable)
  const [person] = people
  return people.length === 1 && person ? person : null
}

function reachable(held: Held): Person[] {
  switch (held.kind) {
    case 'person':
      return [held.person]
    case 'left':
      return held.manager?.active ? [held.manager] : []
    case 'post':
      return held.people
    case 'department':
    case 'unknown':
      return []
  }
}

type Showing = { reading: Reading; withChat: boolean; large: boolean }

function oneHeld(held: Held, showing: Showing): Element[] {
  const { label } = phrases[showing.reading.language]
  const size = showing.large ? 'Large' : 'Medium'
  switch (held.kind) {
    case 'person':
      return personBlock(held.person, showing)
    case 'left':
      return [answer(held.person.name, size), ...leftBlock(held, showing)]
    case 'post': {
      const title = label.about(held.title, held.department)
      return held.people.length > 0
        ? [...held.people.slice(0, 3).flatMap((person) => personBlock(person, showing, title))]
        : [answer(title, size), aside(label.held.noOneOnPost)]
    }
    case 'department':
      return [answer(held.department, size), aside(label.held.noOnePointedOut)]
    case 'unknown':
      return [answer(label.quoted(held.text), size), aside(label.held.unknown)]
  }
}

/** A person as one meets them: name, title and department, ways to reach them. */
export function personBlock(person: Person, showing: Showing, position?: string): Element[] {
  const { label } = phrases[showing.reading.language]
  const about = position ?? label.about(person.title, person.department)
  return [
    answer(person.name, showing.large ? 'Large' : 'Medium'),
    ...(about ? [aside(about)] : []),
    ...contactLine(person, label, showing),
  ]
}

function leftBlock(held: Extract<Held, { kind: 'left' }>, showing: Showing): Element[] {
  const { label } = phrases[showing.reading.language]
  const left = aside(label.held.left(held.person.leftOn))
  return held.manager?.active
    ? [
        left,
        subheading(label.held.manager),
        ...personBlock(held.manager, { ...showing, large: false }),
      ]
    : [left, aside(label.held.noManager)]
}
