import { inBoth } from '../words.ts'
import { manageEnglish } from './en.ts'
import { manageSwedish } from './sv.ts'

export const manageWords = inBoth({ sv: manageSwedish, en: manageEnglish })
