import { once } from 'node:events'
import { text as textOf } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** A mail as it came, its text and subject readable. */
export type Received = { from: string; to: string[]; head: string; text: string }

/** A real mail server on loopback that keeps what it takes, unless `options` let it do otherwise. */
export type MailServer = {
  /** As in `SMTP_URL`. */
  url: string
  received: Received[]
  /** Breaks every connection. */
  breakAll: () => void
  close: () => Promise<void>
}

export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 100,
    onData: (stream, { envelope }, done) => {
      void textOf(stream).then((content) => {
        const [head = '', ...body] = content.split('\r\n\r\n')
        received.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          head,
          text: decoded(body.join('\r\n\r\n')),
        })
        done()
      })
    },
    ...options,
  })
  // Clients that hang up are part of what is tested.
  server.on('error', () => undefined)
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    breakAll: () => {
      for (const connection of server.connections) connection.close()
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The refusal that a handler of the server gives. */
export const failure = (responseCode: number) =>
  Object.assign(new Error('told to refuse'), { responseCode })

/** Quoted-printable, as mails carry what is not ASCII. */
function decoded(text: string): string {
  const bytes = text
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
