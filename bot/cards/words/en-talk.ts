import { clean } from '../text.ts'
import type { Sentences } from './phrases.ts'

export const talkSentences: Sentences<
  'unknownAsker' | 'gone' | 'help' | 'greeting' | 'thanks' | 'outOfScope'
> = {
  unknownAsker: () =>
    'I don’t find you in the directory and so can’t say what applies to you, but do ask about systems, roles and routines.',
  gone: () => 'What you chose is no longer there; please ask again.',
  help: () => 'Ask me who is responsible for a system, a role or a duty of the routine.',
  greeting: ({ name }) =>
    `Hi${name ? ` ${clean(name)}` : ''}, ask me who is responsible for a system, a role or a duty.`,
  thanks: () => 'You’re welcome!',
  outOfScope: () =>
    'I can’t answer that, but I know who is responsible for systems, roles and duties of the routine for information security.',
}
