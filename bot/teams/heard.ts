import type { Activity } from 'botbuilder'
import { z } from 'zod'

/** Characters of a message that are read; a question is far shorter, and a pasted document is none. */
const LONGEST = 2000

const Mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1).optional(),
  mentioned: z.object({ id: z.string(), name: z.string().nullish() }),
})
type Mention = z.infer<typeof Mention>

/** What somebody said to the bot: words, only an attachment, nothing, or it was not meant for the bot. */
export type Heard =
  | { kind: 'text'; text: string }
  | { kind: 'attachment' }
  | { kind: 'nothing' }
  | { kind: 'notForUs' }

/**
 * Reads a message. In a group chat or channel only a message that mentions the bot is meant for it; the bot's
 * own mention is left out, other people's stay as their names.
 */
export function heardIn(activity: Activity): Heard {
  const mentions = mentionsIn(activity)
  const own = mentions.filter((mention) => isOwn(mention, activity))
  if (isGroup(activity) && own.length === 0) return { kind: 'notForUs' }
  const text = plain(withoutMentions(activity.text ?? '', mentions, own)).slice(0, LONGEST)
  if (text) return { kind: 'text', text }
  return hasAttachment(activity) ? { kind: 'attachment' } : { kind: 'nothing' }
}

/** Tells whether others read along. */
export function isGroup({ conversation }: Activity): boolean {
  return conversation.conversationType
    ? conversation.conversationType !== 'personal'
    : conversation.isGroup === true
}

function mentionsIn({ entities }: Activity): Mention[] {
  return (entities ?? []).flatMap((entity: unknown) => Mention.safeParse(entity).data ?? [])
}

function isOwn({ mentioned }: Mention, { recipient }: Activity): boolean {
  return mentioned.id === recipient?.id
}

function withoutMentions(text: string, mentions: Mention[], own: Mention[]): string {
  return mentions.reduce((rest, mention) => {
    const name = own.includes(mention) ? ' ' : ` ${mention.mentioned.name ?? ''} `
    return mention.text ? rest.replaceAll(mention.text, () => name) : rest
  }, text)
}

const entities: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}

/** Teams writes some messages as HTML: tags go, and what stands for a character becomes it. */
function plain(text: string): string {
  return text
    .replaceAll(/<\/?(?:at|p|div|br|span|b|i|u|strong|em)(?:\s[^<>]*)?\/?>/gi, ' ')
    .replaceAll(/&(nbsp|amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .replaceAll(/[\s\u00A0\u200B]+/g, ' ')
    .trim()
}

/** Teams adds the message itself as an attachment of HTML; that one is not something attached. */
function hasAttachment({ attachments }: Activity): boolean {
  return (attachments ?? []).some(({ contentType }) => contentType !== 'text/html')
}
