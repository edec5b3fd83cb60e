import type { Register } from '../../register/register.ts'
import type { System } from '../../register/system.ts'
import { indefinite } from './endings.ts'
import { squeeze } from './fold.ts'
import { formsOf } from './system-forms.ts'
import { startsOf } from './system-starts.ts'
import { TypoIndex } from './typo-index.ts'

type Keys = Map<string, string[]>

/** How systems are found by name; every list holds system ids. */
export type SystemIndex = {
  register: Register
  /** Names and aliases as they stand. */
  whole: Keys
  /** Halves, first words and telling words. */
  part: Keys
  /** Test and training environments by the name of what they are an environment of. */
  environments: Keys
  /** Ordinary words within names, for suggestions only. */
  hints: Keys
  /** Beginnings of names of several words. */
  starts: ReadonlySet<string>
  typos: TypoIndex
}

const known = new WeakMap<Register, SystemIndex>()

/** The index of a register's names, built once for each. */
export function systemIndexOf(register: Register): SystemIndex {
  const before = known.get(register)
  if (before) return before
  const index = build(register)
  known.set(register, index)
  return index
}

function build(register: Register): SystemIndex {
  const systems = [...register.systems.values()]
  const keys = { whole: new Map(), part: new Map(), environments: new Map(), hints: new Map() }
  for (const system of systems) addName(keys, system)
  addAliases(keys.whole, systems)
  addIndefinite(keys.whole)
  addIndefinite(keys.part)
  const starts = systems.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(startsOf))
  const typos = new TypoIndex(new Set([...keys.whole.keys(), ...keys.part.keys()]), 2)
  return { register, ...keys, starts: new Set(starts), typos }
}

function addName(
  keys: Pick<SystemIndex, 'whole' | 'part' | 'environments' | 'hints'>,
  { id, name }: System,
): void {
  const forms = formsOf(name)
  add(keys.whole, forms.whole, id)
  if (forms.environmentOf !== null) add(keys.environments, forms.environmentOf, id)
  else for (const key of [...forms.halves, ...forms.parts]) add(keys.part, key, id)
  for (const key of forms.hints) add(keys.hints, key, id)
}

/** A whole name goes before an alias. */
function addAliases(whole: Keys, systems: readonly System[]): void {
  const tests = new Set(
    systems.filter(({ name }) => formsOf(name).environmentOf !== null).map(({ id }) => id),
  )
  for (const [key, ids] of byAliasOf(systems))
    if (!whole.has(key)) whole.set(key, withoutTests(ids, tests))
}

/** The systems of each alias; half a name («Ekonomisystemet (Unit4)») is as good as one. */
function byAliasOf(systems: readonly System[]): Keys {
  const byAlias: Keys = new Map()
  for (const { id, aliases } of systems)
    for (const alias of aliases) add(byAlias, squeeze(alias), id)
  for (const { id, name } of systems)
    for (const half of halvesOf(name)) if (byAlias.has(half)) add(byAlias, half, id)
  return byAlias
}

const halvesOf = (name: string) => {
  const { environmentOf, halves } = formsOf(name)
  return environmentOf === null ? halves : []
}

/** A name goes to what is used in earnest, before its test environment of the same name. */
function withoutTests(ids: string[], tests: ReadonlySet<string>): string[] {
  const real = ids.filter((id) => !tests.has(id))
  return real.length > 0 ? real : ids
}

/** «Metakatalogen» is asked for as «metakatalog» too. */
function addIndefinite(keys: Keys): void {
  for (const [key, ids] of [...keys]) {
    const bare = key.length >= 6 ? indefinite(key) : null
    if (bare && !keys.has(bare)) keys.set(bare, ids)
  }
}

function add(keys: Keys, key: string, id: string): void {
  if (key.length === 0) return
  const ids = keys.get(key)
  if (!ids) keys.set(key, [id])
  else if (!ids.includes(id)) ids.push(id)
}

/** The systems that a squeezed key names: the whole name first, else by part; an environment only where nothing else is meant. */
export function systemsNamed(index: SystemIndex, key: string): readonly string[] {
  return index.whole.get(key) ?? index.part.get(key) ?? index.environments.get(key) ?? []
}

/** The test and training environments among what a key names. */
export function environmentsNamed(index: SystemIndex, ids: readonly string[]): string[] {
  return ids.flatMap((id) => {
    const system = index.register.systems.get(id)
    return system ? environmentsOf(index, system) : []
  })
}

function environmentsOf(index: SystemIndex, system: System): readonly string[] {
  const forms = formsOf(system.name)
  return forms.environmentOf === null ? (index.environments.get(forms.whole) ?? []) : [system.id]
}
