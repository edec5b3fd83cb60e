import { fold } from '../names/fold.ts'
import type { Heard } from './heard.ts'

const SUFFIX = /[:'’´`]\p{L}{1,4}$/u

const FIRST =
  /^(?:hej(?:san)?|hallo|tja|hi|hello|hey|god morgon|good morning|snalla|please|ok|okej|okay|och|and|men|but|sa|so|tack|thanks|nu|ja|jo|nej|yes|no(?! (?:more )?(?:reminders|notifications))|kan du|kan jag(?: fa)?|kan ni|can you|could you|can i|would you|skulle du kunna|jag undrar|undrar|i wonder|du|bara|just)\s+/
const LAST =
  /\s+(?:tack(?: sa mycket| pa forhand)?|snalla|please|thanks|thank you|nu|just nu|da|idag|i dag|today|right now|now|va|eller|egentligen)$/

/** The folded words of what is said, without greetings, thanks and what else changes nothing around them. */
export function saidIn({ pieces }: Heard): string {
  let text = pieces
    .flatMap((piece) => piece.text.split(/[\s-]+/))
    .map((word) => fold(word.replace(SUFFIX, '')))
    .join(' ')
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(FIRST, '').replace(LAST, '')
  }
  return text
}

/** Tells whether all words are among some (a closed sentence), and each of several groups has one. */
export function consistsOf(
  text: string,
  { needs, may }: { needs: readonly RegExp[]; may: RegExp },
): boolean {
  const words = text.split(' ')
  return (
    needs.every((need) => words.some((word) => need.test(word))) &&
    words.every((word) => may.test(word) || needs.some((need) => need.test(word)))
  )
}
