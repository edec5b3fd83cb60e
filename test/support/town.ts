import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../bot/calendar/clock.ts'
import type { Day } from '../../bot/calendar/day.ts'
import { type Message, messageOf } from '../../bot/cards/message.ts'
import { importPeopleCommand } from '../../bot/cli/import-people.ts'
import { importSystemsCommand } from '../../bot/cli/import-systems.ts'
import { readConfig } from '../../bot/config.ts'
import { openDatabase } from '../../bot/database/open.ts'
import { answerQuestion } from '../../bot/questions/answer-question.ts'
import { type Memory, nothingYet } from '../../bot/questions/memory.ts'
import { remember } from '../../bot/questions/remember.ts'
import { understand } from '../../bot/questions/understand.ts'
import { vocabularyOf } from '../../bot/questions/vocabulary.ts'
import type { Snapshot } from '../../bot/register/snapshot.ts'
import { createSnapshots } from '../../bot/register/snapshots.ts'
import { prepareFolder } from './databases.ts'
import type { JudgedQuestion, Reply } from './judge.ts'

const root = join(import.meta.dirname, '..', '..')

/** The files of the invented municipality that the demo shows. */
export const demoTown = {
  people: join(root, 'bot/demo/municipality/people.csv'),
  systems: join(root, 'bot/demo/municipality/systems.csv'),
}

/** Imports a municipality as an administrator does with the commands of the terminal, into a folder of its own. */
export async function importTown(
  files: { people: string; systems: string },
  folder: string,
): Promise<void> {
  const config = readConfig({ DATA_DIR: folder })
  const imports = [
    { command: importPeopleCommand, file: files.people },
    { command: importSystemsCommand, file: files.systems },
  ]
  for (const { command, file } of imports) {
    const said: string[] = []
    const say = (line: string) => void said.push(line)
    const code = await command.run({
      positionals: [file],
      values: {},
      config,
      clock: systemClock,
      print: say,
      tell: say,
    })
    if (code !== 0) throw new Error(said.join('\n'))
  }
}

/** A municipality's snapshot as the server reads it after both imports. */
export async function readTown(files: { people: string; systems: string }): Promise<Snapshot> {
  const folder = mkdtempSync(join(tmpdir(), 'ansvar-town-'))
  try {
    await importTown(files, await prepareFolder(folder))
    const { database, close } = await openDatabase({ DATA_DIR: folder })
    const snapshots = createSnapshots({ database })
    await snapshots.refresh()
    const snapshot = snapshots.current()
    await close()
    if (!snapshot) throw new Error('The municipality was not read.')
    return snapshot
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Asks a question, and before it those that it follows upon, as the conversation does. */
export function replyTo(question: JudgedQuestion, snapshot: Snapshot, today: Day): Reply {
  const asker = snapshot.directory.byAddress.get(question.as) ?? null
  let memory: Memory = nothingYet
  let reply: Reply | undefined
  for (const text of [...(question.after ?? []), question.text]) {
    const heard = understand(text, {
      vocabulary: vocabularyOf(snapshot),
      memory,
      asker,
      locale: question.lang,
    })
    const answer = answerQuestion(heard.question, { snapshot, asker, today })
    memory = remember(heard.question, answer, memory)
    const message = messageOf(answer, {
      language: heard.language,
      asker,
      today,
      documents: snapshot.routine.documents,
    })
    reply = { answer, language: heard.language, ...wordsOf(message) }
  }
  if (!reply) throw new Error('Nothing was asked.')
  return reply
}

function wordsOf(message: Message): { sentence: string; shown: string } {
  if (message.kind === 'plain') return { sentence: message.text, shown: message.text }
  const shown = [message.summary, ...textsIn(message.card)].join('\n')
  return { sentence: message.summary, shown }
}

const readable = new Set(['text', 'title', 'value', 'label', 'altText'])

/** Every text of a card that its reader sees, actions included. */
function textsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) =>
    typeof value === 'string' ? (readable.has(key) ? [value] : []) : textsIn(value),
  )
}
