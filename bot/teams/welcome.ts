import type { TurnContext } from 'botbuilder'
import type { Day } from '../calendar/day.ts'
import { welcomeMessage } from '../cards/notices/welcome.ts'
import type { Snapshot } from '../register/snapshot.ts'
import { askerOf, localeOf } from './asker.ts'
import { isGroup } from './heard.ts'
import { activityOf } from './outgoing.ts'

export type Welcome = {
  /** Welcomes a conversation once per installation, whichever of Teams' two activities comes first. */
  say: (context: TurnContext) => Promise<void>
  /** The bot was removed: nothing of the conversation is kept. */
  forget: (context: TurnContext) => Promise<void>
}

type Parts = {
  snapshot: () => Snapshot | null
  today: () => Day
  local: boolean
  claim: (conversationId: string) => Promise<boolean>
  release: (conversationId: string) => Promise<void>
  forget: (conversationId: string) => Promise<void>
}

export function welcomeWith({ snapshot, today, local, claim, release, forget }: Parts): Welcome {
  return {
    say: async (context) => {
      const { activity } = context
      const { id } = activity.conversation
      if (!(await claim(id))) return
      const now = snapshot()
      const installer = now ? askerOf(activity, now.directory, local) : null
      const message = welcomeMessage({
        reading: { language: localeOf(activity) ?? 'sv', asker: installer, today: today() },
        installer: installer?.name ?? activity.from.name ?? null,
        group: isGroup(activity),
      })
      try {
        await context.sendActivity(activityOf(message))
      } catch (problem) {
        await release(id)
        throw problem
      }
    },
    forget: async ({ activity }) => {
      await forget(activity.conversation.id)
    },
  }
}
