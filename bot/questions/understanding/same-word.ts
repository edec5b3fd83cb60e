import { indefinite } from '../names/endings.ts'

const LEAST_STEM = 3

/** «Grundskolan» is said of «Grundskola», «gymnasiet» of «Gymnasium». */
export function isSameWord(said: string, word: string): boolean {
  if (said === word || said.replace(/s$/, '') === word) return true
  const stems = [indefinite(said) ?? said, indefinite(word) ?? word].map((one) =>
    one.replace(/(?:ium|a|e)$/, ''),
  )
  const [one = '', other = ''] = stems
  return (
    one.length >= LEAST_STEM &&
    other.length >= LEAST_STEM &&
    (one.startsWith(other) || other.startsWith(one))
  )
}
