/** How a mistyped word differs; `swapped` counts letters replaced by others, which names seldom survive. */
export type Edits = { distance: number; swapped: number }

/**
 * Damerau–Levenshtein (optimal string alignment) up to `most` edits, with the letters that were replaced;
 * null when the words are further apart.
 */
export function editsBetween(one: string, other: string, most: number): Edits | null {
  if (Math.abs(one.length - other.length) > most) return null
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const next = nextRow(one, other, row, last, before)
    if (Math.min(...next) > most) return null
    before = last
    last = next
  }
  const distance = last[other.length] ?? Number.POSITIVE_INFINITY
  return distance <= most ? { distance, swapped: replaced(one, other, distance) } : null
}

function nextRow(one: string, other: string, row: number, last: number[], before: number[]) {
  const next = [row]
  const far = one.length + other.length
  for (let at = 1; at <= other.length; at += 1) {
    const same = one[row - 1] === other[at - 1] ? 0 : 1
    let least = Math.min(
      (last[at] ?? far) + 1,
      (next[at - 1] ?? far) + 1,
      (last[at - 1] ?? far) + same,
    )
    if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
      least = Math.min(least, (before[at - 2] ?? far) + 1)
    next.push(least)
  }
  return next
}

/** With equal lengths an edit is a replacement unless the two words hold the same letters (a transposition). */
function replaced(one: string, other: string, distance: number): number {
  if (one.length !== other.length) return 0
  return [...one].toSorted().join('') === [...other].toSorted().join('') ? 0 : distance
}
