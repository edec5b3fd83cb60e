import assert from 'node:assert/strict'
import { setImmediate } from 'node:timers/promises'
import { describe, it } from 'mocha'
import { actInTab } from '../bot/run-api.ts'
import { planDuties, remind } from './support/duty-buttons.ts'
import { monday, personOf, snapshot, today } from './support/duty-cards.ts'
import { withBot } from './support/with-bot.ts'

const now = '2027-01-04T07:30:00Z'

/** Anna administers Treserva, and Erik leads her. */
describe('What is said in the tab', () => {
  const here = withBot({ ...monday, reach: ['anna', 'erik'] })

  /** A duty of which Anna and Erik have a card each in Teams. */
  const reminded = async () => {
    const [one] = await planDuties(here.database, [{}])
    assert.ok(one)
    const reading = { snapshot, today, language: 'sv' } as const
    const lying = []
    for (const id of ['anna', 'erik']) lying.push(await remind({ ...here, reading }, id, [one]))
    return { one, lying }
  }
  const shownOn = () => here.connector.updated.map(({ activityId }) => activityId).toSorted()

  it('is shown on every card that lies in Teams', async () => {
    const { one, lying } = await reminded()
    const { act } = actInTab(here.database, { teams: async () => here.bot, log: () => undefined })
    const request = {
      occurrenceId: one.id,
      action: { kind: 'done', note: null, link: null },
      by: personOf('anna'),
      key: 'tab 1',
      card: null,
      seen: one.version,
    } as const
    const acted = await act(request, { snapshot, day: today, now })
    assert.equal(acted.kind, 'acted')
    await setImmediate()
    await here.bot.settled()
    assert.deepEqual(shownOn(), lying.map(({ activityId }) => activityId).toSorted())
    for (const { attachments } of here.connector.updated)
      assert.match(JSON.stringify(attachments), /Klart enligt Anna Berg/)
  })

  it('is done all the same while Teams can’t be opened', async () => {
    const { one } = await reminded()
    const log: string[] = []
    const { act } = actInTab(here.database, {
      teams: () => Promise.reject(new Error('Not today.')),
      log: (event) => void log.push(event),
    })
    const request = {
      occurrenceId: one.id,
      action: { kind: 'start' },
      by: personOf('anna'),
      key: 'tab 2',
      card: null,
      seen: one.version,
    } as const
    assert.equal((await act(request, { snapshot, day: today, now })).kind, 'acted')
    await setImmediate()
    assert.deepEqual(log, ['cardsNotShownAgain'])
  })
})
