import assert from 'node:assert/strict'
import { text as textOf } from 'node:stream/consumers'
import { afterEach, describe, it } from 'mocha'
import type { SMTPServerOptions } from 'smtp-server'
import { readConfig, WrongEnvironment } from '../bot/config.ts'
import { type Mail, mailWith } from '../bot/mail/send-mail.ts'
import { failure, type MailServer, startMailServer } from './support/mail-server.ts'

const mail: Mail = {
  to: 'olle.sand@kommun.example',
  subject: 'Två uppgifter ska vara klara i dag',
  text: 'Testa avbrottsfri kraft.\n.\nGå igenom behörigheter på enheten för Förskola.',
  language: 'sv',
  id: 'delivery-1',
}
const from = 'Ansvar <ansvar@kommun.example>'

describe('A mail', () => {
  let server: MailServer
  afterEach(() => server.close())

  const start = async (options?: SMTPServerOptions) => {
    server = await startMailServer(options)
  }
  const send = (more: Partial<Mail> = {}, patience?: number) =>
    mailWith({ url: server.url, from, ...(patience && { patience }) })({ ...mail, ...more })

  it('arrives with its words, its language and an id of its own', async () => {
    await start()
    const outcome = await send()
    assert.deepEqual(outcome, { kind: 'accepted', messageId: '<delivery-1@kommun.example>' })
    const [received] = server.received
    assert.deepEqual(
      [received?.from, received?.to],
      ['ansvar@kommun.example', ['olle.sand@kommun.example']],
    )
    const head = received?.head ?? ''
    assert.match(head, /^Message-ID: <delivery-1@kommun\.example>\r$/im)
    assert.match(head, /^Content-Language: sv\r$/m)
    assert.match(head, /^Auto-Submitted: auto-generated\r$/m)
    assert.match(head, /^From: Ansvar <ansvar@kommun\.example>\r$/m)
    const text = received?.text ?? ''
    assert.match(text, /Testa avbrottsfri kraft\.\r?\n\.\r?\nGå igenom behörigheter/)
  })

  for (const to of [
    'one@kommun.example, other@kommun.example',
    'one@kommun.example\r\nRCPT TO:<other@kommun.example>',
    'One <one@kommun.example>, Other <other@kommun.example>',
  ])
    it(`goes to nobody else, whatever stands in the address: ${JSON.stringify(to)}`, async () => {
      const asked: string[] = []
      await start({
        onRcptTo: ({ address }, _session, done) => {
          asked.push(address)
          done()
        },
      })
      await send({ to })
      assert.ok(asked.length <= 1 && !asked.includes('other@kommun.example'), asked.join())
    })

  it('signs in when the address of the server says how', async () => {
    const users: (string | undefined)[] = []
    await start({
      onAuth: ({ username, password }, _session, done) => {
        users.push(username)
        if (password === 'right') done(null, { user: username })
        else done(failure(535))
      },
      authOptional: false,
      allowInsecureAuth: true,
    })
    const as = (password: string) =>
      mailWith({ url: server.url.replace('//', `//ansvar:${password}@`), from })(mail)
    assert.equal((await as('right')).kind, 'accepted')
    assert.deepEqual(await as('wrong'), { kind: 'later', status: 535, code: 'EAUTH' })
    assert.deepEqual(users, ['ansvar', 'ansvar'])
    assert.equal(server.received.length, 1)
  })

  for (const [what, status, kind] of [
    ['for good', 550, 'refused'],
    ['for now', 451, 'later'],
    ['as out of order', 503, 'later'],
  ] as const) {
    it(`whose address is refused ${what} (${status}) is ${kind}`, async () => {
      await start({ onRcptTo: (_address, _session, done) => done(failure(status)) })
      const outcome = await send()
      assert.equal(outcome.kind, kind)
      assert.ok('status' in outcome && outcome.status === status)
    })
    it(`that is refused ${what} (${status}) when it has been read is ${kind}`, async () => {
      await start({
        onData: (stream, _session, done) => void textOf(stream).then(() => done(failure(status))),
      })
      assert.equal((await send()).kind, kind)
    })
  }

  it('is for later when the server wants none of us', async () => {
    await start({ onConnect: (_session, done) => done(failure(554)) })
    assert.equal((await send()).kind, 'later')
  })

  it('is for later when nobody listens', async () => {
    await start()
    await server.close()
    assert.equal((await send()).kind, 'later')
  })

  it('is for later when the server says nothing before it has the mail', async () => {
    await start({ onMailFrom: () => undefined })
    assert.equal((await send({}, 700)).kind, 'later')
    assert.equal(server.received.length, 0)
  })

  it('is unknown when the server says nothing after it has the mail', async () => {
    await start({ onData: (stream) => void stream.resume() })
    assert.deepEqual(await send({}, 1_500), { kind: 'unknown' })
  })

  it('is unknown when the connection breaks after the server has the mail', async () => {
    await start({
      onData: (stream) => {
        stream.on('end', server.breakAll)
        stream.resume()
      },
    })
    assert.deepEqual(await send(), { kind: 'unknown' })
  })
})

describe('The mail server of the environment', () => {
  const both = { SMTP_URL: 'smtps://mail.kommun.example', SMTP_FROM: from }

  it('is named together with the address that mail comes from', () => {
    assert.equal(readConfig(both).SMTP_FROM, from)
    assert.equal(readConfig({ ...both, SMTP_FROM: 'a@b.example' }).SMTP_FROM, 'a@b.example')
    for (const half of [{ SMTP_URL: both.SMTP_URL }, { SMTP_FROM: from }])
      assert.throws(() => readConfig(half), WrongEnvironment)
  })

  it('speaks SMTP, and the address is one', () => {
    for (const wrong of [
      { SMTP_URL: 'https://mail.kommun.example' },
      { SMTP_FROM: 'ansvar' },
      { SMTP_FROM: 'a@b.example, c@d.example' },
      { SMTP_FROM: 'Ansvar <a@b.example>\r\nBcc: c@d.example' },
    ])
      assert.throws(() => readConfig({ ...both, ...wrong }), WrongEnvironment)
  })
})
