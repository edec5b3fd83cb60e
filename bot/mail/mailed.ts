import { z } from 'zod'

/** What became of a mail. */
export type Mailed =
  | { kind: 'accepted'; messageId: string }
  /** The mail server takes no mail for this address, or not this mail. */
  | { kind: 'refused'; status: number | null }
  /** Not accepted, may be tried again; `code` says what was in the way, without a name. */
  | { kind: 'later'; status: number | null; code: string }
  /** The content was given to the mail server, and no answer came. */
  | { kind: 'unknown' }

/** As nodemailer's errors are. */
const Problem = z.object({ code: z.string().catch('UNKNOWN'), responseCode: z.number().optional() })

/** What concerns the address or the mail. Anything else is between Ansvar and its mail server, and can be mended. */
const ABOUT_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE'])

/**
 * What a failed sending means. Source: RFC 5321, 4.2.1: a reply from 500 on is for good, one from 400 on is not, nor is
 * 503, which says that commands came in the wrong order.
 * @param left whether the whole content had been given to the connection
 */
export function mailedAfter(problem: unknown, left: boolean): Mailed {
  const { code, responseCode: status = null } = Problem.catch({ code: 'UNKNOWN' }).parse(problem)
  // Without a reply it was nodemailer itself that found the address or the mail unfit.
  const forGood = status === null || (status >= 500 && status !== 503)
  if (ABOUT_THE_MAIL.has(code) && forGood) return { kind: 'refused', status }
  if (status === null && left) return { kind: 'unknown' }
  return { kind: 'later', status, code }
}
