import type { Day } from '../calendar/day.ts'

/** Someone in the organisation's directory. `id` is the Entra object id, lower case; a people file without ids gives one made from the address. */
export type Person = {
  id: string
  name: string
  givenName: string | null
  surname: string | null
  /** Lower case. */
  mail: string | null
  /** Lower case. */
  userPrincipalName: string | null
  title: string | null
  department: string | null
  phone: string | null
  managerId: string | null
  /** False when the account is closed or removed: the person has left. */
  active: boolean
  leftOn: Day | null
}
