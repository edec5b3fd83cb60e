import { inBoth } from '../words.ts'
import { en } from './en.ts'
import { sv } from './sv.ts'

/** What the pages of systems say. */
export const systemsWords = inBoth({ sv, en })
export type SystemsWords = typeof sv
