import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { type RunningApi, startApi } from '../test/support/api.ts'
import { launchChromium } from '../test/support/chromium.ts'
import { secondTown } from '../test/support/second-town.ts'
import { withHeads, writeTown } from './matrix.ts'
import { atMost, type Bench, quantile, type Row } from './measure.ts'

const SYSTEMS = 1_000
const ROUNDS = 3
const SLOWER = 4
const FRAME_MS = 1000 / 60
/** Issue 4, section 4. */
const MOST = { paint: 2_500, task: 200, dropped: 5, key: 100, bytes: 200_000 }

/** The page of the matrix over loopback in headless Chromium whose processor is slowed down four times. */
export const bench: Bench = async (tell) => {
  const folder = mkdtempSync(join(tmpdir(), 'ansvar-tab-'))
  const town = withHeads(secondTown({ systems: SYSTEMS, people: 5_000 }))
  const api = await startApi({ files: writeTown(town, folder) })
  const browser = await launchChromium()
  try {
    const reader = town.people.find(({ title }) => title === 'Informationssäkerhetsstrateg')
    const taken: Taken[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const one = await visit(browser, api, reader?.mail ?? '')
      tell(JSON.stringify(one))
      taken.push(one)
    }
    return rowsOf(taken)
  } finally {
    await browser.close()
    await api.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds, per cent of frames, bytes. */
type Taken = { paint: number; task: number; dropped: number; key: number; bytes: number }

function rowsOf(taken: readonly Taken[]): Row[] {
  const what = `tab, ${SYSTEMS} systems × 8 roles, ${SLOWER}× slower`
  const held = (name: keyof Taken, subject: string, unit: string) =>
    atMost(
      MOST[name],
      taken.map((one) => one[name]),
      { subject: `${what}: ${subject}`, unit },
    )
  return [
    held('paint', 'largest contentful paint', 'ms'),
    held('task', 'longest task afterwards', 'ms'),
    held('dropped', 'frames dropped, all rows', '%'),
    held('key', 'p95 keystroke to paint', 'ms'),
    held('bytes', 'script of the first view, compressed', 'bytes'),
  ]
}

async function visit(browser: Browser, { url }: RunningApi, mail: string): Promise<Taken> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  await context.addInitScript((person) => localStorage.setItem('ansvar.person', person), mail)
  await context.addInitScript(watch)
  const page = await context.newPage()
  const slow = await context.newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto(`${url}/tab/matris`)
  await page.getByRole('rowheader').nth(3).waitFor()
  await page.waitForLoadState('networkidle')
  const { paint, bytes } = await page.evaluate(firstView)
  const times = await page.evaluate(scrollThrough)
  const key = await typing(page)
  const task = await page.evaluate((since) => {
    const tasks: { at: number; lasted: number }[] = Reflect.get(window, 'tasks')
    return Math.max(0, ...tasks.filter(({ at }) => at > since).map(({ lasted }) => lasted))
  }, paint)
  await context.close()
  const missed = times.reduce((sum, time) => sum + Math.max(0, Math.round(time / FRAME_MS) - 1), 0)
  return { paint, task, dropped: (100 * missed) / (times.length + missed), key, bytes }
}

/** Runs in the page before anything of it: keeps what the browser tells of its work. */
function watch(): void {
  const tasks: { at: number; lasted: number }[] = []
  const keys: number[] = []
  const paints: number[] = []
  Object.assign(window, { tasks, keys, paints })
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      tasks.push({ at: startTime, lasted: duration })
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) paints.push(startTime)
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  const watched = { type: 'event', buffered: true, durationThreshold: 16 }
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') keys.push(duration)
  }).observe(watched)
}

/** Runs in the page. */
function firstView(): { paint: number; bytes: number } {
  const paints: number[] = Reflect.get(window, 'paints')
  const scripts = performance
    .getEntriesByType('resource')
    .filter((entry) => entry instanceof PerformanceResourceTiming)
    .filter(({ name }) => name.endsWith('.js'))
  return {
    paint: paints.at(-1) ?? Number.POSITIVE_INFINITY,
    bytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  }
}

/** Runs in the page: a turn of the wheel a frame until the last row; the time of each frame. */
function scrollThrough(): Promise<number[]> {
  return new Promise((done) => {
    const frame = document.querySelector('.ansvar-scroll')
    const times: number[] = []
    let before = performance.now()
    const step = (now: number) => {
      times.push(now - before)
      before = now
      if (!frame || frame.scrollTop + frame.clientHeight >= frame.scrollHeight - 1) {
        done(times.slice(1))
        return
      }
      frame.scrollBy(0, 100)
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
}

async function typing(page: Page): Promise<number> {
  await page.getByRole('searchbox').focus()
  for (const letter of 'tempo plus') await page.keyboard.press(letter === ' ' ? 'Space' : letter)
  await page.waitForTimeout(1_000)
  const keys: number[] = await page.evaluate(() => Reflect.get(window, 'keys'))
  // What took less than 16 ms is not told.
  return keys.length > 0 ? quantile(keys, 0.95) : 16
}
