import type { Routine } from '../../routine/routine.ts'
import { scheduledDuties } from '../../routine/scheduled-duties.ts'
import { fold, wordsOf } from '../names/fold.ts'

/** The words by which a duty is called: those of its keywords, its text and what is meant this time, as stems. */
type Called = { id: string; stems: ReadonlySet<string>; keywords: ReadonlySet<string> }

const called = new WeakMap<Routine, readonly Called[]>()

function calledIn(routine: Routine): readonly Called[] {
  const known = called.get(routine)
  if (known) return known
  const made = scheduledDuties(routine.duties).map(({ id, keywords, text, schedule }) => {
    const { what } = schedule
    const phrases = [...keywords.sv, ...keywords.en]
    const words = [...phrases, text.sv, text.en, what?.sv ?? '', what?.en ?? ''].flatMap(wordsOf)
    return {
      id,
      stems: new Set(words.filter((word) => !LITTLE.has(word)).map(stemOf)),
      keywords: new Set(phrases.map((phrase) => wordsOf(phrase).map(stemOf).join(' '))),
    }
  })
  called.set(routine, made)
  return made
}

const LITTLE = new Set(
  wordsOf(
    'av att de den det din dina dom du egna en ett för har hela hur i ingen inom med mig min mina när och om på se sig sin sina som så till ur vad vid vår våra är a an and are at by for from have her his in is it its me my of on or our own that the their this those to us we with your',
  ),
)

const ENDINGS =
  /(?:ningarna|ningens|ningen|ningar|ning|arnas|ernas|ornas|andet|arna|erna|orna|ades|ades|ing|ade|ats|ad|at|as|ar|er|or|en|et|ed|es|de|te|ts|na|a|e|n|t|s)$/

/** A word without what inflects it: «testades», «testa» and «testet» are all `test`. */
function stemOf(word: string): string {
  const stem = word.replace(ENDINGS, '')
  return stem.length >= SHORTEST ? stem : word
}
const SHORTEST = 3

/**
 * The scheduled duties that words call: each word must be one of the duty's, or made of them («behörighetsgenomgång»).
 * Those of which the words are a keyword come alone, where they can come due at all; none where the words say more
 * than any duty is called.
 */
export function dutiesNamed(text: string, routine: Routine): string[] {
  const words = wordsOf(fold(text)).filter((word) => !LITTLE.has(word))
  if (words.length === 0) return []
  return calledIn(routine)
    .filter(({ stems }) => words.every((word) => isCalled(word, stems)))
    .map(({ id }) => id)
}

function isCalled(word: string, stems: ReadonlySet<string>): boolean {
  if (stems.has(word) || stems.has(stemOf(word))) return true
  return isMadeOf(stemOf(word), stems)
}

/** «behorighetsgenomgang» is made of `behorighet`, a joint and `genomgang`. */
function isMadeOf(word: string, stems: ReadonlySet<string>): boolean {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    const [first, rest] = [word.slice(0, at), word.slice(at)]
    if (!stems.has(first) && !stems.has(stemOf(first))) continue
    const others = [rest, rest.replace(/^(?:s|e|o|u|a)/, '')]
    if (others.some((other) => stems.has(other) || stems.has(stemOf(other)))) return true
  }
  return false
}
const SHORTEST_PART = 3
