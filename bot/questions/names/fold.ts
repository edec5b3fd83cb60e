const withoutMark: Record<string, string> = {
  å: 'a',
  ä: 'a',
  ö: 'o',
  é: 'e',
  ø: 'o',
  æ: 'a',
  œ: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}
const ASCII = /^\p{ASCII}*$/u

/** Lower case and no marks: «Närmaste» → `narmaste`, so that those who type without å, ä and ö are understood. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  if (ASCII.test(lower)) return lower
  const plain = lower.replace(/[åäöéøæœßłđðþı]/g, (letter) => withoutMark[letter] ?? letter)
  return ASCII.test(plain) ? plain : plain.normalize('NFKD').replace(/\p{M}+/gu, '')
}

/** Folded, letters and digits only: «Skola 24», «skola-24» and «Skola24» are the same. */
export function squeeze(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The folded words of a name: «Barn- och utbildning» → `barn`, `och`, `utbildning`. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
