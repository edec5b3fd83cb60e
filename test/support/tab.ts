import { EventEmitter, once } from 'node:events'
import axeCore from 'axe-core'
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import { HOST, type HostMessage, hostPage } from './teams-host.ts'

/** How the tab is opened. */
type Opening = {
  /** The server's address. */
  url: string
  /** A place in the tab, as `styrdokument`. */
  path?: string
  language?: 'sv' | 'en'
  width?: number
  height?: number
}

/** The tab as somebody has it open. */
export type OpenTab = {
  /** The window: the tab itself, or Teams around it. */
  page: Page
  /** Where the tab's own elements are. */
  tab: Page | Frame
  context: BrowserContext
  close: () => Promise<void>
}

/** Every theme, and every language: colours do not change with the words, nor names with the colours. */
export const looks = [
  { theme: 'light', language: 'sv' },
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'sv' },
  { theme: 'contrast', language: 'sv' },
] as const

/** Opens the tab in a plain browser window, as a demo person in local mode. */
export async function openInBrowser(
  browser: Browser,
  opening: Opening & { person?: string; theme?: 'light' | 'dark' | 'contrast' },
): Promise<OpenTab> {
  const { url, path = '', person, language = 'sv', theme = 'light' } = opening
  const context = await browser.newContext(lookOf(opening))
  const kept = { 'ansvar.language': language, 'ansvar.theme': theme }
  const all = person ? { ...kept, 'ansvar.person': person } : kept
  await context.addInitScript((values) => {
    for (const [name, value] of Object.entries(values))
      if (localStorage.getItem(name) === null) localStorage.setItem(name, value)
  }, all)
  const page = await context.newPage()
  await page.goto(`${url}/tab/${path}`)
  return { page, tab: page, context, close: () => context.close() }
}

/** The tab within the stand-in for Teams. */
export type TeamsTab = OpenTab & {
  /** What the tab has told Teams so far. */
  told: HostMessage[]
  /** The first message of a kind that the tab tells Teams, now or later. */
  heard: (func: string) => Promise<HostMessage>
  /** Sends the tab a message of Teams', such as `themeChange` with `dark`. */
  tell: (func: string, ...args: unknown[]) => Promise<void>
}

/** Opens the tab in the stand-in for Teams; `token` gives what Teams gives, null where consent is missing. */
export async function openInTeams(
  browser: Browser,
  opening: Opening & { token: () => Promise<string | null>; theme?: string },
): Promise<TeamsTab> {
  const { url, path = null, language = 'sv', theme = 'default', token } = opening
  // Teams is on the internet, the tab on this machine, which Chromium else asks about.
  const context = await browser.newContext({
    ...lookOf(opening),
    permissions: ['local-network-access'],
  })
  const told: HostMessage[] = []
  await context.exposeFunction('standInToken', token)
  const saw = new EventEmitter()
  await context.exposeFunction('standInSaw', (message: HostMessage) => {
    told.push(message)
    saw.emit(message.func, message)
  })
  const heard = async (func: string): Promise<HostMessage> => {
    const before = told.find((message) => message.func === func)
    return before ?? (await once(saw, func))[0]
  }
  const body = hostPage({
    theme,
    locale: language === 'sv' ? 'sv-se' : 'en-gb',
    subPageId: path,
    tab: `${url}/tab/`,
  })
  await context.route(HOST, (route) => route.fulfill({ contentType: 'text/html', body }))
  const page = await context.newPage()
  await page.goto(HOST)
  const tab = page.frames().find((frame) => frame.url().startsWith(url))
  if (!tab) throw new Error('The tab was not shown in its frame.')
  const tell = async (func: string, ...args: unknown[]) => {
    await page.evaluate(([name, given]) => Reflect.get(window, 'standIn').tell(name, ...given), [
      func,
      args,
    ] as const)
  }
  return { page, tab, context, told, heard, tell, close: () => context.close() }
}

const lookOf = ({ language = 'sv', width = 1280, height = 800 }: Opening) => ({
  locale: language === 'sv' ? 'sv-SE' : 'en-GB',
  viewport: { width, height },
  reducedMotion: 'reduce' as const,
})

/** What axe finds wrong with what is shown, rule by rule with the places; nothing when all is well. */
export async function axe(tab: Page | Frame): Promise<string[]> {
  await tab.evaluate(axeCore.source)
  const found: unknown = await tab.evaluate(() =>
    Reflect.get(window, 'axe').run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  )
  return violationsOf(found)
}

type Violation = { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }

function violationsOf(found: unknown): string[] {
  if (typeof found !== 'object' || found === null || !('violations' in found))
    throw new Error('axe did not run.')
  const violations: Violation[] = Array.isArray(found.violations) ? found.violations : []
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(
      ({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`,
    )
    return `${id}: ${places.join('; ')}`
  })
}

/** How many pixels the page itself is wider than its window; whatever scrolls within itself does not count. */
export function tooWide(tab: Page | Frame): Promise<number> {
  return tab.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}
