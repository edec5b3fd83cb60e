import type { SystemListed } from '../../bot/web/views/systems.ts'

/** What is asked of the list, as the address holds it. */
export type Wanted = { search: string; department: string; onlyGaps: boolean; withEnded: boolean }

export const wantedIn = (query: URLSearchParams): Wanted => ({
  search: query.get('sok') ?? '',
  department: query.get('forvaltning') ?? '',
  onlyGaps: query.get('luckor') === 'ja',
  withEnded: query.get('avslutade') === 'ja',
})

/** Letters without case, accents and what stands between words: «Å» finds «å», and «ala» finds «ålä» too. */
const folded = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** The texts by which each system is found, made once a list. */
export const searchable = (systems: readonly SystemListed[]): Found[] =>
  systems.map((system) => ({
    system,
    text: folded(
      [system.name, ...system.aliases, system.department, system.vendor, ...system.owners].join(
        '\n',
      ),
    ),
    name: folded([system.name, ...system.aliases].join('\n')),
  }))
type Found = { system: SystemListed; text: string; name: string }

/** Those that are wanted: every word of the search is somewhere, and those with all of it in their names come first. */
export function find(all: readonly Found[], wanted: Wanted): SystemListed[] {
  const words = folded(wanted.search).split(/\s+/).filter(Boolean)
  const hits = all.filter(
    ({ system, text }) => isWanted(system, wanted) && words.every((word) => text.includes(word)),
  )
  const named = ({ name }: Found) => words.every((word) => name.includes(word))
  return [...hits.filter(named), ...hits.filter((one) => !named(one))].map(({ system }) => system)
}

function isWanted(system: SystemListed, { department, onlyGaps, withEnded }: Wanted): boolean {
  if (!withEnded && !system.inUse) return false
  if (department && system.department !== department) return false
  return !onlyGaps || (system.gaps?.length ?? 0) > 0
}

/** The departments of a list, in Swedish order. */
export function departmentsOf(systems: readonly SystemListed[]): string[] {
  const all = new Set(systems.flatMap(({ department }) => department ?? []))
  return [...all].toSorted(new Intl.Collator('sv').compare)
}
