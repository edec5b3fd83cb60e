import assert from 'node:assert/strict'
import { afterEach, describe, it } from 'mocha'
import type { SMTPServerOptions } from 'smtp-server'
import { cardMessage } from '../bot/cards/blocks/card.ts'
import { answer, line } from '../bot/cards/blocks/text-blocks.ts'
import type { Digest, Outcome } from '../bot/duties/outcome.ts'
import { mailWith, type SendMail } from '../bot/mail/send-mail.ts'
import { sendDigestWith } from '../bot/teams/send-digest.ts'
import { keepReaches } from '../bot/teams/store.ts'
import type { Fault } from './support/connector.ts'
import { failure, type MailServer, startMailServer } from './support/mail-server.ts'
import { olle } from './support/teams-municipality.ts'
import { withBot } from './support/with-bot.ts'

const digest: Digest = { deliveryId: 'delivery-7', recipientId: olle.id, items: [] }
const said = { sv: 'En uppgift ska vara klar i dag.', en: 'One task is due today.' }
const delivered = (channel: 'teams' | 'mail', activityId: string, conversationId: string) => ({
  kind: 'delivered',
  activityId,
  conversationId,
  channel,
})

describe('A day’s message', () => {
  const here = withBot()
  let server: MailServer
  afterEach(() => server.close())

  const startMail = async (options?: SMTPServerOptions): Promise<SendMail> => {
    server = await startMailServer(options)
    return mailWith({ url: server.url, from: 'ansvar@kommun.example', patience: 2_000 })
  }
  const send = (mail: SendMail | null, address: string | null = olle.mail): Promise<Outcome> =>
    sendDigestWith({
      send: here.bot.send,
      mail,
      say: (_, language) =>
        cardMessage(said[language], {
          body: [answer(said[language], 'Medium'), line('Testa avbrottsfri kraft')],
          actions: [],
        }),
      addressOf: () => address,
      clock: () => 0,
      log: (event, fields = {}) => void here.bot.log.push({ event, fields }),
    })(digest)
  const wroteBefore = (language: 'sv' | 'en', ...faults: Fault[]) => {
    here.connector.faults.push(...faults)
    return keepReaches(here.database, [
      {
        personId: olle.id,
        conversationId: 'a:olle',
        serviceUrl: here.connector.serviceUrl,
        tenantId: null,
        botId: '28:ansvar',
        userId: '29:olle',
        language,
      },
    ])
  }
  const blocked = { status: 403, code: 'ConversationBlockedByUser' }

  it('comes in Teams, and then not as a mail', async () => {
    const mail = await startMail()
    await wroteBefore('sv')
    assert.deepEqual(await send(mail), delivered('teams', 'sent-1', 'a:olle'))
    assert.equal(here.connector.sent[0]?.summary, said.sv)
    assert.equal(server.received.length, 0)
  })

  for (const language of ['sv', 'en'] as const)
    it(`comes as a mail to whom Teams refuses, in their language (${language})`, async () => {
      const mail = await startMail()
      await wroteBefore(language, blocked, blocked)
      assert.deepEqual(await send(mail), delivered('mail', '<delivery-7@kommun.example>', ''))
      const [received] = server.received
      assert.deepEqual(received?.to, [olle.mail])
      assert.match(received?.head ?? '', new RegExp(`^Content-Language: ${language}\r$`, 'm'))
      assert.match(received?.text ?? '', new RegExp(`^${said[language]}`))
      assert.match(received?.text ?? '', /Testa avbrottsfri kraft/)
      assert.match(
        received?.text ?? '',
        language === 'sv' ? /inte når dig i Teams/ : /can’t reach you in Teams/,
      )
    })

  it('comes as a mail to somebody who has never written', async () => {
    const mail = await startMail()
    assert.equal((await send(mail)).kind, 'delivered')
    assert.equal(server.received.length, 1)
    assert.equal(here.connector.asked.length, 0)
  })

  it('is refused with Teams’ reason without a mail server, an address, or a taker', async () => {
    const refusing = await startMail({
      onRcptTo: (_address, _session, done) => done(failure(550)),
    })
    for (const [mail, address] of [
      [null, olle.mail],
      [refusing, null],
      [refusing, olle.mail],
    ] as const) {
      await wroteBefore('sv', blocked, blocked)
      assert.deepEqual(await send(mail, address), { kind: 'refused', why: 'blocked', status: 403 })
    }
  })

  it('is tried again when the mail server is busy, which the log says without an address', async () => {
    const mail = await startMail({ onRcptTo: (_address, _session, done) => done(failure(451)) })
    const outcome = await send(mail)
    assert.deepEqual(outcome, { kind: 'throttled', afterMs: 300_000, status: 451, slow: false })
    assert.ok(here.bot.log.some(({ event }) => event === 'mailNotTaken'))
    assert.ok(!JSON.stringify(here.bot.log).includes('@'), JSON.stringify(here.bot.log))
  })

  it('is unknown when the mail server was silent after it had the mail', async () => {
    const mail = await startMail({ onData: (stream) => void stream.resume() })
    assert.deepEqual(await send(mail), { kind: 'unknown', status: null })
  })

  for (const [what, fault, kind] of [
    ['may have arrived', { breaks: 'accepted' }, 'unknown'],
    ['will be tried again', { status: 503 }, 'throttled'],
  ] as const)
    it(`that ${what} in Teams is not sent as a mail too`, async () => {
      const mail = await startMail()
      await wroteBefore('sv', fault)
      assert.equal((await send(mail)).kind, kind)
      assert.equal(server.received.length, 0)
    })
})
