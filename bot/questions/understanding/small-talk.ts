import type { Question } from '../question.ts'
import type { Cue, Piece, Sign } from './meaning.ts'

/** Greetings, thanks and calls for help: nothing else may stand in the text. */
export function smallTalk(pieces: readonly Piece[]): Question | null {
  if (
    only(pieces, 'help', ['help', 'greet', 'filler', 'thanks', 'we', 'me', 'new', 'and', 'PLACE'])
  )
    return { kind: 'help' }
  const pleased: readonly Cue[] = ['thanks', 'praise', 'greet', 'filler', 'yes', 'no']
  if (only(pieces, 'thanks', pleased) || only(pieces, 'praise', pleased)) return { kind: 'thanks' }
  if (only(pieces, 'yes', ['yes', 'filler']) || only(pieces, 'no', ['no', 'filler']))
    return { kind: 'thanks' }
  if (only(pieces, 'greet', ['greet', 'filler', 'yes'])) return { kind: 'greeting' }
  return null
}

const HAND = /\p{Emoji_Presentation}|[\u2600-\u27BF]/u
const WAVE = /[👋🙋]/u
const PLEASED = /[👍🙏❤😀-😍🥰👏💪🎉🙌👌🤝✅]/u

/** A text without words: a wave greets, a thumb thanks, a question mark (or nothing) asks for help. */
export function wordless(text: string): Question {
  if (WAVE.test(text)) return { kind: 'greeting' }
  if (PLEASED.test(text)) return { kind: 'thanks' }
  return HAND.test(text) ? { kind: 'greeting' } : { kind: 'help' }
}

function only(pieces: readonly Piece[], needed: Cue, allowed: readonly Sign[]): boolean {
  return (
    pieces.some(({ meanings }) => meanings.some(({ sign }) => sign === needed)) &&
    pieces.every(({ meanings }) => meanings.some(({ sign }) => allowed.includes(sign)))
  )
}
