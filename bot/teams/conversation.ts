import {
  type Activity,
  ActivityHandlerBase,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder'
import type { Day } from '../calendar/day.ts'
import type { Message } from '../cards/message.ts'
import { noticeWords } from '../cards/notices/notice-words.ts'
import type { Person } from '../directory/person.ts'
import type { Tasks } from '../duties/tasks/tasks.ts'
import type { Tend, TendRequest } from '../duties/tasks/tend.ts'
import type { Log } from '../log.ts'
import { type Memory, nothingYet } from '../questions/memory.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { Language } from '../routine/routine.ts'
import { channelDataOf } from './activity.ts'
import { askerOf, localeOf } from './asker.ts'
import { heardIn, isGroup } from './heard.ts'
import { activityOf, invokeResponseOf } from './outgoing.ts'
import type { PressDuty } from './press-duty.ts'
import { type Pressed, pressedIn, submittedIn } from './pressed.ts'
import { recent } from './recent.ts'
import { type Asked, type Reply, replyToQuestion, replyToText } from './reply.ts'
import type { Tell } from './tell-coordinator.ts'
import type { Welcome } from './welcome.ts'

type Parts = {
  snapshot: () => Snapshot | null
  today: () => Day
  /** Nobody signs in: the ids of a chat window on this machine count as well. */
  local: boolean
  tell: Tell
  pressDuty: PressDuty
  /** Asks the database about duties, and does what is asked for there. */
  tend: Tend
  welcome: Welcome
  /** The present instant, in ISO form. */
  now: () => string
  log: Log
}

/** Conversations whose last topic is remembered. */
const REMEMBERED = 10_000

/**
 * What people say becomes a question, an answer and then a message.
 * The last topic is remembered per conversation and person, ids only, in this process: a follow-up comes within
 * minutes, and where it reaches another instance the bot asks back instead of guessing.
 */
export class Conversation extends ActivityHandlerBase {
  private readonly memories = recent<Memory>(REMEMBERED)
  private readonly parts: Parts

  constructor(parts: Parts) {
    super()
    this.parts = parts
  }

  protected override onMessageActivity(context: TurnContext): Promise<void> {
    return this.hear(context)
  }

  /** An edited message is a message; one whose deletion is taken back was answered when it came. */
  protected override async onMessageUpdateActivity(context: TurnContext): Promise<void> {
    if (channelDataOf(context.activity).eventType !== 'undeleteMessage') await this.hear(context)
  }

  /** A newer version of the app removes and adds itself too; that is no new installation. */
  protected override async onInstallationUpdateActivity(context: TurnContext): Promise<void> {
    const { action } = context.activity
    if (action === 'add' || action === 'add-upgrade') await this.parts.welcome.say(context)
    if (action === 'remove') await this.parts.welcome.forget(context)
  }

  /** Members who come and go are nobody's business but their own, unless the member is the bot. */
  protected override async onConversationUpdateActivity(context: TurnContext): Promise<void> {
    const { membersAdded, membersRemoved } = context.activity
    if (hasBot(context.activity, membersAdded)) await this.parts.welcome.say(context)
    if (hasBot(context.activity, membersRemoved)) await this.parts.welcome.forget(context)
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { name } = context.activity
    if (name !== 'adaptiveCard/action') return notOurs(name ?? '')
    return invokeResponseOf(await this.press(context.activity, pressedIn(context.activity)))
  }

  private async hear(context: TurnContext): Promise<void> {
    const heard = heardIn(context.activity)
    if (heard.kind === 'notForUs') return
    const submitted = heard.kind === 'text' ? null : submittedIn(context.activity)
    const message = submitted
      ? await this.press(context.activity, submitted)
      : await this.reply(context.activity, async (asked, locale) => {
          if (heard.kind === 'attachment') return onlyText(asked, locale)
          return heard.kind === 'text'
            ? replyToText(heard.text, { ...asked, locale })
            : replyToQuestion({ kind: 'help' }, { ...asked, language: locale ?? 'sv' })
        })
    await context.sendActivity(activityOf(message))
  }

  private async press(activity: Activity, pressed: Pressed): Promise<Message> {
    const language = pressed.language ?? localeOf(activity) ?? 'sv'
    switch (pressed.verb) {
      case 'ask':
        return this.reply(activity, (asked) =>
          replyToQuestion(pressed.question, { ...asked, language }),
        )
      case 'tell-coordinator':
      case 'duty':
        return this.carryOut(activity, pressed, language)
      case 'unknown':
        this.parts.log('actionRefused', { why: 'unknownVerb' })
        return { kind: 'plain', text: noticeWords[language].unknownAction }
    }
  }

  /** What a button does, and not only asks. */
  private async carryOut(
    activity: Activity,
    pressed: Extract<Pressed, { verb: 'tell-coordinator' | 'duty' }>,
    language: Language,
  ): Promise<Message> {
    const { snapshot: present, today, now, local, tell, pressDuty } = this.parts
    const snapshot = present()
    if (!snapshot) return { kind: 'plain', text: noticeWords[language].notReady }
    const asker = askerOf(activity, snapshot.directory, local)
    const asking = { snapshot, asker, today: today(), language }
    return pressed.verb === 'duty'
      ? pressDuty(pressed, activity, { ...asking, now: now() })
      : tell(pressed, asking)
  }

  private async reply(
    activity: Activity,
    saying: (asked: Asked, locale: Language | undefined) => Promise<Reply>,
  ): Promise<Message> {
    const { snapshot, today, local } = this.parts
    const locale = localeOf(activity)
    const now = snapshot()
    if (!now) return { kind: 'plain', text: noticeWords[locale ?? 'sv'].notReady }
    const key = `${activity.conversation.id}\n${activity.from.id}`
    const asker = askerOf(activity, now.directory, local)
    const { message, memory } = await saying(
      {
        snapshot: now,
        asker,
        memory: this.memories.get(key) ?? nothingYet,
        group: isGroup(activity),
        today: today(),
        tend: (asked) => this.tend(asked, { snapshot: now, asker, activity }),
      },
      locale,
    )
    this.memories.set(key, memory)
    return message
  }

  private tend(
    asked: TendRequest['asked'],
    { snapshot, asker, activity }: { snapshot: Snapshot; asker: Person | null; activity: Activity },
  ): Promise<Tasks> {
    const { today, now, tend } = this.parts
    const key = `${activity.conversation.id} ${activity.id ?? now()} said`
    return tend({ asked, by: asker, key }, { snapshot, day: today(), now: now() })
  }
}

function onlyText({ memory }: Asked, locale: Language = 'sv'): Reply {
  const text = noticeWords[locale].onlyText
  return { message: { kind: 'plain', text }, memory, language: locale }
}

function hasBot({ recipient }: Activity, members: { id: string }[] | undefined): boolean {
  return (members ?? []).some(({ id }) => id === recipient?.id)
}

/** Search, dialogs and sign-in belong to apps that have them: the caller gets a kind word and no error. */
function notOurs(name: string): InvokeResponse {
  const message = noticeWords.sv.unknownAction
  if (name.startsWith('task/'))
    return { status: 200, body: { task: { type: 'message', value: message } } }
  if (name.startsWith('composeExtension/'))
    return { status: 200, body: { composeExtension: { type: 'message', text: message } } }
  return { status: 200, body: { error: { code: 'NotSupported', message } } }
}
