import { enterBrowser } from './browser.ts'
import type { Language } from './words.ts'

export type Theme = 'light' | 'dark' | 'contrast'

/** How a request proves who asks; expected refusals are values. */
export type Proof =
  | { kind: 'headers'; headers: Record<string, string> }
  /** The organisation has not allowed the tab to know who reads; `why` is what Teams says. */
  | { kind: 'noConsent'; why: string }
  /** Nobody is signed in, or Teams can't say who. */
  | { kind: 'noSignIn'; why: string }

/** What surrounds the tab: Microsoft Teams, or a plain browser window in local mode. */
export type Host = {
  kind: 'teams' | 'browser'
  theme: Theme
  language: Language
  /** Where a link into the tab leads, as `system/ID?…`; null when it opens at its beginning. */
  opensAt: string | null
  /** Calls whenever the surroundings change their theme. */
  onTheme: (changed: (theme: Theme) => void) => void
  /** Calls when somebody goes back by the surroundings' own button; the answer says whether there was a way back. */
  onBack: (back: () => boolean) => void
  /** Tells the surroundings that the first view is there. */
  shown: () => void
  /** Proof of who reads; `again` when the last one was refused. */
  prove: (again: boolean) => Promise<Proof>
  /** Gives a link to `place` away: to chat in Teams, to the clipboard in a browser. */
  share: (place: string, label: string) => Promise<'shared' | 'copied' | 'failed'>
  /** Opens an address outside the tab: a chat, a document. */
  open: (address: string) => void
  /** Asks for consent in a window of its own; false when it was not given. */
  askConsent: (address: string) => Promise<boolean>
}

/** The surroundings, once they have answered; null when Teams does not answer within ten seconds. */
export async function enterHost(): Promise<Host | null> {
  if (window.parent === window) return enterBrowser()
  return (await import('./teams.ts')).enterTeams()
}
