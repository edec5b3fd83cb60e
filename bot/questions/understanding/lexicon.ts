import { squeeze, wordsOf } from '../names/fold.ts'
import { cueWords } from './cues.ts'
import { eventWords, lastWords, ordinalWords } from './incident-cues.ts'
import type { Cue, Meaning } from './meaning.ts'
import { registerWords } from './register-cues.ts'
import { slipsOf } from './slips.ts'
import { topicWords } from './topic-cues.ts'

/** Squeezed phrases and what they can mean; `phrases` are those of several words, `starts` their beginnings. */
export type Lexicon = {
  meanings: Map<string, Meaning[]>
  starts: Set<string>
  phrases: Set<string>
}

const languages = ['sv', 'en'] as const
const tables: Partial<Record<Cue, { sv: string; en: string }>> = {
  ...cueWords,
  ...topicWords,
  ...eventWords,
  ...registerWords,
}

export function addMeaning(lexicon: Lexicon, phrase: string, meaning: Meaning): void {
  const key = squeeze(phrase)
  if (key.length === 0) return
  const meanings = lexicon.meanings.get(key)
  if (!meanings) lexicon.meanings.set(key, [meaning])
  else meanings.push(meaning)
  const words = wordsOf(phrase)
  if (words.length > 1) lexicon.phrases.add(key)
  addStarts(lexicon.starts, words)
}

/** The beginnings, word by word, by which a longer phrase is recognised on the way. */
export function addStarts(starts: Set<string>, words: readonly string[]): void {
  let start = ''
  for (const word of words.slice(0, -1)) {
    start += word
    starts.add(start)
  }
}

/** The cue words of both languages; read once. */
export const cueLexicon: Lexicon = readCues()

function readCues(): Lexicon {
  const lexicon: Lexicon = { meanings: new Map(), starts: new Set(), phrases: new Set() }
  for (const cue of cues())
    for (const language of languages)
      for (const phrase of tables[cue]?.[language].split('|') ?? [])
        addMeaning(lexicon, phrase, { sign: cue, language })
  ordinalWords.forEach((words, place) => {
    for (const phrase of words.split('|')) addMeaning(lexicon, phrase, { sign: 'ORDINAL', place })
    addMeaning(lexicon, String(place + 1), { sign: 'ORDINAL', place })
  })
  for (const phrase of lastWords.split('|'))
    addMeaning(lexicon, phrase, { sign: 'ORDINAL', place: -1 })
  for (const [slip, word] of slipsOf((key) => lexicon.meanings.has(key)))
    lexicon.meanings.set(slip, lexicon.meanings.get(word) ?? [])
  return lexicon
}

function cues(): Cue[] {
  const isCue = (key: string): key is Cue => key in tables
  return Object.keys(tables).filter(isCue)
}
