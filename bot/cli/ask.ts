import { randomUUID } from 'node:crypto'
import { instant, today } from '../calendar/clock.ts'
import { messageOf } from '../cards/message.ts'
import { plainText } from '../cards/plain-text.ts'
import type { Database } from '../database/database.ts'
import type { Person } from '../directory/person.ts'
import { tend } from '../duties/tasks/tend.ts'
import { answerQuestion } from '../questions/answer-question.ts'
import { tasksAskedBy } from '../questions/answering/tasks-asked-by.ts'
import { nothingYet } from '../questions/memory.ts'
import { understand } from '../questions/understand.ts'
import { vocabularyOf } from '../questions/vocabulary.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { createSnapshots } from '../register/snapshots.ts'
import { type Call, type Command, Refusal } from './command.ts'
import { withDatabase } from './with-database.ts'

/** `ansvar ask "QUESTION"`: the bot in the terminal, with the same words. */
export const askCommand: Command = {
  words: ['ask'],
  usage: '"QUESTION" [--as MAIL]',
  help: 'Answers a question as the bot would, to the person with that address or to somebody unknown.',
  options: { as: { type: 'string' } },
  async run(call) {
    const text = call.positionals.join(' ').trim()
    if (!text) throw new Refusal('What do you want to ask? npm run ask -- "Vem äger Treserva?"')
    call.print(
      await withDatabase(call.config, async ({ database }) => {
        const snapshot = await readSnapshot(database, call)
        return answerTo(text, { database, snapshot }, call)
      }),
    )
    return 0
  },
}

async function readSnapshot(database: Database, { tell }: Call): Promise<Snapshot> {
  const snapshots = createSnapshots({ database })
  await snapshots.refresh()
  const snapshot = snapshots.current()
  if (!snapshot) throw new Refusal('The database could not be read.')
  if (snapshot.register.systems.size === 0)
    tell(
      'The register is empty. Read one in with: npm run ansvar -- import systems FILE (or ask the demo municipality: DATA_DIR=.data/demo npm run ask -- …)',
    )
  return snapshot
}

type Known = { database: Database; snapshot: Snapshot }

async function answerTo(
  text: string,
  { database, snapshot }: Known,
  { values, clock }: Call,
): Promise<string> {
  const asker = typeof values.as === 'string' ? personAt(values.as, snapshot) : null
  const { question, language } = understand(text, {
    vocabulary: vocabularyOf(snapshot),
    memory: nothingYet,
    asker,
  })
  const day = today(clock)
  const asked = tasksAskedBy(question)
  const request = asked && { asked, by: asker, key: randomUUID() }
  const tasks = request
    ? await tend(database, request, { snapshot, day, now: instant(clock) })
    : undefined
  const answer = answerQuestion(question, { snapshot, asker, today: day, tasks })
  return plainText(
    messageOf(answer, { language, asker, today: day, documents: snapshot.routine.documents }),
  )
}

function personAt(mail: string, { directory }: Snapshot): Person {
  const person = directory.byAddress.get(mail.trim().toLowerCase())
  if (!person) throw new Refusal(`Nobody in the directory has the address ${mail}.`)
  return person
}
