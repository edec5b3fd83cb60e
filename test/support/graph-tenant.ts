import { createHash } from 'node:crypto'

/** A user as Graph keeps one; a property that was never set is missing. */
export type User = {
  id: string
  displayName?: string | null
  givenName?: string | null
  surname?: string | null
  mail?: string | null
  userPrincipalName?: string | null
  jobTitle?: string | null
  department?: string | null
  businessPhones?: string[]
  mobilePhone?: string | null
  accountEnabled?: boolean
  userType?: string
}
/** Automatic replies of a mailbox. Source: Graph documentation, "automaticRepliesSetting resource type". */
export type Replies = {
  status: 'disabled' | 'alwaysEnabled' | 'scheduled'
  scheduledStartDateTime: { dateTime: string; timeZone: string }
  scheduledEndDateTime: { dateTime: string; timeZone: string }
}
type Kept = { user: User; manager: string | null; formerManager: string | null; version: number }
type Entity = Record<string, unknown>

/** The users of a tenant and when each last changed. */
export class Tenant {
  /** Grows with every change; delta tokens refer to it. */
  version = 0
  /** Tokens of an earlier epoch are expired. */
  epoch = 0
  readonly users = new Map<string, Kept>()
  readonly removed = new Map<string, { reason: 'changed' | 'deleted'; version: number }>()
  readonly groups = new Map<string, string[]>()
  /** By user id; whoever has none has no mailbox. */
  readonly replies = new Map<string, Replies>()

  /** Adds a user or changes some of the properties. */
  put(user: User): void {
    const kept = this.users.get(user.id)
    this.removed.delete(user.id)
    this.users.set(user.id, {
      user: { ...kept?.user, ...user },
      manager: kept?.manager ?? null,
      formerManager: kept?.formerManager ?? null,
      version: ++this.version,
    })
  }

  lead(id: string, manager: string | null): void {
    const kept = this.users.get(id)
    if (!kept) throw new Error(`There is no user ${id}.`)
    kept.formerManager = kept.manager
    kept.manager = manager
    kept.version = ++this.version
  }

  remove(id: string, reason: 'changed' | 'deleted' = 'changed'): void {
    this.users.delete(id)
    this.removed.set(id, { reason, version: ++this.version })
  }

  /** Loses a user without telling any delta. */
  vanish(id: string): void {
    this.users.delete(id)
  }

  /** Everybody, as the first round of a delta lists them. */
  everybody(select: string[], withManagers: boolean, from: number, to: number): Entity[] {
    return this.users
      .values()
      .drop(from)
      .take(to - from)
      .map((kept) => entityOf(kept, select, withManagers))
      .toArray()
  }

  /** What changed after a version, oldest first, as a later round lists it. */
  changedSince(version: number, select: string[], withManagers: boolean): Entity[] {
    const present = [...this.users.values()]
      .filter((kept) => kept.version > version)
      .map((kept) => ({ version: kept.version, entity: entityOf(kept, select, withManagers) }))
    const removed = [...this.removed]
      .filter(([, { version: at }]) => at > version)
      .map(([id, { reason, version: at }]) => ({
        version: at,
        entity: { id, '@removed': { reason } },
      }))
    return [...present, ...removed]
      .toSorted((one, other) => one.version - other.version)
      .map(({ entity }) => entity)
  }
}

function entityOf(kept: Kept, select: string[], withManagers: boolean): Entity {
  const entity: Entity = Object.fromEntries(
    Object.entries(kept.user).filter(([name]) => name === 'id' || select.includes(name)),
  )
  if (withManagers && select.includes('manager')) Object.assign(entity, managersOf(kept))
  return entity
}

function managersOf({ manager, formerManager }: Kept): Entity {
  const list = [
    ...(manager ? [{ '@odata.type': '#microsoft.graph.user', id: manager }] : []),
    ...(formerManager && formerManager !== manager
      ? [
          {
            '@odata.type': '#microsoft.graph.user',
            id: formerManager,
            '@removed': { reason: 'deleted' },
          },
        ]
      : []),
  ]
  return list.length > 0 ? { 'manager@delta': list } : {}
}

/** An object id that is always the same for a number. */
export function objectId(number: number): string {
  const hex = createHash('sha256').update(String(number)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const TITLES = ['Enhetschef', 'Lärare', 'Undersköterska', 'Handläggare', 'IT-tekniker']
const DEPARTMENTS = ['Socialförvaltningen', 'Tekniska förvaltningen', 'Utbildningsförvaltningen']

/** Invented people; everyone but the first ten is led by one of the first ten. */
export function populate(tenant: Tenant, count: number): void {
  for (let number = 1; number <= count; number++) {
    tenant.put({
      id: objectId(number),
      displayName: `Förnamn${number} Efternamn${number}`,
      givenName: `Förnamn${number}`,
      surname: `Efternamn${number}`,
      mail: `Fornamn${number}.Efternamn${number}@norrsund.example`,
      userPrincipalName: `fornamn${number}@norrsund.example`,
      jobTitle: TITLES[number % TITLES.length],
      department: DEPARTMENTS[number % DEPARTMENTS.length],
      businessPhones: [`0470-${String(number).padStart(5, '0')}`],
      mobilePhone: null,
      accountEnabled: true,
      userType: 'Member',
    })
    if (number > 10) tenant.lead(objectId(number), objectId(1 + (number % 10)))
  }
}
