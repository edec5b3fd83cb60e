import type { Day } from '../../calendar/day.ts'
import type { Person } from '../../directory/person.ts'
import type { Holder } from '../assignment.ts'
import { piecesOf } from './pieces.ts'
import { type Recognised, recognise, type Seen } from './recognise.ts'
import { validityIn } from './validity.ts'
import { isFillIn } from './words.ts'

/** A holder as a cell gives it, with the days that stand with the name. */
export type SaidHolder = {
  holder: Holder
  validFrom: Day | null
  validTo: Day | null
  confirmedOn: Day | null
}

/** Something about a name in a cell that its owner should know. */
export type HolderProblem =
  | { kind: 'nobody'; text: string }
  | { kind: 'several'; text: string; people: readonly Person[] }
  | { kind: 'left'; person: Person }
  | { kind: 'otherName'; text: string; person: Person }

export type HoldersRead = { holders: SaidHolder[]; problems: HolderProblem[] }

/** Who holds a role according to a cell, the first to ask first; nobody is guessed. */
export function holdersIn(cell: string, seen: Seen): HoldersRead {
  const pieces = piecesOf(cell, seen).filter(({ text, literal }) => literal || !isFillIn(text))
  const read: HoldersRead = { holders: [], problems: [] }
  for (const piece of pieces) {
    const { name: bare, ...days } = validityIn(piece.literal ? piece.days : piece.text)
    const name = piece.literal ? piece.text : bare
    const found = recognise(name, seen)
    const holder = holderOf(found, name)
    if (read.holders.some((other) => isSame(other.holder, holder))) continue
    read.holders.push({ holder, ...days })
    read.problems.push(...problemsOf(found, name))
  }
  return read
}

function holderOf(found: Recognised, text: string): Holder {
  switch (found.kind) {
    case 'person':
      return { kind: 'person', personId: found.person.id }
    case 'post':
      return { kind: 'post', title: found.title, department: found.department }
    case 'department':
      return { kind: 'department', department: found.department }
    case 'several':
    case 'nobody':
      return { kind: 'unknown', text }
  }
}

function problemsOf(found: Recognised, text: string): HolderProblem[] {
  switch (found.kind) {
    case 'person': {
      const { person, otherName } = found
      const left: HolderProblem[] = person.active ? [] : [{ kind: 'left', person }]
      return otherName ? [...left, { kind: 'otherName', text, person }] : left
    }
    case 'several':
      return [{ kind: 'several', text, people: found.people }]
    case 'nobody':
      return [{ kind: 'nobody', text }]
    case 'post':
    case 'department':
      return []
  }
}

export function isSame(one: Holder, other: Holder): boolean {
  switch (one.kind) {
    case 'person':
      return other.kind === 'person' && one.personId === other.personId
    case 'post':
      return (
        other.kind === 'post' && one.title === other.title && one.department === other.department
      )
    case 'department':
      return other.kind === 'department' && one.department === other.department
    case 'unknown':
      return other.kind === 'unknown' && one.text === other.text
  }
}
