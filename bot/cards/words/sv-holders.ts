import type { SystemFact } from '../../questions/question.ts'
import type { Held, RoleHeld } from '../../register/holding/held.ts'
import { departmentOf, type System } from '../../register/system.ts'
import { clean } from '../text.ts'
import type { Sentences } from './phrases.ts'
import {
  and,
  capital,
  department,
  inside,
  label,
  named,
  none,
  quoted,
  registered,
  some,
  together,
  whetherYou,
} from './sv-grammar.ts'

/** At most so many people are named in one sentence; the card shows more. */
const SHOWN = 10

export const holderSentences: Sentences<'holders' | 'vacant' | 'system'> = {
  holders: ({ system, role, held, asked, whether }) => {
    const contact = asked === 'contact' && held.every(isPerson)
    const ofWhat = contact
      ? `${held.length === 1 ? 'Kontakt' : 'Kontakter'} för ${named(system)}`
      : `${capital(label(role, held.length))} för ${named(system)}`
    const said =
      unknownOnly(held, label(role, 1), `för ${named(system)}`) ??
      `${ofWhat} är ${contact ? `${label(role, held.length)} ` : ''}${theHeld(held)}.`
    return whetherYou(whether, said)
  },
  vacant: ({ system, role }) =>
    `${capital(none(role))} är ${registered(role)} för ${named(system)}.`,
  system: ({ system, roles, about }) => {
    const asked = about && factOf(system, about)
    if (asked) return asked
    const kept = roles.filter(({ held }) => held.length > 0)
    const missing = roles.filter(({ held }) => held.length === 0).map(({ role }) => role)
    const [first] = missing
    const gap = first
      ? `${and(missing.map(none))} är ${missing.length === 1 ? registered(first) : 'registrerade'}`
      : ''
    if (kept.length > 0)
      return `${named(system)} har ${together(asRoles(kept))}${gap && `; ${gap}`}.`
    return gap
      ? `${capital(gap)} för ${named(system)}.`
      : `${named(system)} finns i registret, men ingen ansvarig är registrerad.`
  },
}

/** What is asked for of a system, by itself; null where its purpose is asked for and nobody wrote one. */
function factOf(system: System, about: SystemFact): string | null {
  const unit = departmentOf(system)
  switch (about) {
    case 'vendor':
      return system.vendor
        ? `Leverantör av ${named(system)} är ${clean(system.vendor)}.`
        : `Ingen leverantör är registrerad för ${named(system)}.`
    case 'department':
      return unit
        ? `${named(system)} hör till ${department(unit)}.`
        : `Ingen förvaltning är registrerad för ${named(system)}.`
    case 'purpose':
      return system.purpose
        ? `${named(system)} är enligt registret: ${withoutStop(clean(system.purpose, 300))}.`
        : null
  }
}

const withoutStop = (text: string) => text.replace(/[.\s]+$/u, '')

/** «Anna Berg som …», whoever holds several roles only once. */
function asRoles(kept: readonly RoleHeld[]): string[] {
  const byHolders = Map.groupBy(kept, ({ held }) => some(held.map(amongOthers), SHOWN))
  return [...byHolders].map(
    ([holders, roles]) =>
      `${holders} som ${and(roles.map(({ role, held }) => label(role, held.length)))}`,
  )
}

/** Those who hold something, as the end of a sentence. */
export function theHeld(held: readonly Held[]): string {
  const [only, second] = held
  return only && !second ? alone(only) : some(held.map(amongOthers), SHOWN)
}

/** «I registret står ”Kalle på IT” som …»: names that the directory does not know are never given as people. */
export function unknownOnly(held: readonly Held[], role: string, of: string): string | null {
  const texts = held.flatMap((one) => (one.kind === 'unknown' ? [quoted(one.text)] : []))
  if (texts.length < held.length) return null
  return `I registret står ${some(texts, SHOWN)} som ${role} ${of}, men ${
    texts.length === 1 ? 'det är ingen som katalogen känner' : 'katalogen känner ingen av dem'
  }.`
}

export const isPerson = ({ kind }: Held) => kind === 'person' || kind === 'left'

/** The only holder, with what belongs to the answer. */
function alone(held: Held): string {
  switch (held.kind) {
    case 'person':
      return [clean(held.person.name), held.person.department && department(held.person.department)]
        .filter(Boolean)
        .join(', ')
    case 'left':
      return `${clean(held.person.name)}, som har slutat; ${managerOf(held)}`
    case 'post': {
      const post = `${inside(clean(held.title))}, ${department(held.department)}`
      return held.people.length > 0
        ? `${post}, just nu ${people(held)}`
        : `${post}, en befattning som ingen har just nu`
    }
    case 'department':
      return `${department(held.department)}, där ingen person är utsedd`
    case 'unknown':
      return `${quoted(held.text)}, som katalogen inte känner`
  }
}

/** A holder among others. */
export function amongOthers(held: Held): string {
  switch (held.kind) {
    case 'person':
      return clean(held.person.name)
    case 'left':
      return `${clean(held.person.name)} (har slutat; ${managerOf(held)})`
    case 'post':
      return `${inside(clean(held.title))} (${department(held.department)}; ${held.people.length > 0 ? `just nu ${people(held)}` : 'ingen just nu'})`
    case 'department':
      return `${department(held.department)} (ingen person är utsedd)`
    case 'unknown':
      return `${quoted(held.text)} (okänd i katalogen)`
  }
}

export function managerOf({ manager }: { manager: { name: string; active: boolean } | null }) {
  return manager?.active
    ? `närmaste chef är ${clean(manager.name)}`
    : 'ingen närmaste chef finns i katalogen'
}

const people = (held: Extract<Held, { kind: 'post' }>) =>
  some(
    held.people.map(({ name }) => clean(name)),
    SHOWN,
  )
