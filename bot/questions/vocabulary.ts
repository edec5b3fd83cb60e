import type { Snapshot } from '../register/snapshot.ts'
import type { Routine } from '../routine/routine.ts'
import { departmentNames, englishNames } from './names/department-names.ts'
import { squeeze } from './names/fold.ts'
import { functionNames } from './names/function-words.ts'
import { type PeopleIndex, peopleIndexOf } from './names/people-index.ts'
import { placesWithin } from './names/place-names.ts'
import { type SystemIndex, systemIndexOf } from './names/system-index.ts'
import { TypoIndex } from './names/typo-index.ts'
import { vendorNames } from './names/vendor-names.ts'
import { addMeaning, cueLexicon, type Lexicon } from './understanding/lexicon.ts'

/** All the names and words that questions may hold, ready for look-up. */
export type Vocabulary = {
  snapshot: Snapshot
  /** Roles, duties, documents, departments, vendors, titles, and systems by function. */
  terms: Lexicon
  systems: SystemIndex
  people: PeopleIndex
  /** Everything that has a meaning, cue words included: most runs of words have none, and one look tells so. */
  keys: ReadonlySet<string>
  /** The beginnings of everything that has several words. */
  starts: ReadonlySet<string>
  /** Mistyped cue words and terms. */
  typos: TypoIndex
}

const known = new WeakMap<Snapshot, Vocabulary>()

/** The vocabulary of a snapshot: built once for each; the indexes of an unchanged register or directory are kept. */
export function vocabularyOf(snapshot: Snapshot): Vocabulary {
  const before = known.get(snapshot)
  if (before) return before
  const systems = systemIndexOf(snapshot.register)
  const people = peopleIndexOf(snapshot.directory)
  const terms = termsOf(snapshot, systems, people)
  const words = [cueLexicon.meanings, terms.meanings].flatMap((meanings) => [...meanings.keys()])
  const { whole, part, environments } = systems
  const vocabulary: Vocabulary = {
    snapshot,
    terms,
    systems,
    people,
    keys: new Set([...words, ...whole.keys(), ...part.keys(), ...environments.keys()]),
    starts: new Set([...cueLexicon.starts, ...terms.starts, ...systems.starts]),
    typos: new TypoIndex(new Set(words), 2),
  }
  known.set(snapshot, vocabulary)
  return vocabulary
}

function termsOf(snapshot: Snapshot, systems: SystemIndex, people: PeopleIndex): Lexicon {
  const terms: Lexicon = { meanings: new Map(), starts: new Set(), phrases: new Set() }
  addRoles(terms, snapshot.routine)
  addDuties(terms, snapshot.routine)
  for (const { id, title, synonyms } of snapshot.routine.documents)
    for (const phrase of distinct([title, ...synonyms.sv, ...synonyms.en]))
      addMeaning(terms, phrase, { sign: 'DOCUMENT', documentId: id })
  for (const [name, department] of departmentNames(snapshot))
    addMeaning(terms, name, { sign: 'DEPARTMENT', department })
  for (const [phrase, department] of englishNames(departmentsOf(snapshot)))
    if (!terms.meanings.has(squeeze(phrase)))
      addMeaning(terms, phrase, { sign: 'DEPARTMENT', department })
  for (const [name, vendor] of vendorNames(snapshot.register))
    addMeaning(terms, name, { sign: 'VENDOR', vendor })
  addPlaces(terms, snapshot)
  for (const [name, called] of functionNames(systems))
    addMeaning(terms, name, { sign: 'SYSTEM', systems: { name, ...called } })
  for (const [title, holders] of people.byTitle)
    addMeaning(terms, title, { sign: 'TITLE', people: holders })
  addDepartmentStarts(terms, snapshot)
  return terms
}

/** A place by the name of a department is that department. */
function addPlaces(terms: Lexicon, snapshot: Snapshot): void {
  for (const { preposition, place, departments } of placesWithin(departmentsOf(snapshot)))
    if (!terms.meanings.has(squeeze(place)))
      addMeaning(terms, `${preposition} ${place}`, { sign: 'PLACE', departments })
}

function addRoles(terms: Lexicon, { roles }: Routine): void {
  for (const { id, label, definite, plural, synonyms, abbreviations } of roles) {
    const phrases = [
      label.sv,
      label.en,
      definite,
      plural.sv,
      plural.en,
      ...synonyms.sv,
      ...synonyms.en,
      ...abbreviations,
    ]
    for (const phrase of distinct(phrases)) addMeaning(terms, phrase, { sign: 'ROLE', role: id })
  }
}

function addDuties(terms: Lexicon, { duties }: Routine): void {
  const byKeyword = new Map<string, { phrase: string; ids: string[] }>()
  for (const { id, keywords } of duties)
    for (const phrase of [...keywords.sv, ...keywords.en]) {
      const known = byKeyword.get(squeeze(phrase)) ?? { phrase, ids: [] }
      if (!known.ids.includes(id)) known.ids.push(id)
      byKeyword.set(squeeze(phrase), known)
    }
  for (const { phrase, ids } of byKeyword.values())
    addMeaning(terms, phrase, { sign: 'DUTY', duties: ids })
}

/** «Barn- och utbildningsförvaltningen» is recognised word by word though its key is squeezed. */
function addDepartmentStarts(terms: Lexicon, snapshot: Snapshot): void {
  const { directory, register } = snapshot
  const vendors = new Set([...register.systems.values()].map((system) => system.vendor ?? ''))
  const departments = departmentsOf(snapshot)
  for (const name of [...departments, ...vendors, ...directory.byTitle.keys()])
    addStartsOf(terms, name)
}

function departmentsOf({ directory, register }: Snapshot): string[] {
  const departments = new Set(
    [...register.systems.values()].flatMap(({ department }) => department),
  )
  for (const people of directory.byDepartment.values()) departments.add(people[0]?.department ?? '')
  return [...departments]
}

function addStartsOf({ starts }: Lexicon, name: string): void {
  let start = ''
  for (const word of name.split(/[\s-]+/).slice(0, -1)) {
    start += squeeze(word)
    starts.add(start)
  }
}

/** Phrases that are the same once squeezed count once. */
const distinct = (phrases: readonly string[]) => [
  ...new Map(phrases.map((phrase) => [squeeze(phrase), phrase])).values(),
]
