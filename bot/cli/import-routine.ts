import { today } from '../calendar/clock.ts'
import { replaceRoutine } from '../register/replace-routine/replace.ts'
import { type RoutineReport, wrongEntries } from '../register/replace-routine/report.ts'
import { neverDue } from '../routine/never-due.ts'
import { openRoutine, UnreadableRoutine } from '../routine/open-routine.ts'
import { parseRoutine } from '../routine/parse-routine.ts'
import { type Call, type Command, Refusal } from './command.ts'
import { sentencesOf } from './routine-report.ts'
import { withDatabase } from './with-database.ts'

const USAGE = 'FILE [--dry-run] [--drop-roles] [--json]'

/** `ansvar import routine FILE`: the municipality's own governing documents, roles and duties. */
export const importRoutineCommand: Command = {
  words: ['import', 'routine'],
  usage: USAGE,
  help: 'Läser in kommunens egen rutin ur en YAML-fil, hel eller inte alls; fel anges med rad och fält. --dry-run visar vad som skulle ändras.',
  options: {
    'dry-run': { type: 'boolean' },
    'drop-roles': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run(call) {
    const [path, ...more] = call.positionals
    if (!path || more.length > 0) {
      call.tell(`ansvar import routine ${USAGE}`)
      return 2
    }
    const report = await importRoutine(path, call)
    const lines = call.values.json ? [JSON.stringify(report)] : sentencesOf(report)
    for (const line of lines) call.print(line)
    return report.problems.length > 0 ? 1 : 0
  },
}

async function importRoutine(path: string, call: Call): Promise<RoutineReport> {
  const text = await textOf(path)
  const parsed = parseRoutine(text, (routine) => neverDue(routine, today(call.clock)))
  if (parsed.kind === 'wrong') return wrongEntries(parsed.problems)
  const replacement = {
    text,
    routine: parsed.routine,
    on: today(call.clock),
    dryRun: call.values['dry-run'] === true,
    dropRoles: call.values['drop-roles'] === true,
  }
  return withDatabase(call.config, ({ database }) => replaceRoutine(database, replacement))
}

async function textOf(path: string): Promise<string> {
  try {
    return await openRoutine(path)
  } catch (problem) {
    if (problem instanceof UnreadableRoutine) throw new Refusal(problem.message)
    throw problem
  }
}
