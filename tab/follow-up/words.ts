import { inBoth } from '../words.ts'
import { en } from './en.ts'
import { sv } from './sv.ts'

export const followUpWords = inBoth({ sv, en })
