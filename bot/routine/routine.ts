import type { Day } from '../calendar/day.ts'
import type { AlsoScheduled, Schedule } from './schedule.ts'

/** A text in the languages Ansvar speaks. */
export type Words = { sv: string; en: string }
export type Language = keyof Words

/** Whether the municipality has decided it (`adopted`) or somebody suggests it (`proposed`). */
export type Standing = 'adopted' | 'proposed'

/** Where an entry comes from: a clause of a governing document, or, for a proposal, the outside source. */
export type Clause = { document: string; clause: string } | { outside: string }

export type GoverningDocument = {
  id: string
  title: string
  kind: 'policy' | 'organisation' | 'routine'
  /** The document it stands under; null for the policy. */
  under: string | null
  owner: string | null
  contact: {
    name: string
    department: string | null
    mail: string | null
    phone: string | null
  } | null
  version: string | null
  link: string | null
  reviewOn: Day | null
  standing: Standing
  /** Other names and headings it is asked for by. */
  synonyms: Record<Language, string[]>
}

/** How the holder of a role is found. */
export type Found =
  | { by: 'system' }
  | { by: 'department'; titles: string[] }
  | { by: 'organisation'; person: string | null; group: string | null; titles: string[] }
  | { by: 'manager' }

export type Role = {
  id: string
  /** Indefinite singular: «systemägare», “system owner”. */
  label: Words
  /** Definite singular in Swedish: «systemägaren». */
  definite: string
  plural: Words
  synonyms: Record<Language, string[]>
  /** SÄ, DSO, CISO: matched as whole words in capitals or not. */
  abbreviations: string[]
  found: Found
  standing: Standing
  source: Clause
}

/** RACI: accountable, responsible, consulted, informed. */
export type Letter = 'A' | 'R' | 'C' | 'I'

export type Duty = {
  id: string
  role: string
  /** In the document's own spelling for Swedish. */
  text: Words
  letter: Letter
  /** What other roles have to do with it: who is consulted, who answers for what the role carries out. */
  others?: readonly { role: string; letter: Letter }[] | undefined
  standing: Standing
  source: Clause
  /** How it comes due; null for what has no time of its own. */
  schedule: Schedule | null
  /** Further ways in which it comes due, each in its own time: beside a quarterly test, once a year a longer one. */
  also?: readonly AlsoScheduled[] | undefined
  /** What people call it when they ask: «UPS», «avbrottsfri kraft», «batteribackup». */
  keywords: Record<Language, string[]>
}

export type Routine = {
  /** Name of the municipality or organisation, as answers write it; «kommunen» where the file leaves it empty. */
  organisation: string
  documents: readonly GoverningDocument[]
  roles: readonly Role[]
  duties: readonly Duty[]
  /** Which roles may see what is not for everybody; a role held per system sees its own systems only. */
  visibility: Visibility
}

export const topics = ['classification', 'contract', 'gaps'] as const
export type Topic = (typeof topics)[number]
export type Visibility = Readonly<Record<Topic, readonly string[]>>

/** The ids of the roles that Ansvar itself needs to know; a routine file may relabel but not lack them. */
export const roleId = {
  systemOwner: 'system-owner',
  systemAdministrator: 'system-administrator',
  technicalAdministrator: 'technical-administrator',
  informationOwner: 'information-owner',
  lineManager: 'line-manager',
  headOfIt: 'head-of-it',
  securityCoordinator: 'security-coordinator',
  dataProtectionOfficer: 'data-protection-officer',
  departmentHead: 'department-head',
} as const

/** The ids of the duties that Ansvar itself needs to know: who approves access, and who carries it out. */
export const dutyId = {
  approveAccess: 'line-manager-access',
  carryOutAccess: 'administrator-access',
} as const

const concerned = [
  roleId.systemOwner,
  roleId.informationOwner,
  roleId.systemAdministrator,
  roleId.technicalAdministrator,
  roleId.headOfIt,
  roleId.securityCoordinator,
]
/** Who sees weaknesses where the routine file says nothing of it. */
export const defaultVisibility: Visibility = {
  classification: concerned,
  contract: concerned,
  gaps: concerned,
}
