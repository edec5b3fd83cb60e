import { useWords } from '../words.ts'
import { followUpWords } from './words.ts'

/** What tells in words why something was not said; a reason without words tells itself. */
export function useReason(): (reason: string | null) => string | null {
  const { reasons } = useWords(followUpWords)
  const known = new Map(Object.entries(reasons))
  return (reason) => (reason === null ? null : (known.get(reason) ?? reason))
}
