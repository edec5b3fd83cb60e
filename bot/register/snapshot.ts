import type { Directory } from '../directory/directory.ts'
import type { Routine } from '../routine/routine.ts'
import type { Register } from './register.ts'

/** All that an answer reads, held in memory and replaced whole when something changes. */
export type Snapshot = { directory: Directory; routine: Routine; register: Register }
