import type { SystemFact } from '../../questions/question.ts'
import type { Held, RoleHeld } from '../../register/holding/held.ts'
import { departmentOf, type System } from '../../register/system.ts'
import { clean } from '../text.ts'
import {
  and,
  capital,
  label,
  named,
  none,
  quoted,
  some,
  together,
  whetherYou,
} from './en-grammar.ts'
import type { Sentences } from './phrases.ts'

/** At most so many people are named in one sentence; the card shows more. */
const SHOWN = 10

export const holderSentences: Sentences<'holders' | 'vacant' | 'system'> = {
  holders: ({ system, role, held, asked, whether }) => {
    const contact = asked === 'contact' && held.every(isPerson)
    const theRole = `the ${label(role, held.length)}`
    const subject = contact
      ? `Your ${held.length === 1 ? 'contact' : 'contacts'} for ${named(system)}`
      : capital(`${theRole} of ${named(system)}`)
    const said =
      unknownOnly(held, label(role), `of ${named(system)}`) ??
      `${subject} ${is(held.length)} ${contact ? `${theRole} ` : ''}${theHeld(held)}.`
    return whetherYou(whether, said)
  },
  vacant: ({ system, role }) => `${capital(none(role))} is registered for ${named(system)}.`,
  system: ({ system, roles, about }) => {
    const asked = about && factOf(system, about)
    if (asked) return asked
    const kept = roles.filter(({ held }) => held.length > 0)
    const missing = roles.filter(({ held }) => held.length === 0)
    const gap =
      missing.length > 0
        ? `${and(missing.map(({ role }) => none(role)))} ${is(missing.length)} registered`
        : ''
    if (kept.length > 0)
      return `${named(system)} has ${together(asRoles(kept))}${gap && `; ${gap}`}.`
    return gap
      ? `${capital(gap)} for ${named(system)}.`
      : `${named(system)} is in the register, but nobody is registered as responsible.`
  },
}

/** What is asked for of a system, by itself; null where its purpose is asked for and nobody wrote one. */
function factOf(system: System, about: SystemFact): string | null {
  const unit = departmentOf(system)
  switch (about) {
    case 'vendor':
      return system.vendor
        ? `The vendor of ${named(system)} is ${clean(system.vendor)}.`
        : `No vendor is registered for ${named(system)}.`
    case 'department':
      return unit
        ? `${named(system)} belongs to ${clean(unit)}.`
        : `No department is registered for ${named(system)}.`
    case 'purpose':
      return system.purpose
        ? `According to the register, ${named(system)} is: ${withoutStop(clean(system.purpose, 300))}.`
        : null
  }
}

const withoutStop = (text: string) => text.replace(/[.\s]+$/u, '')

export const is = (count: number) => (count === 1 ? 'is' : 'are')

/** “Anna Berg as …”, whoever holds several roles only once. */
function asRoles(kept: readonly RoleHeld[]): string[] {
  const byHolders = Map.groupBy(kept, ({ held }) => some(held.map(amongOthers), SHOWN))
  return [...byHolders].map(
    ([holders, roles]) =>
      `${holders} as ${and(roles.map(({ role, held }) => label(role, held.length)))}`,
  )
}

/** Those who hold something, as the end of a sentence. */
export function theHeld(held: readonly Held[]): string {
  const [only, second] = held
  return only && !second ? alone(only) : some(held.map(amongOthers), SHOWN)
}

/** “The register says …”: names that the directory does not know are never given as people. */
export function unknownOnly(held: readonly Held[], role: string, of: string): string | null {
  const texts = held.flatMap((one) => (one.kind === 'unknown' ? [quoted(one.text)] : []))
  if (texts.length < held.length) return null
  return `The register names ${some(texts, SHOWN)} as ${role} ${of}, but the directory knows ${
    texts.length === 1 ? 'nobody by that name' : 'none of them'
  }.`
}

export const isPerson = ({ kind }: Held) => kind === 'person' || kind === 'left'

/** The only holder, with what belongs to the answer. */
function alone(held: Held): string {
  switch (held.kind) {
    case 'person':
      return [clean(held.person.name), held.person.department && clean(held.person.department)]
        .filter(Boolean)
        .join(', ')
    case 'left':
      return `${clean(held.person.name)}, who has left; ${managerOf(held)}`
    case 'post': {
      const post = `the post ${clean(held.title)}, ${clean(held.department)}`
      return held.people.length > 0
        ? `${post}, at present ${people(held)}`
        : `${post}, which nobody holds at present`
    }
    case 'department':
      return `${clean(held.department)}, where no person is named`
    case 'unknown':
      return `${quoted(held.text)}, unknown to the directory`
  }
}

/** A holder among others. */
export function amongOthers(held: Held): string {
  switch (held.kind) {
    case 'person':
      return clean(held.person.name)
    case 'left':
      return `${clean(held.person.name)} (has left; ${managerOf(held)})`
    case 'post':
      return `${clean(held.title)} (${clean(held.department)}; ${held.people.length > 0 ? `at present ${people(held)}` : 'nobody at present'})`
    case 'department':
      return `${clean(held.department)} (no person is named)`
    case 'unknown':
      return `${quoted(held.text)} (unknown to the directory)`
  }
}

export function managerOf({ manager }: { manager: { name: string; active: boolean } | null }) {
  return manager?.active
    ? `the line manager is ${clean(manager.name)}`
    : 'the directory shows no line manager'
}

const people = (held: Extract<Held, { kind: 'post' }>) =>
  some(
    held.people.map(({ name }) => clean(name)),
    SHOWN,
  )
