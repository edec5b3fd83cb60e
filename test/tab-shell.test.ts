import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'mocha'
import type { Browser } from 'playwright-core'
import { type RunningApi, startApi } from './support/api.ts'
import { launchChromium } from './support/chromium.ts'
import {
  axe,
  type OpenTab,
  openInBrowser,
  openInTeams,
  type TeamsTab,
  tooWide,
} from './support/tab.ts'
import {
  startTabTokens,
  TAB_CLIENT,
  TAB_TENANT,
  TAB_URI,
  type TabTokens,
} from './support/tab-tokens.ts'

/** Anna Berg, head of a department in the demo town, by her object id. */
const ANNA = '2346cc13-fc27-4d12-b108-77a9cbf27734'
const NOBODY = '00000000-0000-4000-8000-000000000000'

describe('The tab in Teams', function () {
  this.timeout(60_000)
  let tokens: TabTokens
  let api: RunningApi
  let browser: Browser
  let open: OpenTab | null = null

  before(async () => {
    tokens = await startTabTokens()
    api = await startApi({ environment: tokens.environment })
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    await api?.close()
    await tokens?.close()
  })
  afterEach(async () => {
    await open?.close()
    open = null
  })

  type Look = Partial<Omit<Parameters<typeof openInTeams>[1], 'url'>>
  async function show(look: Look = {}): Promise<TeamsTab> {
    const teams = await openInTeams(browser, {
      url: api.url,
      path: 'styrdokument',
      token: () => tokens.sign(ANNA),
      ...look,
    })
    open = teams
    return teams
  }
  const heading = ({ tab }: TeamsTab, name: string) =>
    tab.getByRole('heading', { level: 1, name }).waitFor()
  const background = ({ tab }: TeamsTab) =>
    tab.evaluate(() => {
      const provider = document.querySelector('.fui-FluentProvider')
      return provider ? getComputedStyle(provider).backgroundColor : ''
    })

  it('starts, signs in by a token of Teams’, and tells Teams that it is there', async () => {
    const teams = await show()
    await heading(teams, 'Styrdokument')
    await teams.heard('appInitialization.success')
    const told = teams.told.map(({ func }) => func)
    for (const func of ['initialize', 'getContext', 'authentication.getAuthToken'])
      assert.ok(told.includes(func), func)
    assert.equal(await teams.tab.getByLabel('Du läser som').count(), 0)
  })

  it('wears the colours of Teams, and changes with them', async () => {
    const teams = await show({ theme: 'default' })
    await heading(teams, 'Styrdokument')
    const seen = [await background(teams)]
    for (const theme of ['dark', 'contrast', 'glass', 'default']) {
      await teams.tell('themeChange', theme)
      const before = seen.at(-1)
      await teams.tab.waitForFunction((colour) => {
        const provider = document.querySelector('.fui-FluentProvider')
        return provider !== null && getComputedStyle(provider).backgroundColor !== colour
      }, before)
      seen.push(await background(teams))
      assert.deepEqual(await axe(teams.tab), [], theme)
    }
    const [light, dark, contrast, glass, again] = seen
    assert.equal(new Set([light, dark, contrast]).size, 3)
    assert.equal(glass, dark)
    assert.equal(again, light)
  })

  it('speaks the language of Teams, also in what the server says', async () => {
    const teams = await show({ language: 'en' })
    await heading(teams, 'Governing documents')
    assert.equal(await teams.tab.evaluate(() => document.documentElement.lang), 'en')
    await teams.tab.getByRole('heading', { name: /^line manager$/i }).waitFor()
  })

  it('opens where a link leads, and gives links away', async () => {
    const teams = await show({ path: 'styrdokument/routine-operations' })
    await teams.tab.getByRole('heading', { level: 2, name: 'Rutin för drift' }).waitFor()
    await teams.tab.getByRole('button', { name: 'Dela vyn' }).click()
    const shared = await teams.heard('shareDeepLink')
    assert.deepEqual(shared.args.slice(0, 2), [
      'styrdokument/routine-operations',
      'Styrdokument – Ansvar',
    ])
  })

  it('goes back by the button of Teams', async () => {
    const teams = await show()
    await teams.tab.getByRole('link', { name: /Rutin för drift/ }).click()
    await teams.tab.getByRole('heading', { level: 2, name: 'Rutin för drift' }).waitFor()
    await teams.tell('backButtonPress')
    const first = 'Organisering av informationssäkerhetsarbetet'
    await teams.tab.getByRole('heading', { level: 2, name: first }).waitFor()
  })

  it('renews its sign-in once when the server refuses it, and shows nothing of that', async () => {
    let asked = 0
    const now = () => Math.floor(Date.now() / 1000)
    const teams = await show({
      token: () => {
        asked += 1
        return tokens.sign(ANNA, asked === 1 ? { exp: now() - 3600 } : {})
      },
    })
    await teams.tab.getByRole('heading', { level: 2 }).first().waitFor()
    assert.ok(asked > 2, `${asked}`)
    assert.equal(await teams.tab.getByRole('alert').count(), 0)
  })

  it('explains a sign-in that stays refused, and tries again when asked', async () => {
    let expired = true
    const now = () => Math.floor(Date.now() / 1000)
    const teams = await show({
      token: () => tokens.sign(ANNA, expired ? { exp: now() - 3600 } : {}),
    })
    await teams.tab.getByRole('heading', { name: 'Du är inte inloggad' }).waitFor()
    assert.deepEqual(await axe(teams.tab), [])
    expired = false
    await teams.tab.getByRole('button', { name: 'Försök igen' }).click()
    await heading(teams, 'Styrdokument')
  })

  it('says what must be done where nobody has agreed that it knows who reads', async () => {
    let agreed = false
    const teams = await show({ token: async () => (agreed ? tokens.sign(ANNA) : null) })
    const why = teams.tab.getByText('ge administratörens medgivande till appen Ansvar')
    await why.waitFor()
    agreed = true
    await teams.tab.getByRole('button', { name: 'Godkänn' }).click()
    await heading(teams, 'Styrdokument')
  })

  it('asks for consent at Entra in a small window, by the tab’s own registration', async () => {
    const asked = await fetch(`${api.url}/api/consent`)
    assert.equal(asked.status, 200)
    const context = await browser.newContext()
    const entra = `${tokens.environment.AZURE_AUTHORITY_HOST}/**/authorize?**`
    await context.route(entra, (route) => route.fulfill({ body: 'Entra' }))
    const page = await context.newPage()
    await page.goto(`${api.url}/tab/consent`)
    await page.waitForURL(entra)
    const { pathname, searchParams } = new URL(page.url())
    assert.equal(pathname, `/${TAB_TENANT}/oauth2/v2.0/authorize`)
    assert.equal(searchParams.get('client_id'), TAB_CLIENT)
    assert.equal(searchParams.get('scope'), `openid profile ${TAB_URI}/access_as_user`)
    assert.equal(searchParams.get('redirect_uri'), `${api.url}/tab/consent`)
    await context.close()
  })

  it('tells a stranger that the directory does not have them', async () => {
    const teams = await show({ token: () => tokens.sign(NOBODY) })
    await teams.tab.getByRole('heading', { name: 'Ansvar känner inte dig än' }).waitFor()
    await teams.tab.getByText('Du finns inte i kommunens katalog ännu.').waitFor()
    assert.deepEqual(await axe(teams.tab), [])
  })

  it('sends whoever opens it outside Teams back to Teams', async () => {
    open = await openInBrowser(browser, { url: api.url, path: 'styrdokument' })
    await open.page.getByRole('heading', { name: 'Du är inte inloggad' }).waitFor()
    await open.page.getByText('öppna Ansvar på nytt i Teams').waitFor()
    assert.equal(await open.page.getByLabel('Du läser som').count(), 0)
    assert.deepEqual(await axe(open.page), [])
  })

  it('gives a dead link a way back', async () => {
    const teams = await show({ path: 'ingenstans/alls?x=<script>' })
    await heading(teams, 'Den sidan finns inte')
    assert.deepEqual(await axe(teams.tab), [])
    await teams.tab.getByRole('button', { name: 'Till början' }).click()
    await heading(teams, 'Matris')
  })

  it('says that it is offline, and shows the page once it is not', async () => {
    const teams = await show()
    await heading(teams, 'Styrdokument')
    await teams.context.setOffline(true)
    await teams.tab.getByRole('link', { name: 'Matris' }).click()
    const again = teams.tab.getByRole('button', { name: 'Försök igen' }).first()
    await again.waitFor()
    await teams.context.setOffline(false)
    await again.click()
    await teams.tab.getByRole('alert').waitFor({ state: 'detached' })
  })

  it('takes the keyboard past what every page has', async () => {
    const teams = await show()
    await heading(teams, 'Styrdokument')
    await teams.tab.locator('body').press('Tab')
    const focused = () => teams.tab.evaluate(() => document.activeElement?.textContent)
    assert.equal(await focused(), 'Till innehållet')
    await teams.page.keyboard.press('Enter')
    await teams.page.keyboard.press('Tab')
    assert.match((await focused()) ?? '', /^Informationssäkerhetspolicy/)
  })

  it('shows the outline of what is coming while a read is slow', async () => {
    const { promise: mayAnswer, resolve: letAnswer } = Promise.withResolvers<void>()
    const teams = await show({ path: 'ingenstans' })
    await heading(teams, 'Den sidan finns inte')
    await teams.context.route('**/api/documents', async (route) => {
      await mayAnswer
      await route.continue()
    })
    await teams.tab.getByRole('link', { name: 'Styrdokument' }).click()
    const outline = teams.tab.getByRole('progressbar', { name: 'Hämtar …' })
    await outline.waitFor()
    assert.deepEqual(await axe(teams.tab), [])
    letAnswer()
    await outline.waitFor({ state: 'detached' })
    await teams.tab.getByRole('heading', { level: 2 }).waitFor()
  })

  it('fits 320 pixels', async () => {
    const teams = await show({ width: 320, height: 640 })
    await heading(teams, 'Styrdokument')
    assert.equal(await tooWide(teams.tab), 0)
  })
})
