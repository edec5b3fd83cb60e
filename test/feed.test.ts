import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import { scopeWords } from '../bot/cards/duties/scope-words.ts'
import type { Opened } from '../bot/database/open.ts'
import { writePeople } from '../bot/directory/store.ts'
import { newSecret, secretHash } from '../bot/duties/feed/secret.ts'
import { keepFeed } from '../bot/duties/feed/store.ts'
import type { Snapshot } from '../bot/register/snapshot.ts'
import { allowanceOf } from '../bot/web/feed/allowance.ts'
import { calendarOf } from '../bot/web/feed/calendar.ts'
import { feedRoutes } from '../bot/web/routes/feed.ts'
import { feedView, mineView } from '../bot/web/views/mine.ts'
import { type RunningApi, startApi } from './support/api.ts'
import { openMigrated } from './support/databases.ts'
import { planned } from './support/duties-planned.ts'
import { occurrenceOf, today, ups } from './support/duty-cards.ts'
import { day, people, snapshotWith } from './support/small-municipality.ts'

const KATARZYNA = 'katarzyna.wojcik@tallhamra.example'
const ANNA = 'anna.berg@tallhamra.example'

/** The lines of a calendar, folded ones made whole (RFC 5545, 3.1). */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
const valuesOf = (text: string, name: string) =>
  linesOf(text).flatMap((line) =>
    line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : [],
  )

describe('The calendar feed', function () {
  this.timeout(60_000)
  let api: RunningApi
  before(async () => {
    const scope = { kind: 'organisation' } as const
    api = await startApi({
      at: '2027-03-16T09:00:00+01:00',
      prepare: ({ database }) =>
        planned(database, [{ dutyId: 'head-of-it-documentation', scope, due: day('2027-03-25') }]),
    })
  })
  after(() => api.close())

  const make = async (mail: string, language: 'sv' | 'en' = 'sv') =>
    feedView.parse((await api.as(mail, language).post('/mine/feed', {})).body)
  const read = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${api.url}${path}`, { headers })
  const since = async (mail: string) =>
    mineView.parse((await api.as(mail).get('/mine')).body).feedSince

  it('shows the due days at a secret address, to whoever has it', async () => {
    assert.equal(await since(KATARZYNA), null)
    const { path } = await make(KATARZYNA)
    assert.match(path, /^\/api\/feed\/[\w-]{43}\.ics$/)
    assert.equal(await since(KATARZYNA), '2027-03-16')
    const response = await read(path)
    assert.equal(response.status, 200)
    assert.match(response.headers.get('content-type') ?? '', /^text\/calendar/)
    assert.match(response.headers.get('cache-control') ?? '', /max-age=3600/)
    const text = await response.text()
    assert.ok(linesOf(text).includes('DTSTART;VALUE=DATE:20270325'))
    const uids = valuesOf(text, 'UID')
    assert.ok(uids.length > 3)
    assert.equal(new Set(uids).size, uids.length)
    const again = await read(path, { 'if-none-match': response.headers.get('etag') ?? '' })
    assert.equal(again.status, 304)
  })

  it('keeps an event’s UID and counts its changes', async () => {
    const { path } = await make(KATARZYNA)
    const before = await (await read(path)).text()
    const [task] = mineView.parse((await api.as(KATARZYNA).get('/mine')).body).due
    assert.ok(task)
    const sent = await api
      .as(KATARZYNA)
      .post(`/occurrences/${task.id}/start`, {}, { seen: task.version })
    assert.equal(sent.status, 200)
    const after = await (await read(path)).text()
    assert.deepEqual(valuesOf(after, 'UID'), valuesOf(before, 'UID'))
    const sum = (text: string) =>
      valuesOf(text, 'SEQUENCE').reduce((all, one) => all + Number(one), 0)
    assert.equal(sum(after), sum(before) + 1)
  })

  it('ends the address before when it is renewed, and all when it is revoked', async () => {
    const first = await make(ANNA)
    const second = await make(ANNA)
    assert.notEqual(first.path, second.path)
    assert.equal((await read(first.path)).status, 404)
    assert.equal((await read(second.path)).status, 200)
    assert.equal((await api.as(ANNA).delete('/mine/feed')).status, 204)
    assert.equal((await read(second.path)).status, 404)
    assert.equal(await since(ANNA), null)
  })

  it('speaks the language of whoever made it', async () => {
    const swedish = await (await read((await make(ANNA)).path)).text()
    const english = await (await read((await make(ANNA, 'en')).path)).text()
    assert.ok(linesOf(swedish).includes('X-WR-CALNAME:Mitt ansvar'))
    assert.ok(linesOf(english).includes('X-WR-CALNAME:My responsibilities'))
    assert.notDeepEqual(valuesOf(english, 'SUMMARY'), valuesOf(swedish, 'SUMMARY'))
    assert.ok(valuesOf(swedish, 'SUMMARY').length > 0)
  })

  it('gives nothing to who guesses', async () => {
    for (const secret of ['', 'x', 'A'.repeat(43), '..%2F..%2Fme', `${'A'.repeat(42)}'`])
      assert.equal((await read(`/api/feed/${secret}.ics`)).status, 404, secret)
  })

  it('slows down who reads again and again', async () => {
    const { path } = await make(KATARZYNA)
    const answers = []
    for (let count = 0; count < 61; count += 1) answers.push((await read(path)).status)
    assert.deepEqual([answers[0], answers.at(-1)], [200, 429])
  })
})

describe('A feed’s secret and owner', function () {
  this.timeout(60_000)
  let opened: Opened
  before(async () => {
    opened = await openMigrated()
    await writePeople(opened.database, people, 'file')
  })
  after(() => opened.close())

  it('keeps only a hash, and shows nothing of somebody who has left', async () => {
    const { database } = opened
    const routes = feedRoutes({ database, clock: () => 0, scopeWords })
    const feed = routes.find(({ path }) => path === '/feed/{secret}.ics')
    assert.ok(feed && 'open' in feed)
    const secret = newSecret()
    const made = { personId: 'anna', language: 'sv', madeOn: today } as const
    await keepFeed(database, made, secretHash(secret))
    const rows = await database.selectFrom('calendar_feed').selectAll().execute()
    assert.equal(rows.length, 1)
    assert.ok(!JSON.stringify(rows).includes(secret))
    const read = (known: Snapshot) =>
      feed.answer({ params: { secret }, snapshot: known, today, now: '2027-01-04T08:00:00Z' })
    assert.equal((await read(snapshotWith())).kind, 'text')
    const others = people.map((one) => (one.id === 'anna' ? { ...one, active: false } : one))
    assert.deepEqual(await read(snapshotWith({ others })), { kind: 'unknown' })
  })

  it('writes a calendar that programs can read, whatever stands in it', () => {
    const text = { sv: 'Pröva; «allt», \\ 1\n2 🙂', en: 'Test' }
    const late = ups({ due: day('2026-12-30') })
    const odd = occurrenceOf('owner-access-rules', { kind: 'system', systemId: 'treserva' })
    const occurrences = [late, { ...odd, duty: { ...odd.duty, text } }]
    const days = occurrences.map((occurrence) => ({ ...occurrence, occurrence }))
    const reading = { snapshot: snapshotWith(), day: today, language: 'sv', scopeWords } as const
    const calendar = calendarOf(days, { ...reading, person: people[0] ?? assert.fail() })
    assert.deepEqual(
      valuesOf(calendar, 'SUMMARY').map((summary) => summary.replace(/^(\S+ \S+).*/, '$1')),
      ['Försenad: Säkerställa', 'Pröva\\; «allt»\\,'],
    )
    assert.match(valuesOf(calendar, 'SUMMARY')[1] ?? '', /\\\\ 1\\n2 🙂 – Treserva/)
    for (const line of calendar.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  })

  it('lets so many reads through, and more when the time is over', () => {
    let now = 0
    const { take } = allowanceOf({ most: 2, seconds: 60, clock: () => now })
    assert.deepEqual([take('a'), take('a'), take('a'), take('b')], [null, null, 60, null])
    now = 59_000
    assert.equal(take('a'), 1)
    now = 60_000
    assert.equal(take('a'), null)
    for (let count = 0; count < 20_000; count += 1) take(`name ${count}`)
    assert.equal(take('a'), null)
  })
})
