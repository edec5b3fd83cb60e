import type { Schedule } from '../../routine/schedule.ts'
import { LONGEST_LINK, LONGEST_TEXT, type WrongInput } from './action.ts'

/**
 * A text without what is around it, and without what no database keeps: halves of characters, and control characters
 * other than tabs and line ends. Null where nothing is left.
 */
export const textIn = (text: string | null): string | null =>
  text
    ?.toWellFormed()
    .replaceAll(/[^\P{Cc}\t\n]/gu, '')
    .trim() || null

/** What is wrong with what was given as evidence; null when it serves. */
export function evidenceProblem(
  { note, link }: { note: string | null; link: string | null },
  asked: Schedule['evidence'],
): WrongInput | null {
  if (note && note.length > LONGEST_TEXT) return { field: 'note', problem: 'tooLong' }
  if (link && link.length > LONGEST_LINK) return { field: 'link', problem: 'tooLong' }
  if (link && !isWebAddress(link)) return { field: 'link', problem: 'noWebAddress' }
  if (asked === 'note' && !note) return { field: 'note', problem: 'missing' }
  if (asked === 'link' && !link) return { field: 'link', problem: 'missing' }
  return null
}

/** Whoever opens a link later must land on a page, never in a script. */
function isWebAddress(text: string): boolean {
  const { protocol } = URL.parse(text) ?? { protocol: '' }
  return protocol === 'https:' || protocol === 'http:'
}
