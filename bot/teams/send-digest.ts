import type { Clock } from '../calendar/clock.ts'
import type { Message } from '../cards/message.ts'
import { mailOf } from '../cards/notices/mail.ts'
import type { Digest, Outcome, SendDigest } from '../duties/outcome.ts'
import type { Log } from '../log.ts'
import type { SendMail } from '../mail/send-mail.ts'
import type { Language } from '../routine/routine.ts'
import type { Send } from './send.ts'
import { onceAMinute } from './sending/once-a-minute.ts'

type Parts = {
  send: Send
  /** Null where no mail server is configured. */
  mail: SendMail | null
  /** The message of a day. */
  say: (digest: Digest, language: Language) => Message
  /** Where mail reaches a person; null for nowhere. */
  addressOf: (personId: string) => string | null
  clock: Clock
  log: Log
}
type Refusal = Extract<Outcome, { kind: 'refused' }>

/** Milliseconds until a mail is tried again: mail servers that put somebody off do so for minutes. */
const MAIL_LATER = 5 * 60_000

/**
 * Sends a day's message: in Teams, and by mail to whom Teams refuses even when the conversation was mended. Takes at
 * most 25 seconds, 15 for Teams and 10 for mail.
 */
export function sendDigestWith({ send, mail, say, addressOf, ...parts }: Parts): SendDigest {
  const log = onceAMinute(parts.log, parts.clock)
  const byMail = async (digest: Digest, language: Language, refusal: Refusal): Promise<Outcome> => {
    const to = addressOf(digest.recipientId)
    if (!mail || !to) return refusal
    const { subject, text } = mailOf(say(digest, language), language)
    const mailed = await mail({ to, subject, text, language, id: digest.deliveryId })
    switch (mailed.kind) {
      case 'accepted':
        return {
          kind: 'delivered',
          activityId: mailed.messageId,
          conversationId: '',
          channel: 'mail',
        }
      case 'refused':
        return refusal
      case 'unknown':
        return { kind: 'unknown', status: null }
      case 'later': {
        const { status, code } = mailed
        log('mailNotTaken', { status, code })
        return { kind: 'throttled', afterMs: MAIL_LATER, status, slow: false }
      }
    }
  }
  return async (digest) => {
    let language: Language = 'sv'
    const outcome = await send(digest.recipientId, (spoken) => {
      language = spoken
      return say(digest, spoken)
    })
    return outcome.kind === 'refused' ? byMail(digest, language, outcome) : outcome
  }
}
