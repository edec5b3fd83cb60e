import { z } from 'zod'

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

// A field of the wrong kind counts as absent: one odd entity must not stop the reading of all the others.
const text = z
  .string()
  .nullish()
  .transform((value) => (value ? value.trim() || null : value === undefined ? undefined : null))
  .catch(undefined)
const id = z.string().min(1).toLowerCase()
const Entity = z.object({
  id,
  '@removed': z.object({}).optional().catch(undefined),
  displayName: text,
  givenName: text,
  surname: text,
  mail: text,
  userPrincipalName: text,
  jobTitle: text,
  department: text,
  businessPhones: z
    .array(z.string())
    .nullish()
    .transform((value) => (value === null ? [] : value))
    .catch(undefined),
  mobilePhone: text,
  accountEnabled: z.boolean().optional().catch(undefined),
  userType: z.string().optional().catch(undefined),
  'manager@delta': z
    .array(z.object({ id, '@removed': z.object({}).optional() }))
    .optional()
    .catch(undefined),
})
type Entity = z.infer<typeof Entity>

/** An entity of a delta as a change. Throws zod's error when it has no id. */
export const Change = Entity.transform((entity): UserChange => {
  if (entity['@removed']) return { kind: 'removed', id: entity.id }
  return {
    kind: 'present',
    id: entity.id,
    displayName: entity.displayName,
    givenName: entity.givenName,
    surname: entity.surname,
    mail: entity.mail,
    userPrincipalName: entity.userPrincipalName,
    jobTitle: entity.jobTitle,
    department: entity.department,
    businessPhones: entity.businessPhones,
    mobilePhone: entity.mobilePhone,
    accountEnabled: entity.accountEnabled,
    userType: entity.userType,
    manager: managerOf(entity['manager@delta']),
  }
})

/** A new manager comes in one list with the one who was before, in no certain order. */
function managerOf(managers: Entity['manager@delta']): ManagerChange {
  if (!managers) return { kind: 'unknown' }
  const present = managers.findLast((manager) => !manager['@removed'])
  if (present) return { kind: 'set', id: present.id }
  return { kind: 'cleared', ids: managers.map((manager) => manager.id) }
}
