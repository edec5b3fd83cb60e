import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * A headless Chromium for tests of pages and cards: the one that CHROMIUM_PATH names, else one of the system, else
 * the one in the package `@sparticuz/chromium` (Linux). Throws with what to install when none runs.
 */
export async function launchChromium(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH
  const installed = named ? [named] : SYSTEM.filter((path) => existsSync(path))
  const failures: string[] = []
  for (const executablePath of installed)
    try {
      return await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    } catch (problem) {
      failures.push(`${executablePath}: ${firstLine(problem)}`)
    }
  if (!named)
    try {
      const executablePath = await sparticuz.executablePath()
      // Not with the package's own arguments: they put every page into one process, which ends with the first page.
      return await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    } catch (problem) {
      failures.push(`@sparticuz/chromium: ${firstLine(problem)}`)
    }
  throw new Error(
    `No Chromium runs here, and pages can't be tested without one. Install one (Debian, Ubuntu: apt-get install chromium; macOS: Google Chrome) or point CHROMIUM_PATH at one.\n${failures.join('\n')}`,
  )
}

const firstLine = (problem: unknown) =>
  (problem instanceof Error ? problem.message : String(problem)).split('\n', 1)[0]
