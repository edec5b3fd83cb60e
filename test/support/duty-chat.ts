import type { Opened } from '../../bot/database/open.ts'
import { keptOf, type Occurrence, type Scope } from '../../bot/duties/occurrence.ts'
import { insertPlanned, readOpen } from '../../bot/duties/occurrences/store.ts'
import { scheduledDuties } from '../../bot/routine/scheduled-duties.ts'
import { starter } from '../../bot/routine/starter.ts'
import { type Bot, message, repliesOf } from './bot.ts'
import { personOf } from './duty-cards.ts'
import { day } from './small-municipality.ts'

export const UPS = 'head-of-it-uninterruptible-power'
export const ACCESS = 'line-manager-access'

const everything: Scope = { kind: 'organisation' }
const lineOf = (managerId: string): Scope => ({ kind: 'line', managerId })

export type Wanted = readonly [id: string, due: string, scope?: Scope]

export const usualDuties: readonly Wanted[] = [
  [UPS, '2027-01-15'],
  ['head-of-it-documentation', '2026-12-30'],
  [ACCESS, '2026-12-21', lineOf('erik')],
  [ACCESS, '2027-01-20', lineOf('sofia')],
]

/** Lets duties of the starter be due, the load test and such by their own ids. */
export async function dueIn(
  { database }: Opened,
  wanted: readonly Wanted[],
): Promise<Occurrence[]> {
  const planned = wanted.map(([dutyId, on, scope = everything]) => {
    const duty = scheduledDuties(starter.duties).find(({ id }) => id === dutyId)
    if (!duty) throw new RangeError(`${dutyId} does not come due.`)
    return { dutyId, duty: keptOf(duty, duty.schedule), scope, scheduled: day(on), due: day(on) }
  })
  await insertPlanned(database, planned, '2026-12-01T07:00:00Z')
  return readOpen(database)
}

/** What a message of somebody's in their own chat is like. */
export const asking = (personId: string, more = {}) => ({
  from: { id: `29:${personId}`, name: personOf(personId).name, aadObjectId: personId },
  conversation: { id: `a:${personId}`, conversationType: 'personal', tenantId: 'tenant' },
  ...more,
})

/** Chatting with a bot: the reply with its card, or its words alone. */
export function chatWith(bot: () => Bot) {
  const reply = async (personId: string, text: string, more = {}) => {
    const [said] = await repliesOf(await bot().post(message(text, asking(personId, more))))
    return { words: said?.summary ?? said?.text ?? '', card: JSON.stringify(said?.attachments) }
  }
  const ask = async (personId: string, text: string, more = {}) =>
    (await reply(personId, text, more)).words
  return { reply, ask }
}
