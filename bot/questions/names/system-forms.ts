import { squeeze } from './fold.ts'
import { isGeneric } from './generic-words.ts'

/** The names that a system goes by because of how its name is written. All keys are squeezed. */
export type Forms = {
  /** The name itself. */
  whole: string
  /** The name without «(utbildningsmiljö)» or «test», when it is such an environment. */
  environmentOf: string | null
  /** «HR-system (Heroma)» → both halves. */
  halves: string[]
  /** First words and words that tell it from others: «Lifecare IFO» → `lifecare`; «Visma Proceedo» → `visma`, `proceedo`. */
  parts: string[]
  /** Words that say too little to answer by, but enough to be offered: «Mina planer» → `mina`. */
  hints: string[]
}

const ENVIRONMENT =
  /(?:[\s(–-]+)(?:test|tst|testmiljön?|testsystem|utbildning|utbildningsmiljön?|utb|kursmiljö|övningsmiljö|övning|acceptans(?:test|miljö)?|acc|demo|demomiljö|sandbox|sandlåda|stage|staging|dev|utvecklingsmiljön?|qa|training|train)\)?\s*$/iu

export function formsOf(name: string): Forms {
  const base = name.replace(ENVIRONMENT, '').trim()
  const environment = base !== name.trim() && squeeze(base).length > 0
  const halves = halvesOf(base)
  const pieces = [base, ...halves].flatMap(wordsWithin)
  return {
    whole: squeeze(name),
    environmentOf: environment ? squeeze(base) : null,
    halves: distinct(halves.map(squeeze)),
    parts: distinct([
      ...halvesOrBase(base, halves).flatMap(prefixes),
      ...pieces.filter(tells).map(squeeze),
    ]),
    hints: distinct(pieces.map(squeeze).filter((key) => key.length >= 4)),
  }
}

/** «Digital signering för medicin, MCSS» and «HR-system (Heroma)» have two names each. */
function halvesOf(base: string): string[] {
  const inside = [...base.matchAll(/\(([^()]*)\)/g)].flatMap(([, text = '']) => text.split(/[,/]/))
  const outside = base.replace(/\([^()]*\)/g, ' ').split(/\s[-–/]\s|[,/]/)
  const halves = [...outside, ...inside]
    .map((half) => half.trim())
    .filter((half) => squeeze(half).length > 1)
  return halves.length > 1 ? halves : []
}

const halvesOrBase = (base: string, halves: string[]) => (halves.length > 0 ? halves : [base])

/** The first words of a name, down to one, where that one is telling. */
function prefixes(name: string): string[] {
  const words = name.split(/\s+/).filter((word) => squeeze(word).length > 0)
  return words
    .map((_, at) => words.slice(0, at + 1).join(' '))
    .slice(0, -1)
    .filter((prefix) => prefix.includes(' ') || tells(prefix))
    .map(squeeze)
}

const wordsWithin = (name: string) =>
  name.split(/[\s/(),–-]+/).filter((word) => squeeze(word).length > 0)

/** A word tells systems apart when it looks like a name: a capital or a digit in it, not everybody's word. */
function tells(word: string): boolean {
  const key = squeeze(word)
  return key.length >= 3 && /[\p{Lu}\d]/u.test(word) && /\p{L}/u.test(word) && !isGeneric(key)
}

const distinct = (keys: string[]) => [...new Set(keys)].filter((key) => key.length > 0)
