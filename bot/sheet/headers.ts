/** A header as it is compared with others: lower case, without punctuation and without what it adds in brackets. */
export function normaliseHeader(text: string): string {
  const lower = text.normalize('NFC').toLowerCase()
  return wordsOf(lower.replace(/\([^)]*\)/g, ' ')) || wordsOf(lower)
}

const wordsOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
