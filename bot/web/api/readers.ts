import type { Day } from '../../calendar/day.ts'
import type { Person } from '../../directory/person.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { Language } from '../../routine/routine.ts'
import { header, type Incoming } from './incoming.ts'
import { mayOf } from './powers.ts'
import type { Reader } from './reader.ts'

/** Whose token it is. */
export type TokenRead =
  | { kind: 'person'; objectId: string }
  | { kind: 'refused' }
  /** The keys of the tenant are out of reach. */
  | { kind: 'unavailable' }
export type ReadToken = (token: string) => Promise<TokenRead>

/** How people sign in: by naming themselves where nobody can, else by a token of Entra's. */
export type SigningIn = { kind: 'local' } | { kind: 'teams'; readToken: ReadToken }

type SignedIn =
  | { kind: 'reader'; reader: Reader }
  | { kind: 'signIn' | 'signInUnavailable' | 'unknownPerson' }

type Knowing = {
  snapshot: Snapshot
  today: Day
  language: Language
  administrators: ReadonlySet<string>
}

/** Who a request comes from, and what they may do. */
export async function signIn(
  incoming: Incoming,
  signingIn: SigningIn,
  { snapshot, today, language, administrators }: Knowing,
): Promise<SignedIn> {
  const found = await personOf(incoming, signingIn, snapshot)
  if (found === 'signIn' || found === 'signInUnavailable' || found === 'unknownPerson')
    return { kind: found }
  const may = mayOf(snapshot, today, found, administrators)
  return { kind: 'reader', reader: { person: found, language, ...may } }
}

type Refusal = Exclude<SignedIn['kind'], 'reader'>

async function personOf(
  incoming: Incoming,
  signingIn: SigningIn,
  { directory }: Snapshot,
): Promise<Person | Refusal> {
  if (signingIn.kind === 'local') {
    const mail = header(incoming, 'x-ansvar-local-user')?.trim().toLowerCase()
    return mail ? active(directory.byAddress.get(mail)) : 'signIn'
  }
  const token = /^Bearer +([\w.~+/=-]+)$/i.exec(header(incoming, 'authorization') ?? '')?.[1]
  if (!token) return 'signIn'
  const read = await signingIn.readToken(token)
  if (read.kind === 'refused') return 'signIn'
  if (read.kind === 'unavailable') return 'signInUnavailable'
  return active(directory.people.get(read.objectId.toLowerCase()))
}

const active = (person: Person | undefined): Person | Refusal =>
  person?.active ? person : 'unknownPerson'
