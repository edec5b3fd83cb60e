import type { Language } from '../../routine/routine.ts'
import { english } from './en.ts'
import type { Phrases } from './phrases.ts'
import { swedish } from './sv.ts'

export const phrases: Record<Language, Phrases> = { sv: swedish, en: english }
