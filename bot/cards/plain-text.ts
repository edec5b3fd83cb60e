import type { Action, Element } from './adaptive-card.ts'
import type { Message } from './message.ts'
import { asTyped } from './text.ts'

/** A message for the terminal: the same words, links written out, buttons that ask something as suggestions. */
export function plainText(message: Message): string {
  if (message.kind === 'plain') return message.text
  const { summary, card } = message
  const lines = [...card.body.flatMap(linesOf), ...(card.actions ?? []).map(actionLine)]
  return [summary, ...lines.filter((line) => line !== summary).map((line) => `  ${line}`)].join(
    '\n',
  )
}

function linesOf(element: Element): string[] {
  switch (element.type) {
    case 'TextBlock':
      return [unmarked(element.text)]
    case 'RichTextBlock':
      return [element.inlines.map(({ text }) => text.replaceAll('\u200B', '')).join('')]
    case 'Container':
      return element.items.flatMap(linesOf)
    case 'FactSet':
      return element.facts.map(({ title, value }) => `${unmarked(title)}: ${unmarked(value)}`)
    case 'ActionSet':
      return element.actions.map(actionLine)
  }
}

const actionLine = (action: Action) =>
  action.type === 'Action.OpenUrl' ? `${action.title}: ${action.url}` : `› ${action.title}`

/** A TextBlock's words without markdown: a link to an address that it shows is the address alone. */
function unmarked(text: string): string {
  return asTyped(text)
    .replaceAll(/\[((?:\\.|[^\]\\])*)\]\(([^)]*)\)/g, (_, shown: string, address: string) =>
      /^(mailto|tel):/.test(address) ? shown : `${shown}: ${address}`,
    )
    .replaceAll(/\\([\\`*_[\]<>~|#+.)-])/g, '$1')
}
