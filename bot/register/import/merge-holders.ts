import { randomUUID } from 'node:crypto'
import type { Assignment, Origin } from '../assignment.ts'
import { isSame, type SaidHolder } from '../sheet/holders.ts'
import type { Verdict } from './merge.ts'

/** Who holds one role for one system. */
export type RoleSides = {
  systemId: string
  role: string
  theirs: readonly SaidHolder[]
  /** What the sheet said last time; undefined when it said nothing of the role. */
  before: unknown
  mine: readonly Assignment[]
}

/**
 * Whether the sheet's holders of a role are taken. Holders that somebody set in Ansvar stay, and so does a role that
 * somebody emptied there, until the sheet says the same.
 */
export function judgeHolders({ theirs, before, mine }: RoleSides): Verdict {
  if (areSame(theirs, mine)) return 'same'
  const isByHand = mine.some(({ origin }) => origin.kind === 'hand')
  const isEmptied = mine.length === 0 && Array.isArray(before) && before.length > 0
  return isByHand || isEmptied ? 'corrected' : 'take'
}

function areSame(theirs: readonly SaidHolder[], mine: readonly Assignment[]): boolean {
  return (
    theirs.length === mine.length &&
    theirs.every((said, index) => {
      const held = mine[index]
      return (
        held !== undefined &&
        isSame(said.holder, held.holder) &&
        said.validFrom === held.validFrom &&
        said.validTo === held.validTo &&
        (said.confirmedOn === null || said.confirmedOn === held.confirmedOn)
      )
    })
  )
}

/** The sheet's holders as assignments. One who held the role before keeps the assignment and its confirmation. */
export function assignmentsFrom(sides: RoleSides, origin: Origin): Assignment[] {
  return sides.theirs.map(({ holder, validFrom, validTo, confirmedOn }, index) => {
    const before = sides.mine.find((held) => isSame(held.holder, holder))
    return {
      id: before?.id ?? randomUUID(),
      systemId: sides.systemId,
      role: sides.role,
      holder,
      order: index + 1,
      validFrom,
      validTo,
      origin: before?.origin.kind === origin.kind ? { ...origin, on: before.origin.on } : origin,
      confirmedOn: confirmedOn ?? before?.confirmedOn ?? null,
    }
  })
}
