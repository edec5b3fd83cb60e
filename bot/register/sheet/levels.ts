import type { Level } from '../system.ts'
import { slipsIn } from './choices.ts'
import { distance } from './distance.ts'
import { fold } from './words.ts'

/** The scales that the register knows by itself; cards have the words for them. */
export const scale = {
  confidentiality: 'confidentiality',
  integrity: 'integrity',
  availability: 'availability',
  traceability: 'traceability',
  /** One class for everything, whatever the municipality calls its classes. */
  class: 'class',
  criticality: 'criticality',
} as const

/** Labels in use, from the least to the most (SKR KLASSA, MSB, Sundsvall, Malmö; domain knowledge sections 2.2 and 3.2). */
const LADDERS: string[][] = [
  [
    'Ej verksamhetskritiskt',
    'Till betydande del ej verksamhetskritiskt',
    'Till betydande del verksamhetskritiskt',
    'Helt verksamhetskritiskt',
  ],
  ['Ingen eller försumbar', 'Måttlig', 'Betydande', 'Allvarlig', 'Synnerligen allvarlig'],
  ['Försumbar', 'Måttlig', 'Betydande', 'Allvarlig', 'Synnerligen allvarlig'],
  ['Låg', 'Medel', 'Hög', 'Kritisk'],
  ['Low', 'Medium', 'High', 'Critical'],
  ['Nej', 'Ja'],
  ['Öppen', 'Intern', 'Konfidentiell', 'Hemlig'],
  ['Öppen', 'Intern', 'Känslig', 'Mycket känslig'],
]

/** A level as the sheet labels it; a slip of the finger in a label that is in use is put right. */
export function levelIn(scaleId: string, text: string): Level {
  const label = text.replace(/\s+/g, ' ').trim()
  const known = knownLabel(label)
  return known
    ? { scale: scaleId, ...known }
    : { scale: scaleId, label, order: orderOfMark(fold(label)) }
}

function knownLabel(label: string): { label: string; order: number } | null {
  const folded = fold(label).replace(/ skada$/, '')
  const rungs = LADDERS.flatMap((ladder) => ladder.map((rung, order) => ({ rung, order })))
  const exact = rungs.find(({ rung }) => fold(rung) === folded)
  if (exact) return { label, order: exact.order }
  const near = rungs.filter(({ rung }) => distance(fold(rung), folded) <= slipsIn(rung))
  const names = new Set(near.map(({ rung }) => rung))
  const [only] = near
  return only && names.size === 1 ? { label: only.rung, order: only.order } : null
}

/** The place of a level that is marked rather than described: 3, «nivå 2», «2 – Betydande», K3, P1 (most) … P4, A/B/C (C least). */
function orderOfMark(label: string): number | null {
  const number = /^(?:nivå |klass |level |[krts] ?:? ?)?(\d)(?:$|[^\d,.].*)/.exec(label)
  if (number) return Number(number[1])
  const priority = /^p ?([1-5])$/.exec(label)
  if (priority) return 5 - Number(priority[1])
  const letter = /^(?:klass )?([abc])(?:-klassat| ?-?klass)?$/.exec(label)
  return letter ? 'cba'.indexOf(letter[1] ?? '') + 1 : null
}

const SCALE_OF: Record<string, string> = {
  k: scale.confidentiality,
  r: scale.integrity,
  t: scale.availability,
  s: scale.traceability,
}

/**
 * The levels that one cell gives: «K3 R2 T2», «K: 3, R: 2», «3/2/2» and «322» per aspect, anything else as one class
 * with its label as it came.
 */
export function levelsIn(text: string): Level[] {
  const folded = fold(text)
  const marks = [...folded.matchAll(/\b([krts]) ?[:=-]? ?(\d)\b/g)]
  const rest = folded.replace(/\b([krts]) ?[:=-]? ?(\d)\b/g, '').replace(/[\s,;/|.-]/g, '')
  if (marks.length > 1 && rest === '')
    return marks.map(([, letter = '', digit = '']) => levelIn(SCALE_OF[letter] ?? letter, digit))
  const digits = /^(\d)[/ ,;-]?(\d)[/ ,;-]?(\d)(?:[/ ,;-]?(\d))?$/.exec(folded)
  if (digits)
    return ['k', 'r', 't', 's'].flatMap((letter, index) => {
      const digit = digits[index + 1]
      return digit ? [levelIn(SCALE_OF[letter] ?? letter, digit)] : []
    })
  return [levelIn(scale.class, text)]
}

/** One level a scale, the first that was said, in the order in which the register keeps scales. */
export function inOrder(levels: readonly Level[]): Level[] {
  return Object.values(scale).flatMap((id) => levels.find((level) => level.scale === id) ?? [])
}
