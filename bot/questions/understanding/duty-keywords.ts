import { squeeze } from '../names/fold.ts'
import type { Vocabulary } from '../vocabulary.ts'

/** The duties that the routine files under the first of these words that it has. */
export function dutiesKeyworded({ terms }: Vocabulary, words: readonly string[]): string[] {
  for (const word of words)
    for (const meaning of terms.meanings.get(squeeze(word)) ?? [])
      if (meaning.sign === 'DUTY') return [...meaning.duties]
  return []
}
