import type { Language } from '../../routine/routine.ts'
import type { DutyWords } from './duty-words.ts'
import { english } from './en.ts'
import { englishDuties } from './en-duties.ts'
import { englishTasks } from './en-tasks.ts'
import type { Phrases } from './phrases.ts'
import { swedish } from './sv.ts'
import { swedishDuties } from './sv-duties.ts'
import { swedishTasks } from './sv-tasks.ts'
import type { TaskWords } from './task-words.ts'

export const phrases: Record<Language, Phrases> = { sv: swedish, en: english }
export const dutyWords: Record<Language, DutyWords> = { sv: swedishDuties, en: englishDuties }
export const taskWords: Record<Language, TaskWords> = { sv: swedishTasks, en: englishTasks }
