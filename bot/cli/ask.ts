import { today } from '../calendar/clock.ts'
import { messageOf } from '../cards/message.ts'
import { plainText } from '../cards/plain-text.ts'
import type { Person } from '../directory/person.ts'
import { answerQuestion } from '../questions/answer-question.ts'
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
    const snapshot = await readSnapshot(call)
    call.print(answerTo(text, snapshot, call))
    return 0
  },
}

async function readSnapshot({ config, tell }: Call): Promise<Snapshot> {
  const snapshot = await withDatabase(config, async ({ database }) => {
    const snapshots = createSnapshots({ database })
    await snapshots.refresh()
    return snapshots.current()
  })
  if (!snapshot) throw new Refusal('The database could not be read.')
  if (snapshot.register.systems.size === 0)
    tell(
      'The register is empty. Read one in with: npm run ansvar -- import systems FILE (or ask the demo municipality: DATA_DIR=.data/demo npm run ask -- …)',
    )
  return snapshot
}

function answerTo(text: string, snapshot: Snapshot, { values, clock }: Call): string {
  const asker = typeof values.as === 'string' ? personAt(values.as, snapshot) : null
  const { question, language } = understand(text, {
    vocabulary: vocabularyOf(snapshot),
    memory: nothingYet,
    asker,
  })
  const day = today(clock)
  const answer = answerQuestion(question, { snapshot, asker, today: day })
  return plainText(
    messageOf(answer, { language, asker, today: day, documents: snapshot.routine.documents }),
  )
}

function personAt(mail: string, { directory }: Snapshot): Person {
  const person = directory.byAddress.get(mail.trim().toLowerCase())
  if (!person) throw new Refusal(`Nobody in the directory has the address ${mail}.`)
  return person
}
