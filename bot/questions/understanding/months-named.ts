const months: readonly RegExp[] = [
  /\b(?:januari|january|jan)\b/,
  /\b(?:februari|february|feb)\b/,
  /\b(?:mars|march)\b/,
  /\bapril\b/,
  // “May” is a verb too, so only after a word that makes it a month.
  /\bmaj\b|\b(?:in|before|by|until|of|and|to|through|between|from) may\b/,
  /\b(?:juni|june)\b/,
  /\b(?:juli|july)\b/,
  /\b(?:augusti|august|aug)\b/,
  /\b(?:september|sept)\b/,
  /\b(?:oktober|october|okt|oct)\b/,
  /\b(?:november|nov)\b/,
  /\b(?:december|dec)\b/,
]
/** The first month of the year that a folded text names, by its number from 1. */
export const monthIn = (text: string) => months.findIndex((month) => month.test(text)) + 1 || null

/** All months that a folded text names, in its order. */
export function monthsIn(text: string): number[] {
  return months
    .flatMap((month, at) => {
      const index = text.search(month)
      return index < 0 ? [] : [{ index, number: at + 1 }]
    })
    .toSorted((one, other) => one.index - other.index)
    .map(({ number }) => number)
}

/** The first year that a text names in full. */
export function yearIn(text: string): number | null {
  const year = /\b(?:19|20)\d\d\b/.exec(text)
  return year && Number(year[0])
}
