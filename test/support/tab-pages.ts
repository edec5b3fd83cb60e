import type { Browser, Page } from 'playwright-core'
import { type RunningApi, startApi } from './api.ts'
import { launchChromium } from './chromium.ts'
import { type OpenTab, openInBrowser } from './tab.ts'

/** As whom a page is opened, where, and how it looks. */
export type Look = Omit<Parameters<typeof openInBrowser>[1], 'url'>

/** The whole server, and a browser in which people open its tab. */
export type TabPages = {
  api: RunningApi
  browser: Browser
  /** Opens the page as it usually is but for what is told; what it must show first is for the test to await. */
  open: (look?: Look) => Promise<Page>
  /** Closes whatever has been opened. */
  closePages: () => Promise<void>
  close: () => Promise<void>
}

export async function startTabPages(
  wanted: Parameters<typeof startApi>[0],
  usual: Look,
): Promise<TabPages> {
  const api = await startApi(wanted)
  const browser = await launchChromium().catch(async (problem) => {
    await api.close()
    throw problem
  })
  const opened: OpenTab[] = []
  const closePages = async () => {
    for (const one of opened.splice(0)) await one.close()
  }
  return {
    api,
    browser,
    open: async (look = {}) => {
      const tab = await openInBrowser(browser, { url: api.url, ...usual, ...look })
      opened.push(tab)
      return tab.page
    },
    closePages,
    close: async () => {
      await closePages()
      await browser.close()
      await api.close()
    },
  }
}
