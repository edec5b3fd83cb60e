import type { GeneratedAlways } from 'kysely'
import type { Day } from '../../calendar/day.ts'

export type DirectoryTables = {
  person: PersonTable
  group_member: { group_id: string; person_id: string }
  /** Whom a full read that is under way has met so far; emptied when the read ends. */
  person_read: { read_id: string; person_id: string }
}

type PersonTable = {
  id: string
  name: string
  given_name: string | null
  surname: string | null
  /** Lower case, like the user principal name. */
  mail: string | null
  user_principal_name: string | null
  title: string | null
  department: string | null
  phone: string | null
  /** No foreign key: a manager may be read after the people whom they lead. */
  manager_id: string | null
  active: boolean
  left_on: Day | null
  /** `graph` once Graph has brought the person, whatever file names them later. */
  source: 'graph' | 'file'
  /** The id was made from an address, and gives way to the object id once that is known. */
  made_up_id: GeneratedAlways<boolean>
}
