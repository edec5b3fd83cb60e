import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'mocha'
import { type Acted, type ActRequest, act } from '../bot/duties/acknowledgement/act.ts'
import type { Action, ActionKind, Mark } from '../bot/duties/acknowledgement/action.ts'
import { decide, type Facts } from '../bot/duties/acknowledgement/decide.ts'
import type { Occurrence } from '../bot/duties/occurrence.ts'
import { readHistory } from '../bot/duties/occurrences/history/store.ts'
import { insertPlanned, nameHolders, readOccurrence } from '../bot/duties/occurrences/store.ts'
import { onBothDatabases } from './support/databases.ts'
import { personOf, snapshot } from './support/duty-cards.ts'
import { heldOccurrence, system } from './support/holding.ts'
import { emptied } from './support/planning.ts'
import { day } from './support/small-municipality.ts'

/** Anna administers Treserva; Erik leads her, and Siv coordinates. Due on a Friday, it rises on 2 February. */
const held = heldOccurrence('system-administrator', system('treserva'))
const due = day('2027-01-15')
const occurrence: Occurrence = {
  ...held,
  id: 'o',
  dutyId: 'test',
  scheduled: due,
  due,
  state: { kind: 'open' },
  snoozedUntil: null,
  holderId: 'anna',
  version: 3,
}
const today = day('2027-01-11')
const at = '2027-01-11T08:00:00Z'
const open: Mark = { state: { kind: 'open' }, snoozedUntil: null, delegateId: null }
const done = (note: string | null = null, link: string | null = null): Action => ({
  kind: 'done',
  note,
  link,
})
const ended: Mark = { ...open, state: { kind: 'notApplicable', by: 'anna', at, reason: 'Nej' } }

function decided(
  action: Action,
  { by = 'anna', ...rest }: Partial<Omit<Facts, 'by'>> & { by?: string } = {},
  mark: Partial<Occurrence> = {},
): string {
  const { people, byAddress } = snapshot.directory
  const decision = decide({ ...occurrence, ...mark }, action, {
    by: personOf(by),
    at,
    day: today,
    seen: null,
    personNamed: (text) => people.get(text) ?? byAddress.get(text) ?? null,
    last: null,
    ...rest,
  })
  if (decision.kind === 'wrongInput') return `${decision.field}: ${decision.problem}`
  if (decision.kind === 'tooLate') return 'tooLate'
  const { state, snoozedUntil, delegateId } = decision.after
  return [state.kind, snoozedUntil, delegateId && `to ${delegateId}`, decision.suggestion]
    .filter(Boolean)
    .join(', ')
}

const asking = (evidence: 'note' | 'link'): Partial<Occurrence> => ({
  duty: { ...held.duty, evidence },
})
const until = (text: string | null): Action => ({ kind: 'later', until: text })
const to = (text: string | null): Action => ({ kind: 'delegate', to: text })
const because = (reason: string | null): Action => ({ kind: 'notApplicable', reason })
const wrong = (suggestion: string | null): Action => ({ kind: 'wrongPerson', suggestion })
const undo: Action = { kind: 'undo' }
const start: Action = { kind: 'start' }
const said = (what: ActionKind, when: string, by = 'anna') => ({
  last: { by, at: when, what, before: open },
})

describe('What somebody says of a duty', () => {
  const cases: readonly (readonly [string, Parameters<typeof decided>, string])[] = [
    ['done', [done()], 'done'],
    ['done once begun', [done(), {}, { state: { kind: 'started', by: 'erik', at } }], 'done'],
    ['done without the note asked for', [done(), {}, asking('note')], 'note: missing'],
    ['a note of blanks', [done(' \n\t'), {}, asking('note')], 'note: missing'],
    ['a note of what nobody sees', [done('\u0000\u0007'), {}, asking('note')], 'note: missing'],
    ['a note of 100 KB', [done('x'.repeat(100_000))], 'note: tooLong'],
    ['the longest note', [done('x'.repeat(4_000))], 'done'],
    [
      'a link in place of the note',
      [done(null, 'https://a.example/'), {}, asking('note')],
      'note: missing',
    ],
    ['done without the link asked for', [done('Klart'), {}, asking('link')], 'link: missing'],
    ['a link', [done(null, ' https://a.example/b?c#d '), {}, asking('link')], 'done'],
    ['a script', [done(null, 'javascript:alert(1)')], 'link: noWebAddress'],
    [
      'a script behind a control character',
      [done(null, '\u0001java\nscript:alert(1)')],
      'link: noWebAddress',
    ],
    ['data', [done(null, 'data:text/html,<script>')], 'link: noWebAddress'],
    ['a file', [done(null, 'file:///etc/passwd')], 'link: noWebAddress'],
    ['no address', [done(null, 'pärmen i hyllan')], 'link: noWebAddress'],
    [
      'a link of 3,000 characters',
      [done(null, `https://a.example/${'x'.repeat(3_000)}`)],
      'link: tooLong',
    ],
    ['begun', [start], 'started'],
    ['begun twice', [start, {}, { state: { kind: 'started', by: 'erik', at } }], 'tooLate'],
    ['later', [until('2027-01-20')], 'open, 2027-01-20'],
    ['later without a day', [until('')], 'until: missing'],
    ['on a day that no year has', [until('2027-02-30')], 'until: noDay'],
    ['on a day in words', [until('på fredag')], 'until: noDay'],
    ['today', [until(today)], 'until: past'],
    ['last year', [until('2026-12-31')], 'until: past'],
    ['on the day it rises', [until('2027-02-02')], 'open, 2027-02-02'],
    ['after it has risen', [until('2027-02-03')], 'until: tooLate'],
    ['in a thousand years', [until('9999-12-31')], 'until: tooLate'],
    ['delegated by id', [to('olle')], 'open, to olle'],
    ['delegated by address', [to(' olle@lillby.example ')], 'open, to olle'],
    ['delegated to nobody', [to(null)], 'to: missing'],
    ['delegated to a stranger', [to('eva@annan.example')], 'to: unknownPerson'],
    ['delegated to somebody gone', [to('lena')], 'to: left'],
    ['delegated to oneself', [to('anna')], 'to: yourself'],
    ['taken back from a delegate', [to('anna'), {}, { delegateId: 'olle' }], 'open'],
    ['kept by the delegate', [to('olle'), { by: 'olle' }, { delegateId: 'olle' }], 'to: yourself'],
    ['not applicable', [because('Systemet är avvecklat')], 'notApplicable'],
    ['not applicable without a reason', [because('  ')], 'reason: missing'],
    ['a reason of 100 KB', [because('x'.repeat(100_000))], 'reason: tooLong'],
    ['somebody else’s', [wrong('Olle')], 'open, 2027-02-02, Olle'],
    ['somebody else’s, whose nobody knows', [wrong(null)], 'open, 2027-02-02'],
    ['a suggestion of 100 KB', [wrong('x'.repeat(100_000))], 'suggestion: tooLong'],
    ['anything after it has ended', [done(), {}, ended], 'tooLate'],
    ['a button of a card that shows what is no more', [done(), { seen: 2 }], 'tooLate'],
    ['a button of the present card', [done(), { seen: 3 }], 'done'],
    ['undone', [undo, said('notApplicable', '2027-01-11T07:50:01Z'), ended], 'open'],
    [
      'undone after ten minutes',
      [undo, said('notApplicable', '2027-01-11T07:50:00Z'), ended],
      'tooLate',
    ],
    [
      'undone by somebody else',
      [undo, { ...said('notApplicable', at), by: 'erik' }, ended],
      'tooLate',
    ],
    ['an undoing undone', [undo, said('undo', at)], 'tooLate'],
    ['nothing undone', [undo], 'tooLate'],
  ]
  for (const [name, given, expected] of cases)
    it(`${name}: ${expected}`, () => assert.equal(decided(...given), expected))
})

onBothDatabases((opened) => {
  beforeEach(() => emptied(opened()))

  const planned = async (evidence: 'none' | 'note' | 'link' = 'none'): Promise<Occurrence> => {
    const { database } = opened()
    const { scope, dutyId, scheduled } = occurrence
    const duty = { ...held.duty, evidence }
    await insertPlanned(database, [{ dutyId, scope, scheduled, due, duty }], at)
    const { id } = await database.selectFrom('occurrence').select('id').executeTakeFirstOrThrow()
    return present(id)
  }
  const present = async (id: string) => {
    const found = await readOccurrence(opened().database, id)
    assert.ok(found)
    return found
  }
  const says = (
    { id }: Occurrence,
    action: Action,
    {
      by = 'anna',
      now = at,
      ...rest
    }: { by?: string; now?: string } & Partial<Omit<ActRequest, 'by'>> = {},
  ): Promise<Acted> =>
    act(
      opened().database,
      {
        occurrenceId: id,
        action,
        by: personOf(by),
        key: crypto.randomUUID(),
        card: 'card',
        ...rest,
      },
      { snapshot, day: today, now },
    )
  const happened = async ({ id }: Occurrence) =>
    (await readHistory(opened().database, id)).map(({ by, what }) => `${what} ${by ?? '–'}`)

  it('is kept with who said it, when and from which card, before and after', async () => {
    const one = await planned('note')
    const acted = await says(one, done('Gick bra', 'https://a.example/'), { key: 'k' })
    assert.equal(acted.kind, 'acted')
    const { state, version } = await present(one.id)
    const said = {
      kind: 'done',
      by: 'anna',
      on: today,
      note: 'Gick bra',
      link: 'https://a.example/',
    }
    assert.deepEqual({ ...state, at: null }, { ...said, at: null })
    assert.equal(version, 2)
    const [, last] = await readHistory(opened().database, one.id)
    assert.deepEqual(last && [last.what, last.by, last.card, last.key], [
      'done',
      'anna',
      'card',
      'k',
    ])
    assert.deepEqual(last?.before, open)
    assert.deepEqual(last?.after, { ...open, state: { ...said, at } })
  })

  it('is won by one of two who press at once, and the other sees what came of it', async () => {
    const one = await planned()
    const both = await Promise.all([
      says(one, done('Annas'), { seen: 1 }),
      says(one, because('Eriks'), { by: 'erik', seen: 1 }),
    ])
    assert.deepEqual(both.map(({ kind }) => kind).toSorted(), ['acted', 'tooLate'])
    const { state } = await present(one.id)
    for (const acted of both)
      assert.deepEqual('occurrence' in acted && acted.occurrence.state, state)
    assert.equal((await happened(one)).length, 2)
  })

  it('is won by one of twenty who put it off at once', async () => {
    const one = await planned()
    const all = await Promise.all(
      Array.from({ length: 20 }, () => says(one, until('2027-01-20'), { seen: 1 })),
    )
    assert.equal(all.filter(({ kind }) => kind === 'acted').length, 1)
    assert.equal((await present(one.id)).version, 2)
  })

  it('counts once when Teams repeats it, and shows how things are by then', async () => {
    const one = await planned()
    const kinds = await Promise.all([1, 2, 3].map(() => says(one, start, { key: 'k', seen: 1 })))
    assert.deepEqual(kinds.map(({ kind }) => kind).toSorted(), ['acted', 'repeated', 'repeated'])
    await says(one, done())
    const again = await says(one, start, { key: 'k', seen: 1 })
    assert.deepEqual('occurrence' in again && [again.kind, again.occurrence.state.kind], [
      'repeated',
      'done',
    ])
    assert.deepEqual(await happened(one), ['planned –', 'start anna', 'done anna'])
  })

  it('changes nothing when its key was used for something else', async () => {
    const one = await planned()
    await says(one, start, { key: 'k' })
    await assert.rejects(says(one, done(), { key: 'k', by: 'erik' }), /key/)
    assert.equal((await present(one.id)).state.kind, 'started')
  })

  it('can be taken back within ten minutes, by whoever said it, to just what was before', async () => {
    const one = await planned()
    await says(one, until('2027-01-20'))
    await says(one, start)
    const before = await present(one.id)
    for (const action of [done('Klart'), because('Nej'), to('olle'), wrong('Olle')]) {
      await says(one, action, { now: '2027-01-11T08:00:00Z' })
      const late = await says(one, undo, { now: '2027-01-11T08:10:00Z' })
      const others = await says(one, undo, { by: 'erik', now: '2027-01-11T08:01:00Z' })
      assert.deepEqual([late.kind, others.kind], ['tooLate', 'tooLate'])
      const undone = await says(one, undo, { now: '2027-01-11T08:09:59Z' })
      assert.equal(undone.kind, 'acted', action.kind)
      assert.deepEqual({ ...(await present(one.id)), version: 0 }, { ...before, version: 0 })
    }
  })

  it('can be taken back by a delegate who handed it on', async () => {
    const one = await planned()
    await says(one, to('olle'))
    await says(one, to('tove'), { by: 'olle' })
    assert.equal((await says(one, done(), { by: 'olle' })).kind, 'notAllowed')
    assert.equal((await says(one, undo, { by: 'olle' })).kind, 'acted')
    assert.equal((await present(one.id)).delegateId, 'olle')
  })

  it('is refused to whoever has nothing to do with it, and to those who left', async () => {
    const one = await planned()
    for (const by of ['olle', 'tove', 'lena', 'ivar'])
      assert.deepEqual(await says(one, done(), { by }), { kind: 'notAllowed' }, by)
    assert.deepEqual(await says({ ...one, id: 'nothing' }, done()), { kind: 'unknown' })
    assert.deepEqual(await happened(one), ['planned –'])
    for (const by of ['anna', 'erik', 'sofia', 'kajsa', 'siv']) {
      assert.equal((await says(one, done(), { by })).kind, 'acted', by)
      assert.equal((await says(one, undo, { by })).kind, 'acted', by)
    }
  })

  it('leaves nothing behind when it is wrong', async () => {
    const one = await planned('link')
    const wrongs = [
      done('x'.repeat(100_000), 'https://a.example/'),
      done(null, 'javascript:alert(1)'),
      until('2027-02-30'),
      because('x'.repeat(100_000)),
      to('nobody'),
    ]
    for (const action of wrongs) assert.equal((await says(one, action)).kind, 'wrongInput')
    assert.deepEqual(await present(one.id), one)
    assert.deepEqual(await happened(one), ['planned –'])
  })

  it('keeps any text that can be typed, but for what no database keeps', async () => {
    const one = await planned()
    await says(one, done('a\u0000b\ud800 <script>\n’"\\ å 👍'))
    const { state } = await present(one.id)
    assert.equal(state.kind === 'done' && state.note, 'ab\ufffd <script>\n’"\\ å 👍')
  })

  it('holds back the reminders of whoever put it off, not of their successor', async () => {
    const one = await planned()
    await nameHolders(opened().database, [{ occurrenceId: one.id, holderId: 'anna' }])
    await says(one, wrong('Olle'))
    await nameHolders(opened().database, [{ occurrenceId: one.id, holderId: 'anna' }])
    assert.equal((await present(one.id)).snoozedUntil, '2027-02-02')
    await nameHolders(opened().database, [{ occurrenceId: one.id, holderId: 'olle' }])
    assert.equal((await present(one.id)).snoozedUntil, null)
  })
})
