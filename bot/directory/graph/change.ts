/** What a delta says of a person's manager; `unknown` where it says nothing. */
export type ManagerChange =
  | { kind: 'unknown' }
  | { kind: 'set'; id: string }
  | { kind: 'cleared'; ids: string[] }

/** One entity of a delta. A field that is undefined was not in it; null means that it was emptied. */
export type UserChange = { kind: 'removed'; id: string } | ({ kind: 'present' } & PresentUser)
export type PresentUser = {
  id: string
  displayName: string | null | undefined
  givenName: string | null | undefined
  surname: string | null | undefined
  mail: string | null | undefined
  userPrincipalName: string | null | undefined
  jobTitle: string | null | undefined
  department: string | null | undefined
  businessPhones: string[] | undefined
  mobilePhone: string | null | undefined
  accountEnabled: boolean | undefined
  userType: string | undefined
  manager: ManagerChange
}

/** What is asked of every person; `manager` is tracked like the others. Source: Graph documentation, "user: delta". */
export const SELECTED = [
  'id',
  'displayName',
  'givenName',
  'surname',
  'mail',
  'userPrincipalName',
  'jobTitle',
  'department',
  'accountEnabled',
  'businessPhones',
  'mobilePhone',
  'userType',
  'manager',
]

/**
 * An entity of a delta as a change; null when it has no id. A field of the wrong kind counts as absent: one odd
 * entity must not stop the reading of all the others. Plain checks, no schema: there are a hundred thousand of these
 * at a time, and a schema's copies of them double the time and the memory of reading.
 */
export function changeOf(entity: unknown): UserChange | null {
  if (!isRecord(entity)) return null
  const id = idOf(entity.id)
  if (!id) return null
  if (isRecord(entity['@removed'])) return { kind: 'removed', id }
  const { accountEnabled, userType } = entity
  return {
    kind: 'present',
    id,
    displayName: textOf(entity.displayName),
    givenName: textOf(entity.givenName),
    surname: textOf(entity.surname),
    mail: textOf(entity.mail),
    userPrincipalName: textOf(entity.userPrincipalName),
    jobTitle: textOf(entity.jobTitle),
    department: textOf(entity.department),
    businessPhones: textsOf(entity.businessPhones),
    mobilePhone: textOf(entity.mobilePhone),
    accountEnabled: typeof accountEnabled === 'boolean' ? accountEnabled : undefined,
    userType: typeof userType === 'string' ? userType : undefined,
    manager: managerOf(entity['manager@delta']),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

const idOf = (value: unknown) => (typeof value === 'string' ? value.toLowerCase() : '')

function textOf(value: unknown): string | null | undefined {
  if (typeof value === 'string') return value.trim() || null
  return value === null ? null : undefined
}

function textsOf(value: unknown): string[] | undefined {
  if (value === null) return []
  if (!Array.isArray(value)) return undefined
  return value.filter((text) => typeof text === 'string')
}

/** A new manager comes in one list with the one who was before, in no certain order. */
function managerOf(value: unknown): ManagerChange {
  if (!Array.isArray(value)) return { kind: 'unknown' }
  const managers = value.filter((manager) => isRecord(manager) && idOf(manager.id))
  const present = managers.findLast((manager) => !manager['@removed'])
  if (present) return { kind: 'set', id: idOf(present.id) }
  return { kind: 'cleared', ids: managers.map((manager) => idOf(manager.id)) }
}
