import { fold } from '../names/fold.ts'

/** The short words without which nothing is understood; longer ones are corrected where they stand. */
const core = 'vem äger ägare ägaren who owns owner owners system access should would contact'.split(
  ' ',
)

/** What fingers make of them: two letters swapped, or one lost after the first: «vme», «äegr», “onwer”, “ower”. */
export function slipsOf(known: (word: string) => boolean): Map<string, string> {
  const slips = new Map<string, string>()
  for (const written of core) {
    const word = fold(written)
    for (const slip of [...swapped(word), ...shortened(word), ...doubled(word)])
      if (!known(slip) && !words.has(slip) && !slips.has(slip)) slips.set(slip, word)
  }
  return slips
}

/** Slips that are words themselves. */
const words = new Set(
  'age aga ger ner ows ons one shod hold wold cold wuld ace own owe system stem content'.split(' '),
)

const swapped = (word: string) =>
  [...word]
    .slice(1)
    .map((letter, at) => word.slice(0, at) + letter + word.charAt(at) + word.slice(at + 2))

/** «Vemm», «äägare». */
const doubled = (word: string) =>
  [...word].map((letter, at) => word.slice(0, at) + letter + word.slice(at))

const LEAST = 4

const shortened = (word: string) =>
  word.length < LEAST
    ? []
    : [...word].slice(1).map((_, at) => word.slice(0, at + 1) + word.slice(at + 2))
