import type { Day } from '../../calendar/day.ts'
import type { Hosting, Level, LifeCycle } from '../system.ts'
import { type Choice, hostingIn, lifeCycleIn, yesOrNoIn } from './choices.ts'
import { dayIn } from './days.ts'
import type { Field } from './fields.ts'
import { hoursIn } from './hours.ts'
import { levelIn, levelsIn, scale } from './levels.ts'
import { partsOf } from './lists.ts'
import { isFillIn, tidy } from './words.ts'

/** What a sheet says of a system, field by field; a field that it has no column for is missing. */
export type Facts = {
  name: string
  aliases: string[]
  department: string[]
  vendor: string | null
  purpose: string | null
  hosting: Hosting | null
  personalData: boolean | null
  classification: Level[]
  criticality: Level | null
  lifeCycle: LifeCycle | null
  contractEnd: Day | null
  contractNote: string | null
  rtoHours: number | null
  rpoHours: number | null
  continuityNote: string | null
  links: string[]
}

/** What a cell gives for a field. `unclear` cells are kept beside it as they came. */
export type Value = { facts: Partial<Facts>; unclear: boolean }

export const ALIASES = /[;,\n|/]/
export const STEPS = /\s+[/>→»]\s+|\s*[\\>→»]\s*/
const HAS_SCHEME = /^[a-z][a-z0-9+.-]*:\S+$|^www\.\S+$/i

/** What a cell under a field's header says. Fill-ins say nothing, except where «nej» is an answer. */
export function valueIn(field: Field, cell: string): Value {
  const text = tidy(cell)
  return readers[field](text, isFillIn(text) ? null : text)
}

type Reader = (text: string, said: string | null) => Value
const clear = (facts: Partial<Facts>): Value => ({ facts, unclear: false })

/** The readers get the text, and again null where it is a fill-in. */
const readers: Record<Field, Reader> = {
  name: (text) => clear({ name: text.replace(/\s+/g, ' ') }),
  aliases: (_text, said) => clear({ aliases: said ? partsOf(said, ALIASES) : [] }),
  department: (_text, said) => clear({ department: said ? stepsIn(said) : [] }),
  vendor: (_text, said) => clear({ vendor: said }),
  purpose: (_text, said) => clear({ purpose: said }),
  hosting: (_text, said) =>
    choice(said ? hostingIn(said) : { kind: 'empty' }, (hosting) => ({ hosting })),
  personalData: (text, said) =>
    choice(said || /^nej/i.test(text) ? yesOrNoIn(text) : { kind: 'empty' }, (personalData) => ({
      personalData,
    })),
  classification: (_text, said) => clear({ classification: said ? levelsIn(said) : [] }),
  confidentiality: aspect(scale.confidentiality),
  integrity: aspect(scale.integrity),
  availability: aspect(scale.availability),
  traceability: aspect(scale.traceability),
  criticality: (text, said) =>
    clear({
      criticality: said || /^nej/i.test(text) ? levelIn(scale.criticality, text) : null,
    }),
  lifeCycle: (_text, said) =>
    choice(said ? lifeCycleIn(said) : { kind: 'empty' }, (lifeCycle) => ({ lifeCycle })),
  contractEnd: (_text, said) => contractIn(said),
  contractNote: (_text, said) => clear({ contractNote: said }),
  rtoHours: (_text, said) => hours(said, (rtoHours) => ({ rtoHours })),
  rpoHours: (_text, said) => hours(said, (rpoHours) => ({ rpoHours })),
  continuityNote: (_text, said) => clear({ continuityNote: said }),
  links: (_text, said) => linksIn(said),
}

function aspect(scaleId: string): Reader {
  return (_text, said) => clear({ classification: said ? [levelIn(scaleId, said)] : [] })
}

function choice<T>(made: Choice<T>, facts: (value: T | null) => Partial<Facts>): Value {
  return made.kind === 'value'
    ? clear(facts(made.value))
    : { facts: facts(null), unclear: made.kind === 'unclear' }
}

function hours(said: string | null, facts: (hours: number | null) => Partial<Facts>): Value {
  const read = said === null ? null : hoursIn(said)
  return { facts: facts(read), unclear: said !== null && read === null }
}

/** A sentence about the contract is no date, and stays a sentence: «Löpande, 3 månaders uppsägning». */
function contractIn(said: string | null): Value {
  const contractEnd = said === null ? null : dayIn(said)
  return clear({ contractEnd, contractNote: contractEnd ? null : said })
}

function linksIn(said: string | null): Value {
  const parts = (said ?? '')
    .split(/\s+/)
    .map((part) => part.replace(/[,;]+$/, ''))
    .filter(Boolean)
  const links = parts.filter((part) => HAS_SCHEME.test(part))
  return { facts: { links }, unclear: links.length < parts.length }
}

/** The steps of a department's path, from the whole down: «Norrsund / Socialförvaltningen». */
export function stepsIn(text: string): string[] {
  return text
    .split(STEPS)
    .map((step) => step.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}
