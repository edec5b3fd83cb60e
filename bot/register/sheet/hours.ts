import { fold } from './words.ts'

const UNITS: [RegExp, number][] = [
  [/^(m|min|minut|minuter|minutes?)$/, 1 / 60],
  [/^(h|t|tim|timme|timmar|timma|hours?)?$/, 1],
  [/^(d|dag|dagar|dygn|days?)$/, 24],
  [/^(v|vecka|veckor|weeks?)$/, 168],
]

/** Hours in a text such as «4 timmar», «< 4 h», «1,5 dygn», «30 min» or a bare number; null for anything else. */
export function hoursIn(text: string): number | null {
  const found =
    /^(?:max(?:imalt)? |inom |högst |under )?[<≤~]? ?(\d+(?:[.,]\d+)?(?:e-?\d+)?) ?([a-zåäö]*)\.?$/.exec(
      fold(text),
    )
  if (!found) return null
  const [, amount = '', unit = ''] = found
  const factor = UNITS.find(([name]) => name.test(unit))?.[1]
  return factor === undefined ? null : Number(amount.replace(',', '.')) * factor
}
