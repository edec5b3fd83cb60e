import assert from 'node:assert/strict'
import { type Insertable, sql } from 'kysely'
import { describe, it } from 'mocha'
import type { Day } from '../bot/calendar/day.ts'
import type { DutiesTables } from '../bot/database/tables/duties.ts'
import { readOpen } from '../bot/duties/occurrences/store.ts'
import { monday } from './support/duty-cards.ts'
import { ACCESS, chatWith, dueIn, UPS, usualDuties } from './support/duty-chat.ts'
import { day } from './support/small-municipality.ts'
import { withBot } from './support/with-bot.ts'

/** Siv is the security coordinator, Ivar is head of IT. It is Monday 4 January 2027. */
describe('Whoever keeps the register learns', () => {
  const here = withBot(monday)
  const { reply, ask } = chatWith(() => here.bot)

  /** A message of a day to somebody about an occurrence, and what became of it. */
  async function told(
    recipientId: string,
    on: Day,
    of: string,
    became: Partial<Insertable<DutiesTables['delivery']>>,
  ) {
    const id = `${recipientId} ${on}`
    const about = (await readOpen(here.database)).find(({ dutyId }) => dutyId === of)
    assert.ok(about)
    await here.database
      .insertInto('delivery')
      .values({
        id,
        recipient_id: recipientId,
        day: on,
        state: 'delivered',
        attempts: 1,
        ...became,
      })
      .execute()
    await here.database
      .insertInto('reminder')
      .values({
        occurrence_id: about.id,
        step: `told-${on}`,
        recipient_id: recipientId,
        why: 'holder',
        covers: sql`'[]'::jsonb`,
        planned_on: on,
        delivery_id: id,
      })
      .execute()
  }

  it('whom no message reached, why, since when and what they do not know of', async () => {
    await dueIn(here.opened, usualDuties)
    const blocked = { state: 'unreachable', reason: 'blocked', status: 403 } as const
    await told('erik', day('2026-12-28'), ACCESS, blocked)
    await told('erik', day('2026-12-30'), ACCESS, blocked)
    await told('ivar', day('2026-12-30'), UPS, { channel: 'mail', activity_id: 'mail' })
    await told('sofia', day('2026-12-28'), ACCESS, blocked)
    await told('sofia', day('2026-12-30'), ACCESS, { channel: 'teams', activity_id: 'card' })
    const { words, card } = await reply('siv', 'Vilka kunde inte nås?')
    assert.equal(words, '2 personer nås inte av påminnelser i Teams: Erik Enhet och Ivar IT.')
    for (const part of [
      'har blockerat Ansvar',
      'Sedan måndag 28 december 2026, 2 meddelanden',
      'Skulle få veta: .*försenad sedan måndag 21 december',
      'fick mejl i stället',
    ])
      assert.match(card, new RegExp(part))
    assert.match(
      await ask('ivar', 'who has not received their reminders?'),
      /^2 people are not reached by reminders in Teams: Erik Enhet and Ivar IT\.$/,
    )
    for (const personId of ['olle', 'erik', 'kajsa'])
      assert.equal(
        await ask(personId, 'vem har inte fått sina påminnelser?'),
        'Vilka som inte nås ser bara säkerhetssamordnaren och IT-chefen.',
      )
  })

  it('that everybody is reached, however it is asked', async () => {
    for (const text of [
      'vilka kunde inte nås',
      'vem går inte att nå?',
      'Vilka har du inte nått?',
      'vilka nås inte av påminnelser?',
      'Vilka får inte sina påminnelser',
    ])
      assert.equal(await ask('siv', text), 'Alla som skulle få en påminnelse nås i Teams.', text)
    for (const text of [
      'who could not be reached?',
      "who couldn't be reached",
      'who did you not reach?',
      "who didn't get their reminders?",
      'who is unreachable?',
    ])
      assert.equal(
        await ask('siv', text),
        'Everybody who was to be reminded is reached in Teams.',
        text,
      )
  })
})
