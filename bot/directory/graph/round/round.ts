/** A round of reading, as it is stored between any two requests. */
export type Round = {
  /** The number of the last full read begun; whom it met is noted under it. */
  run: number
  kind: 'full' | 'changes'
  /** Read pages, or ask for the managers that the pages did not bring. */
  step: 'pages' | 'managers'
  /** Where it goes on; null before the first page of a full read. */
  link: string | null
  managersMet: boolean
  /** Whether the last full read's pages brought managers. */
  managersCome: boolean | null
  pages: number
  people: number
  /** People created or changed. */
  written: number
  total: number | null
  startedAt: number
}

/** Somebody else went on with the round, or began another, in the meantime. */
export class Overtaken extends Error {}
