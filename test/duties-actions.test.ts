import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'mocha'
import { z } from 'zod'
import { digestMessage } from '../bot/cards/duties/digest.ts'
import { plainText } from '../bot/cards/plain-text.ts'
import type { ActionKind } from '../bot/duties/acknowledgement/action.ts'
import type { KeptDuty, Occurrence } from '../bot/duties/occurrence.ts'
import { readHistory } from '../bot/duties/occurrences/history/store.ts'
import { readSaidWrong } from '../bot/duties/occurrences/said-wrong/store.ts'
import { readOccurrence } from '../bot/duties/occurrences/store.ts'
import { message, repliesOf, wordsOf } from './support/bot.ts'
import {
  type Button,
  buttonOf,
  buttonsIn,
  filled,
  type Lying,
  planDuties,
  remind,
} from './support/duty-buttons.ts'
import { complaintsOf, monday, personOf, readingOf, snapshot, today } from './support/duty-cards.ts'
import { withBot } from './support/with-bot.ts'

const Answer = z.object({ statusCode: z.literal(200), type: z.string(), value: z.unknown() })
type Answer = z.infer<typeof Answer>
const isCard = ({ type }: Answer) => type === 'application/vnd.microsoft.card.adaptive'
const textOf = (part: unknown) => JSON.stringify(part)

/** Anna administers Treserva, Erik leads her, Olle works beside her, and Siv is the security coordinator. */
describe('A duty’s button', () => {
  let minutesLater = 0
  beforeEach(() => {
    minutesLater = 0
  })
  const here = withBot({
    ...monday,
    clock: () => monday.clock() + minutesLater * 60_000,
    reach: ['anna', 'erik', 'olle', 'siv'],
  })

  const planned = async (
    ...duties: Partial<KeptDuty>[]
  ): Promise<[Occurrence, ...Occurrence[]]> => {
    const [first, ...others] = await planDuties(here.database, duties.length > 0 ? duties : [{}])
    assert.ok(first)
    return [first, ...others]
  }
  const reminded = (personId: string, occurrences: readonly Occurrence[]) =>
    remind({ ...here, reading: { snapshot, today, language: 'sv' } }, personId, occurrences)
  const from = (personId: string) => ({
    from: { id: `29:${personId}`, name: personOf(personId).name, aadObjectId: personId },
    conversation: { id: `a:${personId}`, conversationType: 'personal', tenantId: 'tenant' },
    serviceUrl: here.connector.serviceUrl,
  })
  const invoke = (personId: string, action: unknown, replyToId?: string) =>
    message('', {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action, trigger: 'manual' },
      deliveryMode: undefined,
      replyToId,
      ...from(personId),
    })
  const post = async (activity: unknown): Promise<Answer> => {
    const response = await here.bot.post(activity)
    assert.equal(response.status, 200)
    const answer = Answer.parse(await response.json())
    await here.bot.settled()
    return answer
  }
  const pressing = ({ recipientId, activityId }: Lying, button: Button, fields = {}) =>
    invoke(
      recipientId,
      { ...button, data: { ...button.data, ...filled(button, fields) } },
      activityId,
    )
  const press = (lying: Lying, action: ActionKind, fields: Record<string, string> = {}) =>
    post(pressing(lying, buttonOf(lying.card, action), fields))
  const state = async ({ id }: Occurrence) => {
    const found = await readOccurrence(here.database, id)
    assert.ok(found)
    return found
  }
  const happened = async ({ id }: Occurrence) =>
    (await readHistory(here.database, id)).map(({ what, by }) => `${what} ${by ?? '–'}`)
  /** What everybody's cards show by now: the last that was put in their place. */
  const lying = () =>
    new Map(here.connector.updated.map((one) => [one.activityId, one.attachments]))

  const actions: readonly (readonly [ActionKind, Record<string, string>, RegExp, object])[] = [
    [
      'done',
      { note: 'Gick bra', link: 'https://a.example/' },
      /Klart enligt Anna Berg/,
      { state: 'done' },
    ],
    ['start', {}, /Påbörjad av Anna Berg/, { state: 'started' }],
    [
      'later',
      { until: '2027-01-20' },
      /Ny påminnelse onsdag 20 januari/,
      { snoozed: '2027-01-20' },
    ],
    [
      'delegate',
      { address: 'olle@lillby.example' },
      /Olle Olsson har blivit ombedd/,
      { to: 'olle' },
    ],
    ['delegate', { to: 'olle' }, /Anna Berg har fortfarande ansvaret/, { to: 'olle' }],
    ['notApplicable', { reason: 'Avvecklat' }, /Skäl: Avvecklat/, { state: 'notApplicable' }],
    ['wrongPerson', {}, /Säkerhetssamordnaren får veta/, { snoozed: '2027-02-02' }],
  ]
  for (const [action, fields, words, expected] of actions)
    it(`does what it says, shows who did what, and offers to undo it: ${action}`, async () => {
      const [one] = await planned()
      const card = await reminded('anna', [one])
      const answer = await press(card, action, fields)
      assert.ok(isCard(answer))
      assert.match(textOf(answer.value), words)
      assert.match(textOf(answer.value), /I dag kl\. 08:30: [^"]+, Anna Berg/)
      const now = await state(one)
      const changed = { state: now.state.kind, snoozed: now.snoozedUntil, to: now.delegateId }
      assert.deepEqual(changed, { state: 'open', snoozed: null, to: null, ...expected })
      const undo = buttonOf(answer.value, 'undo')
      assert.deepEqual(buttonOf(lying().get(card.activityId), 'undo'), undo)
      assert.match(textOf((await post(pressing(card, undo))).value), /Ångrat/)
      assert.deepEqual({ ...(await state(one)), version: 1 }, one)
      assert.deepEqual(await happened(one), ['planned –', `${action} anna`, 'undo anna'])
    })

  it('changes the card of everybody who has it, where it lies; only who did it may undo', async () => {
    const [one] = await planned()
    const cards = [await reminded('anna', [one]), await reminded('erik', [one])]
    await press(cards[0] ?? assert.fail(), 'done')
    const now = lying()
    assert.deepEqual([...now.keys()].toSorted(), cards.map((card) => card.activityId).toSorted())
    for (const { activityId } of cards)
      assert.match(textOf(now.get(activityId)), /Klart enligt Anna/)
    const offered = cards.map(({ activityId }) =>
      buttonsIn(now.get(activityId)).map(({ data }) => data.action),
    )
    assert.deepEqual(offered, [['undo'], []])
    await post(
      pressing(cards[0] ?? assert.fail(), buttonOf(now.get(cards[0]?.activityId ?? ''), 'undo')),
    )
    for (const { activityId } of cards)
      assert.equal(buttonOf(lying().get(activityId), 'done').data.action, 'done')
    assert.equal(here.connector.sent.length, 2)
  })

  it('answers all the same when the cards of others can’t be changed', async () => {
    const [one] = await planned()
    const card = await reminded('anna', [one])
    await reminded('erik', [one])
    here.connector.faultOf = ({ for: what }) =>
      what === 'update' ? { status: 404, code: 'Gone' } : null
    assert.match(textOf((await press(card, 'done')).value), /Klart enligt Anna/)
    assert.deepEqual(
      here.bot.log.filter(({ event }) => event === 'cardsNotShownAgain'),
      [{ event: 'cardsNotShownAgain', fields: { cards: 2 } }],
    )
  })

  it('keeps a day’s other duties on the card', async () => {
    const two = { text: { sv: 'Följa upp loggarna', en: 'Review the logs' } }
    const [one, other] = await planned({}, two)
    const card = await reminded('anna', [one, other ?? one])
    const answer = await post(pressing(card, buttonOf(card.card, 'done', one.id)))
    assert.match(textOf(answer.value), /Klart enligt Anna Berg/)
    assert.match(textOf(answer.value), /Följa upp loggarna/)
    assert.equal(buttonOf(answer.value, 'undo', one.id).data.occurrenceId, one.id)
    assert.equal(buttonOf(answer.value, 'done', other?.id).data.occurrenceId, other?.id)
    assert.deepEqual(buttonsIn(lying().get(card.activityId)), buttonsIn(answer.value))
    const start = buttonOf(lying().get(card.activityId), 'start', other?.id)
    const begun = await post(pressing(card, start))
    const undoable = buttonsIn(begun.value).filter(({ data }) => data.action === 'undo')
    assert.deepEqual(
      undoable.map(({ data }) => data.occurrenceId).toSorted(),
      [one.id, other?.id].toSorted(),
    )
  })

  it('is won by one of two who press at once, and the other sees the result', async () => {
    const [one] = await planned()
    const cards = [await reminded('anna', [one]), await reminded('erik', [one])]
    const answers = await Promise.all([
      press(cards[0] ?? assert.fail(), 'done', { note: 'Annas' }),
      press(cards[1] ?? assert.fail(), 'notApplicable', { reason: 'Eriks' }),
    ])
    assert.equal((await happened(one)).length, 2)
    const { kind } = (await state(one)).state
    const words = kind === 'done' ? /Anteckning: Annas/ : /Skäl: Eriks/
    for (const { value } of answers) assert.match(textOf(value), words)
  })

  it('on an old card answers with how things are', async () => {
    const [one] = await planned()
    const [annas, eriks] = [await reminded('anna', [one]), await reminded('erik', [one])]
    await press(eriks, 'start')
    const answer = await press(annas, 'done')
    assert.match(
      textOf(answer.value),
      /Något har hänt sedan kortet visades.*Påbörjad av Erik Enhet/,
    )
    assert.deepEqual(await happened(one), ['planned –', 'start erik'])
    const present = await post(pressing(annas, buttonOf(answer.value, 'done')))
    assert.match(textOf(present.value), /Klart enligt Anna/)
  })

  it('counts once when Teams repeats it', async () => {
    const [one] = await planned()
    const card = await reminded('anna', [one])
    const again = pressing(card, buttonOf(card.card, 'start'))
    const answers = await Promise.all([post(again), post(again)])
    answers.push(await post(again))
    for (const answer of answers) assert.deepEqual(answer, answers[0])
    assert.deepEqual(await happened(one), ['planned –', 'start anna'])
  })

  it('is answered as a message when an older client sends it as one, once', async () => {
    const [one] = await planned()
    const card = await reminded('anna', [one])
    const button = buttonOf(card.card, 'notApplicable')
    const value = { ...button.fallback.data, ...filled(button, { reason: 'Avvecklat' }) }
    const submitted = message('', { value, replyToId: card.activityId, ...from('anna') })
    for (const _ of [1, 2]) {
      const [said = ''] = wordsOf(await repliesOf(await here.bot.post(submitted)))
      assert.match(said, /Noterat att det inte är aktuellt/)
    }
    await here.bot.settled()
    assert.match(textOf(lying().get(card.activityId)), /Skäl: Avvecklat/)
    assert.deepEqual(await happened(one), ['planned –', 'notApplicable anna'])
  })

  it('may be put off in chat as well, which the card then shows', async () => {
    const [one] = await planned()
    const card = await reminded('anna', [one])
    await here.bot.say('Påminn mig på fredag', from('anna'))
    await here.bot.settled()
    assert.equal((await state(one)).snoozedUntil, '2027-01-08')
    assert.match(textOf(lying().get(card.activityId)), /Ny påminnelse fredag 8 januari/)
  })

  it('undoes nothing after ten minutes, and says how things are', async () => {
    const [one] = await planned()
    const card = await reminded('anna', [one])
    const undo = buttonOf((await press(card, 'done')).value, 'undo')
    minutesLater = 10
    const answer = await post(pressing(card, undo))
    assert.match(textOf(answer.value), /Klart enligt Anna Berg, i dag kl\. 08:30/)
    assert.deepEqual(buttonsIn(answer.value), [])
    assert.equal((await state(one)).state.kind, 'done')
  })

  it('lets whoever keeps the register hear of a wrong person with their day’s message', async () => {
    const [one] = await planned()
    await press(await reminded('anna', [one]), 'wrongPerson', { suggestion: 'Olle Olsson' })
    assert.deepEqual(
      here.connector.sent.filter(({ conversation }) => conversation === 'a:siv'),
      [],
    )
    const saying = (await readSaidWrong(here.database)).get(one.id)
    assert.deepEqual(saying, { by: 'anna', suggestion: 'Olle Olsson', turn: 1 })
    const reminder = { step: 'wrongPerson', why: 'coordinator', recipientId: 'siv' } as const
    const digest = {
      deliveryId: 'd',
      recipientId: 'siv',
      items: [
        {
          occurrence: await state(one),
          reminder: { ...reminder, occurrenceId: one.id, covers: [], saying },
        },
      ],
    }
    const told = digestMessage(digest, readingOf('siv'))
    assert.deepEqual(complaintsOf(told), [])
    const words = plainText(told)
    for (const part of [
      'En uppgift sägs ha hamnat hos fel person: pröva för Treserva',
      'Anna Berg säger att uppgiften har hamnat hos fel person.',
      'Förslag på vem som borde ha den: Olle Olsson',
      'det sägs att fel person har uppgiften och du är säkerhetssamordnare',
      'Ny påminnelse tisdag 2 februari',
      'så får rätt person veta det.',
    ])
      assert.ok(words.includes(part), `${part}\n${words}`)
  })

  const wrongs: readonly (readonly [string, ActionKind, Record<string, string>, RegExp])[] = [
    ['a note of 100 KB', 'done', { note: 'x'.repeat(100_000) }, /för lång/],
    ['a script for a link', 'done', { link: 'javascript:alert(1)' }, /https:/],
    ['a day that no year has', 'later', { until: '2027-02-30' }, /finns inte/],
    ['a day after it has risen', 'later', { until: '2027-03-01' }, /senast tisdag 2 februari/],
    ['a stranger', 'delegate', { address: 'eva@annan.example' }, /hittar inte/],
    ['nobody', 'delegate', {}, /Välj en person/],
    ['no reason', 'notApplicable', { reason: ' ' }, /varför/],
  ]
  for (const [what, action, fields, words] of wrongs)
    it(`says what is wrong beside the form, and saves nothing of it: ${what}`, async () => {
      const [one] = await planned()
      const card = await reminded('anna', [one])
      const answer = await press(card, action, fields)
      assert.ok(!isCard(answer))
      assert.match(textOf(answer.value), words)
      assert.deepEqual(await state(one), one)
      assert.equal(here.connector.updated.length, 0)
    })

  it('asks for what the duty wants as evidence', async () => {
    const [one] = await planned({ evidence: 'link' })
    const card = await reminded('anna', [one])
    assert.match(textOf((await press(card, 'done', { note: 'Ja' })).value), /länk till underlaget/)
    await press(card, 'done', { link: 'https://a.example/' })
    assert.equal((await state(one)).state.kind, 'done')
  })

  it('is refused to whoever has nothing to do with it, and logged without names', async () => {
    const [one] = await planned()
    const card = await reminded('anna', [one])
    const { data } = buttonOf(card.card, 'done')
    const refused = [
      ['olle', { verb: 'duty', data }, /bara den som har uppgiften/],
      [
        'anna',
        { verb: 'duty', data: { ...data, occurrenceId: 'another' } },
        /känner jag inte (längre )?till/,
      ],
      [
        'anna',
        { verb: 'duty', data: { ...data, action: 'delete' } },
        /känner jag inte (längre )?till/,
      ],
      [
        'anna',
        { verb: 'duty', data: { ...data, occurrenceId: 'a\u0000b' } },
        /känner jag inte (längre )?till/,
      ],
      ['anna', { verb: 'duty', data: { ...data, version: 'x' } }, /känner jag inte (längre )?till/],
      ['anna', { verb: 'duties/close', data }, /känner jag inte (längre )?till/],
    ] as const
    for (const [who, action, words] of refused) {
      const answer = await post(invoke(who, action, card.activityId))
      assert.match(textOf(answer.value), words)
    }
    const stranger = { ...from('anna'), from: { id: '29:x', aadObjectId: 'x' } }
    const answer = await post({ ...invoke('anna', { verb: 'duty', data }), ...stranger })
    assert.match(textOf(answer.value), /bara den som har uppgiften/)
    assert.deepEqual(await state(one), one)
    const logged = here.bot.log.filter(({ event }) => event === 'actionRefused')
    const unknown = ['unknownVerb', 'unknownVerb', 'unknownVerb', 'unknownVerb']
    assert.deepEqual(
      logged.map(({ fields }) => fields.why),
      ['notAllowed', 'unknown', ...unknown, 'notAllowed'],
    )
    assert.doesNotMatch(textOf(here.bot.log), /anna|olle|Berg/i)
  })

  it('may be pressed by a delegate, a manager and the coordinator', async () => {
    const [one] = await planned()
    await press(await reminded('anna', [one]), 'delegate', { to: 'olle' })
    const now = await state(one)
    for (const who of ['olle', 'erik', 'siv']) {
      const { data } = buttonOf((await reminded(who, [now])).card, 'done')
      const version = (await state(one)).version
      const done = await post(invoke(who, { verb: 'duty', data: { ...data, version } }))
      assert.match(textOf(done.value), new RegExp(`Klart enligt ${personOf(who).name}`))
      await post(invoke(who, buttonOf(done.value, 'undo')))
    }
  })
})
