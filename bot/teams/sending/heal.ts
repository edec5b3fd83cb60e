import { setTimeout as sleep } from 'node:timers/promises'
import type { Activity } from 'botbuilder'
import type { Install, Installed } from '../../directory/graph/install.ts'
import type { Outcome } from '../../duties/outcome.ts'
import type { Reach } from '../reach.ts'
import type { Reaches } from '../reaches.ts'
import { type Line, open, post } from './line.ts'
import { laterOf } from './outcome-of.ts'

/** What it takes to mend a conversation. */
export type Healing = Line & {
  reaches: Reaches
  /** Installs the app for a person through Graph; null or left out where nobody may. */
  install?: Install | null
  /** The tenant of those who have not written yet, where it is known. */
  tenantId?: string | null
}
type Refusal = Extract<Outcome, { kind: 'refused' }>
type Ailing = {
  personId: string
  /** Null for somebody who has never written, or whose conversation was forgotten. */
  reach: Reach | null
  /** Why Teams took no message there. */
  refusal: Refusal | null
  activity: Partial<Activity>
}

/**
 * Installs the app once, makes the conversation anew once and writes there once, in what is `left` of the time. As
 * long as Graph or Teams ask to come again, nobody is called unreachable.
 */
export async function heal(healing: Healing, ailing: Ailing, left: () => number): Promise<Outcome> {
  const { personId, reach, refusal } = ailing
  const installed = await install(healing, personId, left())
  if (installed?.kind === 'later') return laterOf(Math.random(), installed.afterMs)
  const place = reach ?? (installed?.kind === 'installed' ? await strange(healing, personId) : null)
  if (place === 'notRead') return laterOf(Math.random())
  if (!place) return neverReached(healing, personId)
  const chatId = reach === null && installed?.kind === 'installed' ? installed.chatId : null
  const outcome = await writeAnew(healing, { place, chatId, activity: ailing.activity }, left)
  return outcome.kind === 'refused'
    ? giveUp(healing, reach, moreTelling(refusal, outcome))
    : outcome
}

async function install(
  healing: Healing,
  personId: string,
  patience: number,
): Promise<Installed | null> {
  if (!healing.install) return null
  const late = Promise.withResolvers<Installed>()
  const timer = setTimeout(() => late.resolve({ kind: 'later', afterMs: null }), patience)
  try {
    return await Promise.race([healing.install(personId), late.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** Where Teams takes what is written first while nobody has written yet. Source: Bot Connector REST API reference. */
const ANYWHERE = 'https://smba.trafficmanager.net/teams/'

/** How to reach somebody who has never written: where the others are, under the object id. */
async function strange(
  { reaches, appId, tenantId }: Healing,
  personId: string,
): Promise<Reach | 'notRead'> {
  const usual = await reaches.usualPlace().catch(() => 'notRead' as const)
  if (usual === 'notRead') return usual
  const place = usual ?? {
    serviceUrl: ANYWHERE,
    tenantId: tenantId ?? null,
    botId: `28:${appId}`,
  }
  return { ...place, personId, conversationId: '', userId: personId, language: null }
}

async function neverReached({ reaches }: Healing, personId: string): Promise<Outcome> {
  const why = await reaches.whyNot(personId).catch(() => 'neverWritten' as const)
  return { kind: 'refused', why, status: null }
}

type Anew = { place: Reach; chatId: string | null; activity: Partial<Activity> }

async function writeAnew(
  healing: Healing,
  { place, chatId, activity }: Anew,
  left: () => number,
): Promise<Outcome> {
  const conversationId = chatId ?? (await openInTurn(healing, place, left))
  if (typeof conversationId !== 'string') return conversationId
  const early = await myTurn(healing, place.personId, left)
  if (early) return early
  const outcome = await post(healing, { ...place, conversationId }, activity, left())
  if (outcome.kind === 'delivered') healing.reaches.keep({ ...place, conversationId })
  return outcome
}

async function openInTurn(
  healing: Healing,
  place: Reach,
  left: () => number,
): Promise<string | Outcome> {
  const early = await myTurn(healing, place.personId, left)
  if (early) return early
  const opened = await open(healing, place, left())
  return opened.kind === 'opened' ? opened.conversationId : opened
}

/** Milliseconds that a request is given at least: with hardly any time, a message would end as unknown. */
const LEAST = 500

/** Waits for leave to ask Teams once more; what there is no time for is to be tried again, and why is returned. */
async function myTurn(
  { turn }: Healing,
  personId: string,
  left: () => number,
): Promise<Outcome | null> {
  const wait = turn ? await turn(personId).catch(() => null) : 0
  if (wait === null || left() - wait < LEAST) return laterOf(Math.random(), wait)
  if (wait > 0) await sleep(wait)
  return null
}

/** Where the new conversation was refused without a reason, the old one's stands. */
function moreTelling(first: Refusal | null, last: Refusal): Refusal {
  return first && last.why === 'refused' ? first : last
}

/** The conversation is forgotten until the person writes again, as Teams wants it of whoever is blocked. */
async function giveUp(
  { reaches, log }: Healing,
  reach: Reach | null,
  refusal: Refusal,
): Promise<Outcome> {
  if (reach)
    await reaches
      .forget(reach.conversationId, refusal.why)
      .catch(() => log('conversationNotForgotten'))
  return refusal
}
