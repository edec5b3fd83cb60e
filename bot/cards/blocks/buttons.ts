import type { Question } from '../../questions/question.ts'
import { type Language, roleId } from '../../routine/routine.ts'
import type { Action, Execute, Pressed } from '../adaptive-card.ts'
import type { Reading } from '../reading.ts'
import { clean } from '../text.ts'
import { phrases } from '../words/languages.ts'
import type { Example } from '../words/phrases.ts'

/** A button that asks a question, made of ids only. */
export function ask(title: string, question: Question, language: Language): Action {
  return execute(title, { verb: 'ask', question, language })
}

/** A button that tells the security coordinator of a gap. */
export function tellCoordinator(
  title: string,
  gap: { systemId: string; role: string },
  language: Language,
): Action {
  return execute(title, { verb: 'tell-coordinator', ...gap, language })
}

/** A button that opens a web address; nothing for an address that is none. */
export function open(title: string, address: string | null): Action[] {
  const url = webAddress(address)
  return url ? [{ type: 'Action.OpenUrl', title: buttonText(title), url }] : []
}

/** Questions that anybody can ask at once; what is about the asker only for somebody who is known, and alone with Ansvar. */
export function examples(
  names: readonly Example[],
  { language, asker, group }: Pick<Reading, 'language' | 'asker' | 'group'>,
): Action[] {
  const { label } = phrases[language]
  const possible = names.filter((name) => (asker && !group) || !NEEDS_ASKER.has(name))
  return possible.map((name) => ask(label.example[name], QUESTIONS[name], language))
}

const NEEDS_ASKER = new Set<Example>(['mySystems', 'myDuties', 'myManager'])

const QUESTIONS: Record<Example, Question> = {
  mySystems: { kind: 'mySystems', role: null },
  myDuties: { kind: 'myDuties' },
  myManager: { kind: 'manager', of: 'me' },
  headOfIt: { kind: 'roleHolder', role: roleId.headOfIt, department: null },
  coordinator: { kind: 'roleHolder', role: roleId.securityCoordinator, department: null },
  access: { kind: 'access', step: 'any', systemId: null, mine: false },
  documents: { kind: 'documents' },
}

/** A button that brings ids to the server, also from clients that know only the older kind. */
export function execute(title: string, pressed: Pressed): Execute {
  const { verb, ...data } = pressed
  const shown = buttonText(title)
  return {
    type: 'Action.Execute',
    title: shown,
    verb,
    data,
    fallback: { type: 'Action.Submit', title: shown, data: pressed },
  }
}

const buttonText = (title: string) => clean(title, 70)

/** Only http and https: an address from a sheet never becomes a script. */
function webAddress(address: string | null): string | null {
  if (!address || address.length > 500 || !URL.canParse(address)) return null
  const url = new URL(address)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}
