import { type Role, type Routine, roleId } from '../../routine/routine.ts'

/** A role that a sheet may have a column for. */
export type SheetRole = {
  id: string
  /** The header that an export writes. */
  label: string
  clear: readonly string[]
  vague: readonly string[]
}

/**
 * Headers in use (domain knowledge, section 5.1). A column of people responsible at IT names the technical
 * administrator and one of people responsible in the business the administrator in charge; neither is an owner.
 */
const inUse: Record<string, { clear: string; vague: string }> = {
  [roleId.systemOwner]: {
    clear: 'systemägare|systemägaren|system owner',
    vague:
      'ägare|objektägare|operativ systemägare|juridisk systemägare|tjänsteägare|owner|produktägare|application owner|business owner',
  },
  [roleId.systemAdministrator]: {
    clear:
      'systemansvarig|systemansvariga|systemansvarig(a)|systemansvariga verksamhet|systemansvarig verksamhet|systemförvaltare|systemförvaltare verksamhet|systemförvaltaren|system administrator',
    vague:
      'förvaltare|förvaltningsledare|objektledare|kontaktperson|kontaktpersoner|systemadministratör|systemadministratörer|superanvändare|ansvarig|ansvariga|system manager',
  },
  [roleId.technicalAdministrator]: {
    clear:
      'systemansvariga it|systemansvarig it|systemförvaltare it|teknisk förvaltare|teknisk systemförvaltare|tekniskt ansvarig|tekniskt systemansvarig|technical administrator',
    vague:
      'teknisk kontakt|teknisk kontaktperson|driftförvaltare|driftansvarig|systemdriftsansvarig|it-kontakt|it-kontaktperson|systemtekniker|it-ansvarig|technical contact|technical owner',
  },
  [roleId.informationOwner]: {
    clear: 'informationsägare|informationsägaren|information owner',
    vague: 'verksamhetsansvarig|personuppgiftsansvarig|dataägare|data owner',
  },
}

/** The roles that are held per system, with the headers in use and the routine's own words for them. */
export function sheetRoles({ roles }: Pick<Routine, 'roles'>): SheetRole[] {
  const perSystem = roles.filter(({ found }) => found.by === 'system')
  const taken = new Set(Object.values(inUse).flatMap(({ clear, vague }) => wordsOf(clear, vague)))
  return perSystem.map((role) => {
    const own = inUse[role.id]
    const synonyms = [...role.synonyms.sv, ...role.synonyms.en, ...role.abbreviations]
    return {
      id: role.id,
      label: capital(role.label.sv),
      clear: [...labelsOf(role), ...(own ? wordsOf(own.clear) : [])],
      vague: [
        ...(own ? wordsOf(own.vague) : []),
        ...synonyms.filter((word) => !taken.has(word.toLowerCase())),
      ],
    }
  })
}

const labelsOf = ({ id, label, definite, plural }: Role) => [
  id,
  label.sv,
  label.en,
  definite,
  plural.sv,
  plural.en,
]
const wordsOf = (...lists: string[]) => lists.flatMap((list) => list.split('|'))
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1)
