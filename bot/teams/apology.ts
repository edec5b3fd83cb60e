import { randomUUID } from 'node:crypto'
import type { TurnContext } from 'botbuilder'
import { noticeWords } from '../cards/notices/notice-words.ts'
import type { Log } from '../log.ts'
import { localeOf } from './asker.ts'
import { activityOf, invokeResponseOf } from './outgoing.ts'

/** Runs a turn; one that fails is logged under a reference, which is all that the person gets to see of it. */
export async function orApologise(
  context: TurnContext,
  turn: () => Promise<void>,
  log: Log,
): Promise<void> {
  try {
    await turn()
  } catch (problem) {
    const reference = randomUUID().slice(0, 8)
    log('turnFailed', { reference, type: context.activity.type, ...described(problem) })
    await apologise(context, reference).catch(() => log('apologyNotSent', { reference }))
  }
}

/** Where an error was thrown, without its message: that may quote what somebody wrote. */
function described(problem: unknown): { problem: string; status?: number; at?: string } {
  if (!(problem instanceof Error)) return { problem: typeof problem }
  const code = 'statusCode' in problem ? problem.statusCode : undefined
  const status = typeof code === 'number' ? code : undefined
  const frames = problem.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  return { problem: problem.name, status, at: frames.slice(0, 4).join(' <').trim() }
}

async function apologise(context: TurnContext, reference: string): Promise<void> {
  const { activity } = context
  const text = noticeWords[localeOf(activity) ?? 'sv'].sorry(reference)
  const message = { kind: 'plain', text } as const
  if (activity.type === 'invoke')
    await context.sendActivity({ type: 'invokeResponse', value: invokeResponseOf(message) })
  // Nobody waits for an answer to the other kinds.
  else if (activity.type.startsWith('message') && activity.type !== 'messageReaction')
    await context.sendActivity(activityOf(message))
}
