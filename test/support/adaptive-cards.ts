import { createRequire } from 'node:module'
import { JSDOM } from 'jsdom'
import type { AdaptiveCard } from '../../bot/cards/adaptive-card.ts'

/** The part of the package `adaptivecards` that tests use; its types don't load under Node's module rules. */
type Library = {
  AdaptiveCard: {
    new (): {
      parse(card: unknown, context: Context): void
      validateProperties(): { validationEvents: { message: string }[] }
      render(): HTMLElement | undefined
    }
    onProcessMarkdown: (text: string, result: { outputHtml?: string; didProcess: boolean }) => void
  }
  SerializationContext: new (version: unknown) => Context
  Versions: { v1_5: unknown }
}
type Context = { eventCount: number; getEventAt(index: number): { message: string } }

const require = createRequire(import.meta.url)
/** The build that runs anywhere: `main` is extension-less ESM, which Node can't load. */
export const libraryPath = require.resolve('adaptivecards/dist/adaptivecards.js')
const library: Library = require('adaptivecards/dist/adaptivecards.js')
const { window } = new JSDOM('<!doctype html>')
library.AdaptiveCard.onProcessMarkdown = () => undefined

/** What Microsoft's own parser and renderer complain of in a card, and how many elements they draw. */
export function checkCard(card: AdaptiveCard): { complaints: string[]; drawn: number } {
  return inBrowser(() => {
    const context = new library.SerializationContext(library.Versions.v1_5)
    const parsed = new library.AdaptiveCard()
    parsed.parse(structuredClone(card), context)
    const events = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at))
    const { validationEvents } = parsed.validateProperties()
    return {
      complaints: [...events, ...validationEvents].map(({ message }) => message),
      drawn: parsed.render()?.querySelectorAll('*').length ?? 0,
    }
  })
}

/** The renderer wants a browser's globals; they are there only while it works. */
function inBrowser<Result>(work: () => Result): Result {
  const { document, HTMLElement, HTMLButtonElement, Node, MouseEvent } = window
  const names = { window, document, HTMLElement, HTMLButtonElement, Node, MouseEvent }
  const before = Object.keys(names).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  )
  Object.assign(globalThis, names)
  try {
    return work()
  } finally {
    for (const [name, descriptor] of before)
      if (descriptor) Object.defineProperty(globalThis, name, descriptor)
      else Reflect.deleteProperty(globalThis, name)
  }
}
