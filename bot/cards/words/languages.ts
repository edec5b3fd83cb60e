import type { Language } from '../../routine/routine.ts'
import type { DutyWords } from './duty-words.ts'
import { english } from './en.ts'
import { englishDuties } from './en-duties.ts'
import type { Phrases } from './phrases.ts'
import { swedish } from './sv.ts'
import { swedishDuties } from './sv-duties.ts'

export const phrases: Record<Language, Phrases> = { sv: swedish, en: english }
export const dutyWords: Record<Language, DutyWords> = { sv: swedishDuties, en: englishDuties }
