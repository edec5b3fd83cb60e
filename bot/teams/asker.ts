import type { Activity } from 'botbuilder'
import type { Directory } from '../directory/directory.ts'
import type { Person } from '../directory/person.ts'
import type { Language } from '../routine/routine.ts'

/** Who is asking, as the directory knows them; null for somebody it does not know. */
export function askerOf({ from }: Activity, directory: Directory, local: boolean): Person | null {
  const known = from.aadObjectId && directory.people.get(from.aadObjectId.toLowerCase())
  if (known || !local) return known || null
  // A chat window on this machine may know its users by their object id or address alone.
  const id = from.id.toLowerCase()
  return directory.people.get(id) ?? directory.byAddress.get(id) ?? null
}

/** The language that the asker's Teams is set to, as far as Ansvar speaks it. */
export function localeOf({ locale }: Activity): Language | undefined {
  if (!locale) return undefined
  if (/^sv\b/i.test(locale)) return 'sv'
  return /^en\b/i.test(locale) ? 'en' : undefined
}
