import type { Day } from '../../calendar/day.ts'
import type { WrongInput } from '../../duties/acknowledgement/action.ts'
import type { Language, Words } from '../../routine/routine.ts'
import { dutyWords } from '../words/languages.ts'

/** What is wrong with what somebody gave with an action, in a sentence that tells what to do instead. */
export const wrongInput = (wrong: WrongInput, today: Day): Words => ({
  sv: wrongInputIn('sv', wrong, today),
  en: wrongInputIn('en', wrong, today),
})

export function wrongInputIn(language: Language, wrong: WrongInput, today: Day): string {
  const words = dutyWords[language].result
  if (wrong.problem === 'missing') return words.missing[wrong.field]
  if (wrong.problem === 'tooLate') return words.dayTooLate(wrong.latest, today)
  return words.wrong[wrong.problem]
}
