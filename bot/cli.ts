import { parseArgs } from 'node:util'
import { clockStartingAt, systemClock } from './calendar/clock.ts'
import { type Command, type ExitCode, Refusal } from './cli/command.ts'
import { tell } from './cli/progress.ts'
import { readConfig, WrongEnvironment } from './config.ts'
import { FolderInUse } from './database/folder-lock.ts'
import { MigrationFailed } from './database/migrate.ts'

/** Each command is loaded when it is called: reading a file need not wait for Microsoft Graph's libraries. */
const commands: readonly { words: string; load: () => Promise<Command> }[] = [
  { words: 'ask', load: async () => (await import('./cli/ask.ts')).askCommand },
  {
    words: 'import people',
    load: async () => (await import('./cli/import-people.ts')).importPeopleCommand,
  },
  {
    words: 'import systems',
    load: async () => (await import('./cli/import-systems.ts')).importSystemsCommand,
  },
  {
    words: 'import routine',
    load: async () => (await import('./cli/import-routine.ts')).importRoutineCommand,
  },
  {
    words: 'export systems',
    load: async () => (await import('./cli/export-systems.ts')).exportSystemsCommand,
  },
  { words: 'plan', load: async () => (await import('./cli/plan.ts')).planCommand },
  { words: 'sync', load: async () => (await import('./cli/sync.ts')).syncCommand },
  { words: 'doctor', load: async () => (await import('./cli/doctor.ts')).doctorCommand },
]

process.exitCode = await main(process.argv.slice(2))

async function main(words: string[]): Promise<ExitCode> {
  const command = await commands
    .find((one) => one.words.split(' ').every((word, index) => words[index] === word))
    ?.load()
  if (!command || words.includes('--help')) return explain(words)
  const parsed = parse(command, words.slice(command.words.length))
  if (!parsed) return 2
  try {
    const config = readConfig()
    const clock = config.ANSVAR_CLOCK ? clockStartingAt(config.ANSVAR_CLOCK) : systemClock
    return await command.run({ ...parsed, config, clock, print: console.log, tell })
  } catch (problem) {
    if (!isRefusal(problem)) throw problem
    tell(problem.message)
    return 1
  }
}

function parse({ options, usage, words }: Command, args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (problem) {
    tell(problem instanceof Error ? problem.message : String(problem))
    tell(`ansvar ${words.join(' ')} ${usage}`)
    return null
  }
}

/** What may be said as a plain sentence; anything else is a fault of ours and keeps its stack. */
function isRefusal(problem: unknown): problem is Error {
  return [Refusal, WrongEnvironment, FolderInUse, MigrationFailed].some(
    (kind) => problem instanceof kind,
  )
}

async function explain(words: string[]): Promise<ExitCode> {
  const asked = words.length === 0 || words.includes('--help') || words[0] === 'help'
  const every = await Promise.all(commands.map(({ load }) => load()))
  const lines = every.map(
    ({ words: name, usage, help }) => `  ${name.join(' ')} ${usage}\n      ${help}`,
  )
  const text = ['ansvar COMMAND', '', ...lines].join('\n')
  if (asked) console.log(text)
  else tell(`There is no such command: ${words.join(' ')}\n${text}`)
  return asked ? 0 : 2
}
