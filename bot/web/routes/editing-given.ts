import type { z } from 'zod'
import { type Day, isDay } from '../../calendar/day.ts'
import type { Wanted } from '../../register/by-hand/set-role.ts'
import type { Facts } from '../../register/sheet/values.ts'
import type { System } from '../../register/system.ts'
import type { Reading } from '../api/reader.ts'
import type { Answered } from '../api/route.ts'
import { factsGiven, type roleGiven } from '../views/editing.ts'
import { mayCorrect } from './editing-view.ts'
import { noWebAddress } from './editing-words.ts'

/** A day that has been checked at the door. */
const dayIn = (text: string | null): Day | null => (text !== null && isDay(text) ? text : null)

/** What somebody corrects of a system. */
export function factsIn({ contractEnd, ...facts }: z.output<typeof factsGiven>): Partial<Facts> {
  return contractEnd === undefined ? facts : { ...facts, contractEnd: dayIn(contractEnd) }
}

/** Who somebody says is to hold a role. */
export const heldIn = ({
  holder,
  validFrom,
  validTo,
}: z.output<typeof roleGiven>['held'][number]): Wanted => ({
  holder,
  validFrom: dayIn(validFrom),
  validTo: dayIn(validTo),
})

/** What is wrong with what somebody corrects, beside its form: a field that they may not see is none for them. */
export function wrongFact(
  reading: Reading,
  system: System,
  facts: Partial<Facts>,
): Extract<Answered<unknown>, { kind: 'wrong' }> | null {
  const hidden = factsGiven
    .keyof()
    .options.find((field) => facts[field] !== undefined && !mayCorrect(reading, system, field))
  if (hidden) return { kind: 'wrong', field: hidden, problem: 'unknownField' }
  const link = facts.links?.find((one) => !system.links.includes(one) && !isWebAddress(one))
  return link === undefined ? null : { kind: 'wrong', field: 'links', problem: noWebAddress }
}

const isWebAddress = (text: string) => /^https?:$/.test(URL.parse(text)?.protocol ?? '')
