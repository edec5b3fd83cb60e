import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'mocha'
import { clockStartingAt } from '../bot/calendar/clock.ts'
import type { Day } from '../bot/calendar/day.ts'
import type { Opened } from '../bot/database/open.ts'
import { writeMark } from '../bot/duties/acknowledgement/store.ts'
import { keptOf, type Scope } from '../bot/duties/occurrence.ts'
import { insertPlanned, readOpen } from '../bot/duties/occurrences/store.ts'
import { scheduledDuties } from '../bot/routine/scheduled-duties.ts'
import { starter } from '../bot/routine/starter.ts'
import { type Bot, forgetConversations, message, repliesOf, startBot } from './support/bot.ts'
import { openMigrated } from './support/databases.ts'
import { personOf, snapshot } from './support/duty-cards.ts'
import { emptied } from './support/planning.ts'
import { day } from './support/small-municipality.ts'

const UPS = 'head-of-it-uninterruptible-power'
const ACCESS = 'line-manager-access'
const everything: Scope = { kind: 'organisation' }
const lineOf = (managerId: string): Scope => ({ kind: 'line', managerId })

/**
 * Ivar is head of IT, Kajsa leads him; Sofia leads Erik, who leads Anna and Olle; Siv is the security coordinator. It
 * is Monday 4 January 2027.
 */
describe('Asked in chat, Ansvar tells', () => {
  let opened: Opened
  let bot: Bot
  before(async function () {
    this.timeout(60_000)
    opened = await openMigrated()
  })
  beforeEach(async () => {
    await forgetConversations(opened)
    await emptied(opened)
    await opened.database.deleteFrom('reminder_setting').execute()
    const start = clockStartingAt('2027-01-04T08:30:00+01:00', () => 0)
    bot = await startBot(opened, { kind: 'local' }, {}, { snapshot: () => snapshot, clock: start })
  })
  afterEach(() => bot.close())
  after(() => opened.close())

  /** Lets duties of the starter be due, the load test and such by their own ids. */
  async function due(...wanted: readonly (readonly [id: string, due: string, scope?: Scope])[]) {
    const planned = wanted.map(([dutyId, on, scope = everything]) => {
      const duty = scheduledDuties(starter.duties).find(({ id }) => id === dutyId)
      if (!duty) throw new RangeError(`${dutyId} does not come due.`)
      return { dutyId, duty: keptOf(duty, duty.schedule), scope, scheduled: day(on), due: day(on) }
    })
    await insertPlanned(opened.database, planned, '2026-12-01T07:00:00Z')
    return readOpen(opened.database)
  }
  async function doneBefore(dutyId: string, on: Day, by: string) {
    const [occurrence] = (await due([dutyId, on])).filter((one) => one.scheduled === on)
    assert.ok(occurrence)
    const state = { kind: 'done', by, at: `${on}T09:00:00Z`, on, note: null, link: null } as const
    await writeMark(opened.database, occurrence.id, { state, snoozedUntil: null, delegateId: null })
  }

  const asking = (personId: string, more = {}) => ({
    from: { id: `29:${personId}`, name: personOf(personId).name, aadObjectId: personId },
    conversation: { id: `a:${personId}`, conversationType: 'personal', tenantId: 'tenant' },
    ...more,
  })
  const reply = async (personId: string, text: string, more = {}) => {
    const [said] = await repliesOf(await bot.post(message(text, asking(personId, more))))
    return { words: said?.summary ?? said?.text ?? '', card: JSON.stringify(said?.attachments) }
  }
  const ask = async (personId: string, text: string, more = {}) =>
    (await reply(personId, text, more)).words

  const usual = () =>
    due(
      [UPS, '2027-01-15'],
      ['head-of-it-documentation', '2026-12-30'],
      [ACCESS, '2026-12-21', lineOf('erik')],
      [ACCESS, '2027-01-20', lineOf('sofia')],
    )

  it('first what is due for somebody, then what their role holds', async () => {
    await usual()
    const { words, card } = await reply('ivar', 'mina uppgifter')
    assert.match(
      words,
      /^Du har 2 uppgifter att göra: säkerställa att driftsdokumentation är uppdaterad, försenad sedan onsdag 30 december 2026 och säkerställa att avbrottsfri kraft testas \(självtest\) senast fredag 15 januari\. Som .*IT-chef ansvarar du för att /,
    )
    assert.match(card, /"verb":"duty"/)
    assert.match(await ask('ivar', 'my tasks'), /^You have 2 tasks to do: .*head of IT/)
    assert.match(await ask('olle', 'mina uppgifter'), /^Rutinen nämner inga uppgifter/)
  })

  it('what is late, their own and with those they lead', async () => {
    await usual()
    assert.match(
      await ask('ivar', 'vad är försenat?'),
      /^Du har en försenad uppgift: säkerställa att driftsdokumentation är uppdaterad, försenad sedan/,
    )
    assert.match(
      await ask('sofia', 'Vad är försenat?'),
      /^Själv har du inget försenat\. Hos dem du leder är en uppgift försenad: .*\(Erik Enhet\)\.$/,
    )
    assert.match(
      await ask('siv', 'what is overdue?'),
      /^You have nothing overdue yourself\. With others 2 tasks are overdue/,
    )
    assert.equal(await ask('olle', 'vad är försenat?'), 'Du har inget försenat.')
  })

  it('what a unit has left, to its manager only', async () => {
    await usual()
    assert.match(
      await ask('sofia', 'vad har min enhet kvar?'),
      /^Din enhet har 2 uppgifter kvar: .*\(Erik Enhet\).*\(du\)\.$/,
    )
    assert.match(
      await ask('olle', 'vad har min enhet kvar?'),
      /^Du har inget kvar att göra just nu\. Vad andra har kvar ser deras chefer\.$/,
    )
  })

  it('when something was last done, by whom, and when it is due again', async () => {
    await doneBefore(UPS, day('2026-07-01'), 'tove')
    await doneBefore(UPS, day('2026-10-01'), 'ivar')
    await usual()
    assert.equal(
      await ask('olle', 'när testades UPS:en senast?'),
      'Senast: säkerställa att avbrottsfri kraft testas (självtest) gjordes torsdag 1 oktober 2026, enligt Ivar IT. Nästa gång är senast fredag 15 januari.',
    )
    assert.match(
      await ask('olle', 'when was the UPS last tested?'),
      /1 October 2026, according to Ivar IT/,
    )
    assert.match(
      await ask('olle', 'när uppdaterades driftsdokumentationen senast?'),
      /^Det finns inget noterat om att det har gjorts: säkerställa att driftsdokumentation är uppdaterad\./,
    )
  })
})
