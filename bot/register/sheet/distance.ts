/** How many letters must be added, left out, replaced or swapped with the next to make one text of the other. */
export function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 3) return Number.POSITIVE_INFINITY
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= other.length; column += 1)
      now[column] = Math.min(
        at(last, column) + 1,
        at(now, column - 1) + 1,
        at(last, column - 1) + (one[row - 1] === other[column - 1] ? 0 : 1),
        areSwapped(one, row, other, column) ? at(beforeLast, column - 2) + 1 : FAR,
      )
    beforeLast = last
    last = now
  }
  return at(last, other.length)
}

const FAR = Number.POSITIVE_INFINITY
const at = (row: readonly number[], index: number) => row[index] ?? FAR

function areSwapped(one: string, row: number, other: string, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    one[row - 1] === other[column - 2] &&
    one[row - 2] === other[column - 1]
  )
}
