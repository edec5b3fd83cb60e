import { squeeze } from '../names/fold.ts'
import type { Question } from '../question.ts'
import { isEveryday } from './everyday-words.ts'
import { type Heard, has, says } from './heard.ts'
import { type Rule, rule } from './rule.ts'
import { contact, everything } from './system-questions.ts'

/** «Vad gör Treserva?» */
export const whatItDoes: Rule = rule(
  { needs: ['SYSTEM', 'do', 'what'], may: ['system', 'DEPARTMENT', 'PLACE'] },
  everything,
)

/** A system alone, or with words that ask for nothing in particular. */
export const bareSystem: Rule = rule(
  {
    needs: ['SYSTEM'],
    may: [
      'system',
      'systems',
      'DEPARTMENT',
      'department',
      'environment',
      'businessSide',
      'info',
      'more',
      'vendor',
      'VENDOR',
      'has',
      'PLACE',
      'me',
      'uses',
    ],
  },
  (heard) =>
    says(heard, /^(?:vem|who)$/) && says(heard, /^(?:kan|har|tar|can)$/)
      ? contact(heard)
      : (has(heard, 'uses') && !has(heard, 'department')) ||
          isOrdinary(heard) ||
          asksAs(heard) ||
          isDeed(heard)
        ? null
        : (asPerson(heard) ?? everything(heard)),
)

/** «Vem är Ture?» asks for a person, though only a part of a system's name is that; «vem är Treserva?» asks for the system. */
function asPerson({ pieces, vocabulary }: Heard): Question | null {
  const [who, is, named, ...others] = pieces
  const asks = /^(?:vem|who)$/i.test(who?.text ?? '') && /^(?:är|is)$/.test(is?.text ?? '')
  const name = named?.text ?? ''
  const isWhole = !named?.mistyped && vocabulary.systems.whole.has(squeeze(name))
  return asks && others.length === 0 && !isWhole && /^\p{Lu}\p{Ll}+$/u.test(name)
    ? { kind: 'unknownPerson', name, near: [] }
    : null
}

/** «Finns Treserva som app?» */
const asksAs = ({ pieces }: Heard) =>
  pieces.some(
    ({ text }, at) =>
      /^(?:som|as)$/i.test(text) && pieces[at + 1]?.meanings.some(({ sign }) => sign === 'system'),
  )

/** “The evolution of man” is everybody's word. */
function isOrdinary({ pieces }: Heard): boolean {
  const at = pieces.findIndex(({ text }) => /^(?:of|av)$/i.test(text))
  const word = pieces[at - 1]?.text ?? ''
  return at > 0 && word === word.toLowerCase() && isEveryday(word)
}

/** «Jag ska läsa en bok», «vilken bok ska jag läsa?» tells what somebody does; a system would be written as a name. */
const isDeed = ({ pieces }: Heard) =>
  /(?:^| )(?:ska|skall) (?:jag|vi|man)(?: |$)|(?:^| )(?:jag|vi|man) (?:ska|skall)(?: |$)/i.test(
    pieces.map(({ text }) => text).join(' '),
  ) &&
  pieces.every(
    ({ text, meanings }) =>
      !/\p{Lu}/u.test(text) || !meanings.some(({ sign }) => sign === 'SYSTEM'),
  )
