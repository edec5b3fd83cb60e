import type { Hosting, LifeCycle } from '../system.ts'
import { distance } from './distance.ts'
import { fold } from './words.ts'

/** What a cell chooses: a value, nothing, or something that nobody can tell. */
export type Choice<T> = { kind: 'value'; value: T } | { kind: 'empty' } | { kind: 'unclear' }

const HOSTING: Record<Hosting, string[]> = {
  internal: words(
    'intern|internt|lokal|lokalt|lokal drift|intern drift|egen drift|egen server|egen regi|i egen regi|egen driftmiljö|internt hos kommunen|hos kommunen|kommunens drift|kommunens datahall|on-prem|on prem|onprem|on-premise|on-premises|on premise|in-house|internal|drift internt',
  ),
  external: words(
    'extern|externt|extern drift|externt hos leverantör|hos leverantör|hos leverantören|leverantör|leverantören|leverantörsdrift|moln|molnet|molntjänst|molnbaserad|molnbaserat|saas|software as a service|cloud|hosted|hostad|asp|outsourcad|outsourcat|external|drift externt|publikt moln|privat moln',
  ),
  hybrid: words(
    'hybrid|hybridmoln|hybriddrift|delvis|delat|blandat|blandad|både och|både internt och externt|internt och externt|internt/externt|externt/internt|both|mixed',
  ),
}
const LIFE_CYCLE: Record<LifeCycle, string[]> = {
  planned: words(
    'planerad|planerat|planeras|planering|under planering|under införande|införande|införs|under upphandling|upphandling|upphandlas|kommande|beställd|planned',
  ),
  developed: words(
    'under aktiv vidareutveckling|aktiv vidareutveckling|vidareutveckling|under vidareutveckling|under utveckling|utveckling|utvecklas|in development|developed',
  ),
  maintained: words(
    'under förvaltning|förvaltning|förvaltas|i förvaltning|i drift|drift|driftsatt|i bruk|används|aktiv|aktivt|i produktion|produktion|vidmakthållande|vidmakthålls|live|active|in use|in production|maintained',
  ),
  phasedOut: words(
    'under avveckling|avveckling|avvecklas|ska avvecklas|under utfasning|utfasning|utfasas|fasas ut|phasing out|phased out|being phased out',
  ),
  ended: words(
    'avvecklad|avvecklat|avslutad|avslutat|nedlagd|nedlagt|ej i bruk|ur bruk|inaktiv|inaktivt|stängd|stängt|ended|retired|decommissioned|inactive',
  ),
}
const YES_OR_NO: Record<'yes' | 'no', string[]> = {
  yes: words('ja|j|yes|y|sant|true|1|delvis|ja delvis|ja, delvis|i viss mån'),
  no: words('nej|n|no|falskt|false|0|inga|ingen|inte|nej inga'),
}

export const hostingIn = (text: string) => choiceIn(text, HOSTING, bothHostings)
export const lifeCycleIn = (text: string) => choiceIn(text, LIFE_CYCLE)

export function yesOrNoIn(text: string): Choice<boolean> {
  const answer = choiceIn(text, YES_OR_NO)
  return answer.kind === 'value' ? { kind: 'value', value: answer.value === 'yes' } : answer
}

/** Run here and there is a choice of its own. */
const bothHostings = (found: Set<Hosting>): Hosting | null =>
  found.has('internal') && found.has('external') ? 'hybrid' : null

function choiceIn<T extends string>(
  text: string,
  choices: Record<T, string[]>,
  several: (found: Set<T>) => T | null = () => null,
): Choice<T> {
  const whole = chosen(text, choices)
  if (whole) return { kind: 'value', value: whole }
  const parts = text.split(/[;,\n|/]|\soch\s/).filter((part) => part.trim())
  const found = parts.map((part) => chosen(part, choices))
  const values = new Set(found.filter((value) => value !== null))
  if (parts.length === 0) return { kind: 'empty' }
  if (values.size === 0 || found.includes(null)) return { kind: 'unclear' }
  const [first] = values
  const value = values.size === 1 ? first : several(values)
  return value ? { kind: 'value', value } : { kind: 'unclear' }
}

/** The choice that a text names, one or two slips of the finger included where the word is long enough. */
function chosen<T extends string>(text: string, choices: Record<T, string[]>): T | null {
  const folded = fold(text).replace(/[.!*]+$/, '')
  const exact = Object.entries<string[]>(choices).find(([, list]) => list.includes(folded))
  if (exact && isKeyOf(exact[0], choices)) return exact[0]
  const spellings = Object.entries<string[]>(choices).flatMap(([value, list]) =>
    list.map((word) => ({ value, word, slips: distance(folded, word) })),
  )
  const allowed = spellings.filter(({ word, slips }) => slips <= slipsIn(word))
  const fewest = Math.min(...allowed.map(({ slips }) => slips))
  const best = new Set(allowed.filter(({ slips }) => slips === fewest).map(({ value }) => value))
  const [only] = best
  return best.size === 1 && isKeyOf(only, choices) ? only : null
}

const isKeyOf = <T extends string>(key: string | undefined, of: Record<T, unknown>): key is T =>
  key !== undefined && key in of

/** How many slips a word of a length may carry. */
export function slipsIn(word: string): number {
  if (word.length < 5) return 0
  return word.length < 9 ? 1 : 2
}

function words(list: string): string[] {
  return list.split('|')
}
