import { createTransport } from 'nodemailer'
import { type Mailed, mailedAfter } from './mailed.ts'

export type Mail = {
  /** One address. */
  to: string
  subject: string
  text: string
  /** As in RFC 5646: `sv`, `en`. */
  language: string
  /** The same for the same message, so that a mail that came twice is one to those who look at ids. */
  id: string
}

/** Sends a mail. Never rejects: what became of it is in the outcome. */
export type SendMail = (mail: Mail) => Promise<Mailed>

type Parts = {
  /** `smtp://user:password@host:587` or `smtps://host`. */
  url: string
  /** `ansvar@kommun.example`, or with a name before it: `Ansvar <ansvar@kommun.example>`. */
  from: string
  /** Milliseconds that one mail may take; 10 seconds unless told. */
  patience?: number
}

/** Milliseconds that a mail may take: it is the second try, and somebody waits for both. */
const PATIENCE = 10_000

/** Sends by SMTP, one connection a mail: there are few, to those whom Teams does not reach. */
export function mailWith({ url, from, patience = PATIENCE }: Parts): SendMail {
  return async ({ to, subject, text, language, id }) => {
    const watch = watchOfContent()
    const transport = createTransport({
      url,
      requireTLS: mustBeSecret(url),
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
      dnsTimeout: patience,
      disableFileAccess: true,
      disableUrlAccess: true,
      logger: watch.logger,
    })
    const signal = AbortSignal.timeout(patience)
    try {
      const sent = await transport.sendMail({
        signal,
        from,
        // As parts, so that an odd address can't become two.
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${hostOf(from)}>`,
        headers: {
          'Content-Language': language,
          // No answering machine is to answer.
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
        },
      })
      return { kind: 'accepted', messageId: sent.messageId }
    } catch (problem) {
      return mailedAfter(problem, watch.hasLeft())
    }
  }
}

/** A password goes over no open line; on this machine there is none. */
function mustBeSecret(url: string): boolean {
  const { username, hostname } = new URL(url)
  return username !== '' && !/^(localhost|127\.|\[::1\])/.test(hostname)
}

const hostOf = (from: string) => /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'ansvar.invalid'

/**
 * Notices when the whole content of a mail, its ending dot included, has been given to the connection: from then on
 * it may arrive. nodemailer tells of that in its log alone, which is read for it and kept nowhere.
 */
function watchOfContent() {
  let left = false
  const note = (entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return
    if (Reflect.get(entry, 'tnx') === 'message' && 'outByteCount' in entry) left = true
  }
  const logger = {
    level: () => undefined,
    trace: note,
    debug: note,
    info: note,
    warn: note,
    error: note,
    fatal: note,
  }
  return { logger, hasLeft: () => left }
}
