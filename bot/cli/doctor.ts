import { today } from '../calendar/clock.ts'
import { graphIsConfigured } from '../directory/graph/settings.ts'
import { readSyncState } from '../directory/graph/store.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { createSnapshots } from '../register/snapshots.ts'
import { roleId } from '../routine/routine.ts'
import type { Call, Command } from './command.ts'
import { withDatabase } from './with-database.ts'

/** One thing looked at. `advice` says what to do about it, where there is something to do. */
type Finding = { what: string; state: 'well' | 'note' | 'wrong'; saw: string; advice?: string }

/** `ansvar doctor`: how this installation is, and what to do about what it lacks. */
export const doctorCommand: Command = {
  words: ['doctor'],
  usage: '[--json]',
  help: 'Looks at the configuration, the database, the directory, the routine and the register.',
  options: { json: { type: 'boolean', default: false } },
  async run(call) {
    const findings = await examine(call)
    if (call.values.json) call.print(JSON.stringify(findings, null, 2))
    else for (const finding of findings) call.print(lineOf(finding))
    return 0
  },
}

async function examine({ config, clock }: Call): Promise<Finding[]> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return withDatabase(config, async ({ kind, database }) => {
    const snapshots = createSnapshots({ database })
    await snapshots.refresh()
    const snapshot = snapshots.current()
    return [
      { what: 'mode', state: 'well', saw: config.mode.kind },
      {
        what: 'clock',
        state: 'well',
        saw: `today is ${today(clock)} in Sweden; this machine's zone is ${zone}`,
      },
      {
        what: 'database',
        state: 'well',
        saw: kind === 'embedded' ? `embedded, in ${config.DATA_DIR}` : 'PostgreSQL',
      },
      ...(snapshot ? [directoryFinding(snapshot), ...registerFindings(snapshot)] : []),
      graphFinding(graphIsConfigured(config), await readSyncState(database)),
    ]
  })
}

function directoryFinding({ directory }: Snapshot): Finding {
  const everybody = [...directory.people.values()]
  const left = everybody.filter((person) => !person.active).length
  const led = everybody.filter((person) => person.managerId).length
  const saw = `${everybody.length} people, ${left} of them left, ${led} with a manager`
  if (everybody.length > 0) return { what: 'directory', state: 'well', saw }
  return {
    what: 'directory',
    state: 'wrong',
    saw,
    advice: 'Read people from Microsoft Graph (ansvar sync) or from a file (ansvar import people).',
  }
}

function registerFindings({ register, routine }: Snapshot): Finding[] {
  const systems = [...register.systems.keys()]
  const ownerless = systems.filter(
    (id) => !register.bySystem.get(id)?.some(({ role }) => role === roleId.systemOwner),
  ).length
  return [
    {
      what: 'routine',
      state: 'well',
      saw: `${routine.documents.length} documents, ${routine.roles.length} roles, ${routine.duties.length} duties`,
    },
    systems.length === 0
      ? {
          what: 'register',
          state: 'wrong',
          saw: 'no systems',
          advice:
            'Read the municipality’s own sheet: ansvar import systems FILE --dry-run shows what it understands.',
        }
      : {
          what: 'register',
          state: ownerless > 0 ? 'note' : 'well',
          saw: `${systems.length} systems, ${ownerless} without an owner`,
        },
  ]
}

function graphFinding(
  configured: boolean,
  state: Awaited<ReturnType<typeof readSyncState>>,
): Finding {
  const what = 'Microsoft Graph'
  if (!configured)
    return {
      what,
      state: 'note',
      saw: 'not configured',
      advice:
        'Set GRAPH_TENANT_ID, GRAPH_CLIENT_ID and one way of signing in, or go on with people files.',
    }
  if (state.problem)
    return {
      what,
      state: 'wrong',
      saw: `the latest reading failed (${state.problem}, ${state.problemAt})`,
      advice: 'Run ansvar sync: it says what is wrong in a sentence.',
    }
  const reading = state.round ? `; a ${state.round} reading is under way, page ${state.pages}` : ''
  return state.lastSuccessAt
    ? { what, state: 'well', saw: `last read ${state.lastSuccessAt}${reading}` }
    : { what, state: 'note', saw: `never read to the end${reading}`, advice: 'Run ansvar sync.' }
}

function lineOf({ what, state, saw, advice }: Finding): string {
  const sign = { well: '✔', note: '•', wrong: '✖' }[state]
  return `${sign} ${what}: ${saw}${advice ? `\n    ${advice}` : ''}`
}
