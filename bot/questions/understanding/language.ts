import type { Language } from '../../routine/routine.ts'
import { squeeze, wordsOf } from '../names/fold.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { cueLexicon } from './lexicon.ts'
import type { Piece } from './meaning.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Frequent words of each language that ask for nothing here, so that a refusal too is in the asker's language. */
const frequent = {
  sv: 'jag du han vi ni och att det som en på är av för med den till inte om ett har men var sig så från kan när nu ska skulle vad hur varför vilken vilket mycket finns efter bli blir hade mig dig min din sin hos idag imorgon igår väder vädret boka skriv gör något ingen alla alltid påminn påminnelser påminnelserna pausa igen försenat försenade kommun kommunen vill får gå kom kosta kostar pengar',
  en: 'the and to of you he it in was for on are as with his they at be this from have or by not but what all were we when your can said there use an each which she do how their if will up about out many then them would like so these her make him time has look more write go see no way could my than been who its now find long down day did get come made may what why where weather tell book buy does cost much joke remind reminders pause again overdue',
}

const words: Record<Language, Set<string>> = {
  sv: new Set(wordsOf(frequent.sv)),
  en: new Set(wordsOf(frequent.en)),
}
for (const [key, meanings] of cueLexicon.meanings)
  for (const meaning of meanings) if ('language' in meaning) words[meaning.language].add(key)

/** The language of a question by its words; null where they do not tell, as when it is only a name. */
export function languageOf(tokens: readonly Token[]): Language | null {
  const swedish = tokens.reduce((sum, token) => sum + weightOf(token), 0)
  if (swedish === 0) return null
  return swedish > 0 ? 'sv' : 'en'
}

/** How much a word speaks for Swedish; less than nothing: for English. */
function weightOf({ word, raw }: Token): number {
  const sv = words.sv.has(word)
  const en = words.en.has(word)
  if (sv !== en) return sv ? 1 : -1
  if (raw === 'I') return -0.5
  return !sv && /[åäö]/i.test(raw) ? 0.5 : 0
}

/** The language of what stands beside names: «Wärna Go» is no English, and neither is «Link» where a system has that word. */
export function languageBesideNames(
  pieces: readonly Piece[],
  vocabulary: Vocabulary,
  tokens: readonly Token[],
): Language | null {
  const beside = pieces.filter((piece) => !isName(piece))
  const [only, ...others] = beside
  if (only && others.length === 0 && isOfName(only.text, vocabulary)) return null
  const known = new Map(tokens.map((token) => [token.raw, token]))
  const words = beside.flatMap(({ text }) => text.split(' '))
  return languageOf(words.flatMap((raw) => known.get(raw) ?? tokensOf(raw)))
}

const isName = ({ meanings }: Piece) =>
  meanings.some(({ sign }) => sign === 'SYSTEM' || sign === 'PERSON' || sign === 'VENDOR') &&
  !meanings.some((meaning) => 'language' in meaning)

const isOfName = (text: string, { systems }: Vocabulary) => {
  const key = squeeze(text)
  return systems.part.has(key) || systems.hints.has(key)
}
