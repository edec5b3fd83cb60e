import type { Assignment } from '../assignment.ts'
import { holdersIn, isSame } from '../sheet/holders.ts'
import { quote } from '../sheet/lists.ts'
import type { Seen } from '../sheet/recognise.ts'
import { validityText } from '../sheet/validity.ts'

/** Who holds a role in a cell, in order, each written so that an import knows the same holder again. */
export function holdersCell(assignments: readonly Assignment[], seen: Seen): string {
  return assignments.map((assignment) => holderText(assignment, seen)).join('; ')
}

/** The plainest writing that is read back as the same holder. */
function holderText(assignment: Assignment, seen: Seen): string {
  const days = validityText(assignment)
  const writings = writingsOf(assignment, seen).map((text) => `${text}${days}`)
  return writings.find((text) => isReadBack(text, assignment, seen)) ?? writings.at(-1) ?? ''
}

function isReadBack(text: string, { holder }: Assignment, seen: Seen): boolean {
  const [one, ...more] = holdersIn(text, seen).holders
  return one !== undefined && more.length === 0 && isSame(one.holder, holder)
}

/** Ways to write a holder, from the plainest to the surest. */
function writingsOf({ holder }: Assignment, { known }: Seen): string[] {
  switch (holder.kind) {
    case 'person': {
      const person = known.people.byId(holder.personId)
      const name = person?.name ?? ''
      const address = person?.mail ?? person?.userPrincipalName
      const named = address ? [`${name} <${address}>`] : [name]
      return [...named, `${name} <${holder.personId}>`, `<${holder.personId}>`]
    }
    case 'post': {
      const { title, department } = holder
      return [
        `${title} ${department}`,
        `${title}, ${department}`,
        quote(`post: ${title} | ${department}`),
      ]
    }
    case 'department':
      return [holder.department, quote(`förvaltning: ${holder.department}`)]
    case 'unknown':
      return [holder.text, quote(holder.text)]
  }
}
