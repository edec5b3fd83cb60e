import type { Directory } from '../../directory/directory.ts'
import type { Person } from '../../directory/person.ts'
import { folded, foldedDepartment } from './folded.ts'

/** The active people by what they are titled, and by where they work, both folded. */
type Titles = {
  byTitle: ReadonlyMap<string, readonly Person[]>
  byDepartment: ReadonlyMap<string, readonly Person[]>
}

const known = new WeakMap<Directory, Titles>()

function titlesOf(directory: Directory): Titles {
  const titles = known.get(directory) ?? readTitles(directory)
  known.set(directory, titles)
  return titles
}

function readTitles({ byTitle, byDepartment }: Directory): Titles {
  return {
    byTitle: regrouped(byTitle, foldedTitle),
    byDepartment: regrouped(byDepartment, foldedDepartment),
  }
}

function regrouped(
  groups: ReadonlyMap<string, readonly Person[]>,
  key: (text: string) => string,
): Map<string, Person[]> {
  const all = new Map<string, Person[]>()
  for (const [text, people] of groups) {
    if (!text) continue
    all.set(key(text), [...(all.get(key(text)) ?? []), ...people])
  }
  return all
}

const ACTING = /^\s*(?:t\.?\s?f\.?|tillförordnad|vik\.?|vikarierande|acting)\s+/iu

/** Somebody who acts in a post holds it: «tf förvaltningschef» is the förvaltningschef; «bitr. förvaltningschef» is not. */
export const foldedTitle = (title: string) => folded(title.replace(ACTING, ''))

/** The active people with exactly this title, acting ones included. */
export function peopleTitled(directory: Directory, title: string): readonly Person[] {
  return titlesOf(directory).byTitle.get(foldedTitle(title)) ?? []
}

/** The active people of a department, however its name is spaced or cased. */
export function peopleIn(directory: Directory, department: string): readonly Person[] {
  return titlesOf(directory).byDepartment.get(foldedDepartment(department)) ?? []
}
