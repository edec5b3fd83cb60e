import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { describe, it } from 'mocha'
import type { Day } from '../bot/calendar/day.ts'
import { writeMark } from '../bot/duties/acknowledgement/store.ts'
import { readOpen } from '../bot/duties/occurrences/store.ts'
import { message, repliesOf } from './support/bot.ts'
import { monday } from './support/duty-cards.ts'
import { asking, chatWith, dueIn, UPS, usualDuties, type Wanted } from './support/duty-chat.ts'
import { day } from './support/small-municipality.ts'
import { withBot } from './support/with-bot.ts'

/**
 * Ivar is head of IT, Kajsa leads him; Sofia leads Erik, who leads Anna and Olle; Siv is the security coordinator. It
 * is Monday 4 January 2027.
 */
describe('Asked in chat, Ansvar tells', () => {
  const here = withBot(monday)

  const due = (...wanted: readonly Wanted[]) => dueIn(here.opened, wanted)
  async function doneBefore(dutyId: string, on: Day, by: string) {
    const [occurrence] = (await due([dutyId, on])).filter((one) => one.scheduled === on)
    assert.ok(occurrence)
    const state = { kind: 'done', by, at: `${on}T09:00:00Z`, on, note: null, link: null } as const
    await writeMark(here.database, occurrence.id, { state, snoozedUntil: null, delegateId: null })
  }

  const { reply, ask } = chatWith(() => here.bot)
  const usual = () => due(...usualDuties)

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

  const stateOf = async (dutyId: string) =>
    (await readOpen(here.database)).find((one) => one.dutyId === dutyId)
  const settingOf = (personId: string) =>
    here.database
      .selectFrom('reminder_setting')
      .select(['send_at', 'paused_until'])
      .where('person_id', '=', personId)
      .executeTakeFirst()

  it('the one that is said to be done, with the form that confirms it, and marks nothing itself', async () => {
    await usual()
    const { words, card } = await reply('ivar', 'klart med UPS-testet')
    assert.match(
      words,
      /^Säkerställa att avbrottsfri kraft testas .*Tryck på Klart här, så noteras det\.$/,
    )
    assert.match(card, /"action":"done"/)
    assert.equal((await stateOf(UPS))?.state.kind, 'open')
    assert.match(
      await ask('ivar', 'I am done with the UPS test'),
      /Press Done here to have it noted\.$/,
    )
  })

  it('asks which where several may be done, and takes «den andra»', async () => {
    await due([UPS, '2027-01-15'], [`${UPS}/load-test`, '2027-01-29'])
    const { words, card } = await reply('ivar', 'jag har gjort klart UPS-testet')
    assert.match(words, /^Vilken av dem är klar: .*\(självtest\).*\(belastningsprov\)/)
    assert.match(card, /"kind":"task"/)
    assert.match(
      await ask('ivar', 'den andra'),
      /^Säkerställa .*\(belastningsprov\).*Tryck på Klart/,
    )
    assert.match(
      await ask('ivar', 'klart med belastningsprovet'),
      /^Säkerställa .*\(belastningsprov\)/,
    )
  })

  it('that nothing of the kind is open, to somebody who has it not to do', async () => {
    await doneBefore(UPS, day('2026-10-01'), 'ivar')
    await usual()
    assert.match(
      await ask('olle', 'klart med UPS-testet'),
      /^Du har inget sådant att göra just nu: säkerställa/,
    )
    assert.match(await ask('olle', 'klart med frukosten'), /^Det kan jag inte svara på/)
  })

  it('that a reminder waits: of the one last spoken of, once, and to be taken back', async () => {
    await usual()
    assert.match(await ask('ivar', 'påminn mig på fredag'), /^Vilken av dem vill du bli påmind om/)
    await ask('ivar', 'klart med UPS-testet')
    const { words, card } = await reply('ivar', 'påminn mig på fredag')
    assert.match(words, /^Du blir påmind igen den dagen\. Säkerställa att avbrottsfri kraft testas/)
    assert.match(card, /"action":"undo"/)
    assert.equal((await stateOf(UPS))?.snoozedUntil, '2027-01-08')
    assert.match(
      await ask('ivar', 'påminn mig om driftsdokumentationen på lördag'),
      /^Du blir påmind igen den dagen\. .*driftsdokumentation.* Ny påminnelse måndag 11 januari\.$/,
    )
    assert.match(await ask('ivar', 'påminn mig senare'), /^När vill du bli påmind\?/)
    assert.match(
      await ask('ivar', 'remind me on 30 February'),
      /^When would you like to be reminded\?/,
    )
    assert.match(
      await ask('ivar', 'påminn mig om UPS-testet den 20 december'),
      /^Så länge kan påminnelsen inte vänta\./,
    )
  })

  it('that a reminder waits until a day, however the day is said, and never for an hour', async () => {
    await due([UPS, '2027-02-26'])
    for (const [text, until] of [
      ['påminn mig den 15', '2027-01-15'],
      ['påminn mig den 4:e', '2027-02-04'],
      ['remind me on the 21st', '2027-01-21'],
      ['påminn mig nästa vecka', '2027-01-11'],
      ['remind me next week', '2027-01-11'],
      ['påminn mig om en månad', '2027-02-04'],
      ['remind me in two months', '2027-03-04'],
      ['påminn mig om UPS-testet nästa månad', '2027-02-01'],
      ['skjut upp det till den 20', '2027-01-20'],
    ] as const) {
      assert.match(await ask('ivar', text), /^(?:Du blir påmind igen|You will be reminded)/, text)
      assert.equal((await stateOf(UPS))?.snoozedUntil, until, text)
    }
    for (const text of [
      'påminn mig halv tio',
      'påminn mig kl 14.30',
      'påminn mig efter lunch',
      'påminn mig i eftermiddag',
      'påminn mig om en timme',
      'påminn mig om UPS-testet klockan 10',
      'påminn mig i morgon kl 9',
      'skjut upp det till efter lunch',
    ])
      assert.match(await ask('ivar', text), /^Påminnelser kommer en gång om dagen/, text)
    for (const text of ['remind me at 3 pm', 'remind me this afternoon', 'remind me in an hour'])
      assert.match(await ask('ivar', text), /^Reminders come once a day/, text)
    assert.equal((await stateOf(UPS))?.snoozedUntil, '2027-01-20')
  })

  it('how to speak of one’s duties, when asked for help where nobody reads along', async () => {
    const { card } = await reply('ivar', 'hjälp')
    assert.match(card, /Mina uppgifter · Klart med UPS-testet/)
    assert.match(card, /Påminn mig på fredag · Pausa påminnelser till måndag/)
    for (const sentence of [
      'Mina uppgifter',
      'Klart med UPS-testet',
      'Påminn mig på fredag',
      'Pausa påminnelser till måndag',
    ])
      assert.doesNotMatch(await ask('ivar', sentence), /^Det kan jag inte svara på/)
  })

  it('that a reminder waits: of the one that the last message was about', async () => {
    const open = await usual()
    const told = open.find(({ dutyId }) => dutyId === 'head-of-it-documentation')
    await here.database
      .insertInto('delivery')
      .values({
        id: 'd',
        recipient_id: 'ivar',
        day: day('2027-01-04'),
        state: 'delivered',
        attempts: 1,
      })
      .execute()
    await here.database
      .insertInto('reminder')
      .values({
        occurrence_id: told?.id ?? '',
        step: 'overdue-1',
        recipient_id: 'ivar',
        why: 'holder',
        covers: sql`'[]'::jsonb`,
        planned_on: day('2027-01-04'),
        delivery_id: 'd',
      })
      .execute()
    await ask('ivar', 'påminn mig i morgon')
    assert.equal((await stateOf('head-of-it-documentation'))?.snoozedUntil, '2027-01-05')
  })

  it('that reminders wait, come again, or come at another hour, and what still comes', async () => {
    await usual()
    assert.match(
      await ask('ivar', 'pausa påminnelser till måndag'),
      /^Dina påminnelser är pausade till måndag 11 januari, .* går ändå vidare till chef och säkerhetssamordnare\. Du har 2 uppgifter kvar att göra\.$/,
    )
    assert.deepEqual(await settingOf('ivar'), { send_at: null, paused_until: '2027-01-11' })
    assert.match(
      await ask('ivar', 'send my reminders at 10'),
      /^Your reminders are paused until Monday 11 January/,
    )
    assert.match(
      await ask('ivar', 'starta påminnelser igen'),
      /^Dina påminnelser kommer på arbetsdagar kl\. 10:00\./,
    )
    assert.deepEqual(await settingOf('ivar'), { send_at: '10:00', paused_until: null })
    assert.match(await ask('ivar', 'skicka mina påminnelser kl 18'), /^Efter kl\. 17 skickas inga/)
    assert.match(await ask('ivar', 'pausa påminnelser i 300 dagar'), /högst 60 dagar/)
    assert.match(
      await ask('ivar', 'pausa påminnelser'),
      /^Till när ska påminnelserna vara pausade\?/,
    )
    assert.deepEqual(await settingOf('ivar'), { send_at: '10:00', paused_until: null })
    assert.match(
      await ask('ivar', 'pausa påminnelser till och med torsdag'),
      /^Dina påminnelser är pausade till fredag 8 januari/,
    )
    assert.equal(await settingOf('olle'), undefined)
  })

  it('who has not done something, to their managers and the coordinator only', async () => {
    await usual()
    const question = 'vem har inte gjort sin behörighetsgenomgång?'
    assert.match(
      await ask('siv', question),
      /^2 uppgifter är inte gjorda \(.*\(Erik Enhet\).*\(Sofia Soc\)\.$/,
    )
    assert.match(await ask('kajsa', question), /^2 uppgifter är inte gjorda/)
    assert.match(
      await ask('sofia', 'who has not done their access review?'),
      /Erik Enhet\).*\(you\)/,
    )
    assert.match(await ask('ivar', question), /^Ingen i din linje har det kvar/)
    assert.match(await ask('olle', question), /^Vad andra har kvar att göra ser bara deras chefer/)
  })

  it('nothing of it where others read along or to a stranger, but when it was last done', async () => {
    await doneBefore(UPS, day('2026-10-01'), 'ivar')
    await usual()
    const group = {
      conversation: { id: '19:group', conversationType: 'groupChat', tenantId: 'tenant' },
      entities: [
        {
          type: 'mention',
          text: '<at>Ansvar</at>',
          mentioned: { id: '28:ansvar', name: 'Ansvar' },
        },
      ],
    }
    const asked = (text: string) => ask('ivar', `<at>Ansvar</at> ${text}`, group)
    for (const text of [
      'vad är försenat?',
      'vilka kunde inte nås?',
      'pausa påminnelser till måndag',
      'påminn mig på fredag',
    ])
      assert.match(await asked(text), /^Det svarar jag bara på i vår egen chatt/)
    assert.doesNotMatch(await asked('mina uppgifter'), /att göra:/)
    assert.match(await asked('när testades UPS:en senast?'), /Ivar IT/)
    assert.equal(await settingOf('ivar'), undefined)
    const stranger = {
      from: { id: '29:nobody', name: 'Nobody' },
      conversation: { id: 'a:nobody', conversationType: 'personal' },
    }
    assert.match(await ask('ivar', 'vad är försenat?', stranger), /^Jag hittar dig inte/)
    assert.match(await ask('ivar', 'när testades UPS:en senast?', stranger), /Ivar IT/)
  })

  it('no occurrence to somebody who has nothing to do with it, whatever a button says', async () => {
    const [occurrence] = await due([UPS, '2027-01-15'])
    const press = async (personId: string) => {
      const about = { kind: 'task', occurrenceId: occurrence?.id, confirm: false }
      const value = { verb: 'ask', question: { kind: 'tasks', about }, language: 'sv' }
      const [said] = await repliesOf(await here.bot.post(message('', asking(personId, { value }))))
      return said?.summary ?? said?.text
    }
    assert.match((await press('olle')) ?? '', /känner jag inte till längre/)
    assert.match((await press('kajsa')) ?? '', /^Säkerställa att avbrottsfri kraft testas/)
  })
})
