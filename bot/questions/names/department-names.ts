import type { Snapshot } from '../../register/snapshot.ts'
import { squeeze, wordsOf } from './fold.ts'

const HEAD = /(?:s?(?:forvaltning|namnd|kontor|avdelning|enhet|sektor|bolag)(?:en|et|n)?)$/

const COMPANY = /[\s,]+(?:AB|kommunala bolag)$/iu

/** The squeezed names of every department that the directory or the register knows → the department as written. */
export function departmentNames({ directory, register }: Snapshot): Map<string, string> {
  const written = new Map<string, string>()
  for (const system of register.systems.values())
    for (const step of system.department) if (step.trim()) written.set(squeeze(step), step.trim())
  for (const people of directory.byDepartment.values()) {
    const department = people[0]?.department?.trim()
    if (department) written.set(squeeze(department), department)
  }
  const names = new Map(written)
  for (const forms of [shortForms, looseForms]) addUnambiguous(names, written, forms)
  return names
}

/** What departments are called in English; a name that fits two of them names neither. */
export function englishNames(
  departments: readonly string[],
): [phrase: string, department: string][] {
  return english.flatMap(([pattern, phrases]) => {
    const [only, ...others] = departments.filter((department) => pattern.test(squeeze(department)))
    return only && others.length === 0
      ? phrases.split('|').map((phrase): [string, string] => [phrase, only])
      : []
  })
}

const english: readonly (readonly [RegExp, string])[] = [
  [/^social/, 'social services|social services department|department of social services'],
  [
    /^(?:barnochut|utb|bildning|barnochbildning|skol)/,
    'education|education department|department of education|school department|schools department',
  ],
  [
    /^(?:kultur|fritid)/,
    'culture and leisure|culture department|leisure department|culture and leisure department|department of culture and leisure|culture',
  ],
  [
    /^(?:samhallsb|stadsb)/,
    'urban planning|urban planning department|planning department|city planning',
  ],
  [
    /^miljo/,
    'environment and building|environment and building department|environment department|environment',
  ],
  [
    /^(?:vard|omsorg|aldre)/,
    'health and care|health and care department|care department|care and welfare|health and social care|elderly care department',
  ],
  [
    /^kommun(?:led|styr)/,
    'municipal management|executive office|municipal executive office|municipal executive board',
  ],
  [/^(?:it|digitalisering)/, 'it department|digitalisation department|digitalization department'],
  [/^raddning/, 'rescue services|fire department|fire and rescue|rescue service'],
  [/^teknisk/, 'technical department|technical services|public works'],
]

/** A short form that two departments would share names neither. */
function addUnambiguous(
  names: Map<string, string>,
  written: Map<string, string>,
  forms: (department: string) => string[],
): void {
  const claims = new Map<string, Set<string>>()
  for (const department of written.values())
    for (const form of forms(department)) {
      const claimed = claims.get(form) ?? new Set()
      claims.set(form, claimed.add(department))
    }
  for (const [form, departments] of claims) {
    const [only] = departments
    if (departments.size === 1 && only && form.length > 1 && !names.has(form)) names.set(form, only)
  }
}

/** «Barn- och utbildningsförvaltningen» → `barnochutbildning`, `buf`; «Socialförvaltningen» → `socialforvaltning`, `soc`. */
function shortForms(department: string): string[] {
  const key = squeeze(department)
  const stem = key.replace(HEAD, '')
  const words = wordsOf(department)
  const forms = [key.replace(/(?:en|et|n)$/, ''), squeeze(department.replace(COMPANY, ''))]
  if (stem !== key && words.length > 1) forms.push(stem, `${stem}s`)
  return [...forms, ...initials(words), ...usual(stem)]
}

/** What people call the usual departments of a municipality. */
function usual(stem: string): string[] {
  return customary
    .filter(([pattern]) => pattern.test(stem))
    .flatMap(([, names]) => names.split(' '))
}

const customary: readonly (readonly [RegExp, string])[] = [
  [
    /^social/,
    'soc social socialen socialtjansten socialtjanst sof socialforvaltningen socialkontoret',
  ],
  [
    /^barnochutbildning/,
    'buf bun skol utbildning barnutbildning utbildningsforvaltningen skolforvaltningen bildningsforvaltningen',
  ],
  [/^utbildning/, 'utbildningen utbildning skol skolforvaltningen uf'],
  [/^(?:barnoch)?bildning/, 'bildningen bildning bif'],
  [
    /^(?:kulturochfritid|fritidochkultur)/,
    'kof kff kultur fritid kulturfritid kulturforvaltningen fritidsforvaltningen',
  ],
  [/^kommunledning/, 'klf klk kommunledningen kommunledningskontoret kommunstyrelseforvaltningen'],
  [/^kommunstyrelse/, 'ks ksf kommunstyrelsen kommunledningskontoret'],
  [
    /^samhallsbyggnad/,
    'sbf sbk sbn samhallsbyggnad samhallsbyggnads samhallsbyggnadskontoret bygg',
  ],
  [/^miljoochbygg/, 'mbf miljobygg miljoochbyggkontoret bygg'],
  [/^stadsbyggnad/, 'sbk sbf stadsbyggnad stadsbyggnadskontoret bygg'],
  [
    /^(?:vardochomsorg|omsorg|aldre)/,
    'vof vardomsorg omsorg omsorgen omsorgsforvaltningen vardforvaltningen',
  ],
  [/^tekniska/, 'tf tek teknisk tekniska tekniskakontoret teknikforvaltningen'],
  [/^raddningstjanst/, 'rtj raddning raddningen raddningstjanst'],
  [/^it$/, 'it itavdelningen itenheten itdepartment iten itkontoret digitaliseringsavdelningen'],
  [/^digitalisering/, 'it itavdelningen itenheten digitaliseringen'],
  [/^overformyndar/, 'ofn overformyndaren'],
]

function initials(words: readonly string[]): string[] {
  const head = /(forvaltning|namnd|kontor|avdelning)/.exec(words.at(-1) ?? '')?.[1]
  if (!head || words.length < 2) return []
  const rest = words.filter((word) => word !== 'och')
  const letters = rest.map((word) => word.charAt(0)).join('')
  const last = (rest.at(-1) ?? '').startsWith(head) ? '' : head.charAt(0)
  const and = words.map((word) => word.charAt(0)).join('')
  return [letters + last, and + last]
}

/** The last word of a double name («utbildningsförvaltningen»), if only one department ends so. */
function looseForms(department: string): string[] {
  const last = wordsOf(department).at(-1) ?? ''
  return HEAD.test(last) && last.replace(HEAD, '').length > 3
    ? [last, last.replace(/(?:en|et|n)$/, '')]
    : []
}
