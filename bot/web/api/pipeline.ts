import { type Clock, instant, todayBy } from '../../calendar/clock.ts'
import type { Log } from '../../log.ts'
import type { Snapshot } from '../../register/snapshot.ts'
import type { Language } from '../../routine/routine.ts'
import { createAllowance } from './allowance.ts'
import { checkBody, checkQuery } from './check.ts'
import { routeFinder } from './find-route.ts'
import { header, type Incoming } from './incoming.ts'
import { languageOf } from './language.ts'
import { type Outgoing, problem } from './outgoing.ts'
import type { Reader, Reading } from './reader.ts'
import { type SigningIn, signIn } from './readers.ts'
import { isAmong, reply, seenIn, tagOf, unchanged } from './reply.ts'
import type { OpenRoute, Route } from './route.ts'

export type Parts = {
  routes: readonly (Route | OpenRoute)[]
  signingIn: SigningIn
  administrators: ReadonlySet<string>
  snapshot: () => Snapshot | null
  /** Reads anew what has changed, so that whoever changed something sees it at once. */
  refresh: () => Promise<void>
  clock: Clock
  log: Log
}

export type Api = (incoming: Incoming) => Promise<Outgoing>

/** From a request to what goes back: find, sign in, ask whether they may, check, answer. Never rejects. */
export function createApi(parts: Parts): Api {
  const find = routeFinder(parts.routes)
  const today = todayBy(parts.clock)
  const secondsToWait = createAllowance(parts.clock)
  const reading = () => {
    const snapshot = parts.snapshot()
    return snapshot && { snapshot, today: today(), now: instant(parts.clock) }
  }
  return async (incoming) => {
    const language = languageOf(header(incoming, 'accept-language'))
    const found = find(incoming.method, incoming.path)
    if (found.kind === 'unknown') return problem('unknown', language)
    if (found.kind === 'method')
      return problem('method', language, {}, { allow: found.allowed.join(', ') })
    const now = reading()
    if (!now) return problem('starting', language, {}, { 'retry-after': '2' })
    try {
      return await answerFound(found, now, { ...parts, incoming, language, secondsToWait })
    } catch (fault) {
      // Neither the address, which may name somebody, nor the fault's own text.
      const { method, path } = found.route
      parts.log('requestFailed', { route: `${method} ${path}`, problem: nameOf(fault) })
      return problem('failed', language)
    }
  }
}

type Found = { route: Route | OpenRoute; params: Record<string, string> }
type Now = Omit<Reading, 'reader'>
type Request = Parts & {
  incoming: Incoming
  language: Language
  secondsToWait: (personId: string) => number | null
}

async function answerFound({ route, params }: Found, now: Now, request: Request) {
  if ('open' in route) return answerOpen(route, params, now, request)
  const { incoming, language, signingIn } = request
  const signed = await signIn(incoming, signingIn, { ...request, ...now, language })
  if (signed.kind !== 'reader') return problem(signed.kind, language)
  const seconds = request.secondsToWait(signed.reader.person.id)
  if (seconds !== null) return problem('tooMany', language, {}, { 'retry-after': String(seconds) })
  const reading = { ...now, reader: signed.reader }
  if (!maySee(route, signed.reader)) return problem('notForYou', language)
  return answer(route, params, reading, request)
}

const maySee = ({ may }: Route, { powers }: Reader) =>
  may === null || [may].flat().some((power) => powers.has(power))

const nameOf = (fault: unknown) => (fault instanceof Error ? fault.name : typeof fault)

async function answerOpen(
  route: OpenRoute,
  written: Record<string, string>,
  now: Now,
  { incoming, language }: Request,
): Promise<Outgoing> {
  const params = route.params.safeParse(written)
  if (!params.success) return problem('unknown', language)
  const answered = await route.answer({ ...now, params: params.data })
  return reply(answered, { language, has: header(incoming, 'if-none-match') })
}

async function answer(
  route: Route,
  written: Record<string, string>,
  reading: Reading,
  { incoming, refresh }: Request,
): Promise<Outgoing> {
  const { language } = reading.reader
  const params = route.params?.safeParse(written)
  if (params?.success === false) return problem('unknown', language)
  const query = checkQuery(incoming.query, route.query, language)
  if (query.kind === 'refused') return query.refusal
  const seen = seenIn(header(incoming, 'if-match'))
  const asked = { ...reading, params: params?.data, query: query.value, body: undefined, seen }
  const has = header(incoming, 'if-none-match')
  const tag = route.version ? tagOf(route.version(asked), readerKey(reading)) : null
  if (tag && has && isAmong(tag, has)) return unchanged(tag)
  const body = await checkBody(incoming, route, language)
  if (body.kind === 'refused') return body.refusal
  const answered = await route.answer({ ...asked, body: body.value })
  if (route.method !== 'GET') await refresh()
  if (answered.kind === 'view') answered.afterwards?.()
  const sent = reply(answered, { language, has })
  return tag && sent.status === 200 ? { ...sent, headers: { ...sent.headers, etag: tag } } : sent
}

/** Whatever a view may depend on beside its version. */
const readerKey = ({ reader: { person, language, powers, heads }, today }: Reading) =>
  JSON.stringify([person.id, language, [...powers], heads, today])
