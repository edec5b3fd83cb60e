import type { Piece } from './meaning.ts'
import { isAcronymOf, type Token } from './tokens.ts'

const CHIEF = /^(?:chef(?:en|er|erna|s|ens)?|boss(?:en)?|manager)$/i

/**
 * «VA-chef», where nobody has that title, is a post that nobody is known to hold, not the asker's manager: the two words
 * are one that means nothing. The chief of what has a name («Treserva-chefen», «BUF-chefen») stays as it is.
 */
export function withoutPostsUnheld(words: readonly Token[], pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, at) => {
    if (isUnheld(words, pieces[at - 1], piece)) return []
    const next = pieces[at + 1]
    if (!next || !isUnheld(words, piece, next)) return [piece]
    const joint = words[next.from]?.glued ? '-' : ' '
    return [{ ...piece, to: next.to, text: piece.text + joint + next.text, meanings: [] }]
  })
}

function isUnheld(words: readonly Token[], before: Piece | undefined, piece: Piece): boolean {
  const [last, chief] = [words[piece.from - 1], words[piece.from]]
  if (!before || !chief || !CHIEF.test(piece.text)) return false
  if (!chief.glued && !isAcronymOf(last, chief)) return false
  return before.to - before.from === 1 && before.meanings.every(isNoName)
}

const isNoName = ({ sign }: Piece['meanings'][number]) =>
  sign === sign.toLowerCase() && !/^(?:me|we|they|manager)$/.test(sign)
