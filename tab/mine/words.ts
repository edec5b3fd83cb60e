import { inBoth } from '../words.ts'
import { en } from './en.ts'
import { sv } from './sv.ts'

/** What the page of one's own says. */
export const mineWords = inBoth({ sv, en })
export type MineWords = typeof sv
