import { type Clock, today } from './calendar/clock.ts'
import type { Config } from './config.ts'
import type { Opened } from './database/open.ts'
import type { Digest } from './duties/outcome.ts'
import { type Duties, startDuties } from './duties/start.ts'
import type { Log } from './log.ts'
import type { Snapshot } from './register/snapshot.ts'
import type { Language } from './routine/routine.ts'
import { sendingLimit } from './sending-limit.ts'
import type { Teams } from './teams/teams.ts'

type Parts = {
  config: Config
  opened: Opened
  snapshot: () => Snapshot | null
  teams: Pick<Teams, 'send'>
  clock: Clock
  log: Log
}

/** Starts the duties with whom they need: cards for what they say, Teams and mail to say it, Graph for who is away. */
export async function runDuties(parts: Parts): Promise<Duties> {
  const { config, opened, snapshot, clock, log } = parts
  const { createReadAbsences } = await import('./directory/graph/create-absences.ts')
  const duties = await startDuties({
    opened,
    snapshot,
    clock,
    send: await sendingOf(parts),
    readAbsences: createReadAbsences(config, { clock, log }),
    log,
    limit: sendingLimit(config),
  })
  log('dutiesStarted')
  return duties
}

/** Sends a day's message in Teams, and by mail where a mail server is named and Teams refuses. */
async function sendingOf({ config, snapshot, teams, clock, log }: Parts) {
  const { SMTP_URL: url, SMTP_FROM: from } = config
  const [{ sendDigestWith }, { digestMessage }] = await Promise.all([
    import('./teams/send-digest.ts'),
    import('./cards/duties/digest.ts'),
  ])
  const mail = url && from ? (await import('./mail/send-mail.ts')).mailWith({ url, from }) : null
  const personOf = (id: string) => snapshot()?.directory.people.get(id) ?? null
  return sendDigestWith({
    send: teams.send,
    mail,
    say: (digest: Digest, language: Language) => {
      const known = snapshot()
      const recipient = personOf(digest.recipientId)
      // Nothing is sent to somebody of whom the directory does not know.
      if (!known || !recipient) throw new RangeError('The recipient of a message is unknown.')
      return digestMessage(digest, { language, today: today(clock), snapshot: known, recipient })
    },
    addressOf: (id) => personOf(id)?.mail ?? null,
    clock,
    log,
  })
}
