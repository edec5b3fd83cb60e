import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { FOLLOWED_AT, followed } from './support/followed.ts'
import { axe, looks, tooWide } from './support/tab.ts'
import { type Look, startTabPages, type TabPages } from './support/tab-pages.ts'

const NADIA = 'nadia.al-hassan@tallhamra.example'
const ANNA = 'anna.berg@tallhamra.example'
const MARIE = 'marie.dahl@tallhamra.example'

describe('The page of follow-up', function () {
  this.timeout(60_000)
  let tab: TabPages
  before(async () => {
    tab = await startTabPages(
      { at: FOLLOWED_AT, prepare: ({ database }) => followed(database) },
      { person: NADIA, path: 'uppfoljning' },
    )
  })
  after(() => tab?.close())
  afterEach(() => tab.closePages())

  /** The page with all that it shows. */
  async function shown(look: Look = {}): Promise<Page> {
    const page = await tab.open(look)
    await page.locator('table').last().waitFor({ state: 'attached' })
    await page
      .getByText(/\d+ (meddelanden|messages)/)
      .first()
      .waitFor()
    return page
  }
  const figure = (page: Page, name: string) =>
    page.locator('dl > div').filter({ hasText: name }).locator('dd').textContent()

  it('tells in figures how it goes, and in a table what each chart draws', async () => {
    const page = await shown()
    assert.equal(await figure(page, 'Klara i tid'), '1')
    assert.equal(await figure(page, 'Försenade nu'), '2')
    assert.equal(await figure(page, 'Lyfta till chef'), '2')
    for (const name of ['Över tid', 'Per förvaltning', 'Per roll']) {
      const section = page.getByRole('region', { name }).first()
      assert.equal(await section.getByRole('img').count(), 1, name)
      await section.getByText('Visa som tabell').click()
      assert.ok((await section.getByRole('row').count()) > 2, name)
    }
    const social = page
      .getByRole('region', { name: 'Per förvaltning' })
      .getByRole('row', { name: /^Socialförvaltningen/ })
    const [first, ...others] = await social.first().getByRole('cell').allInnerTexts()
    assert.deepEqual([first, ...others.slice(0, 6)], ['1', '1', '1', '0', '0', '0', '1'])
  })

  it('leads from what is overdue to its system', async () => {
    const page = await shown()
    const overdue = page.getByRole('region', { name: 'Försenat' }).getByRole('listitem')
    assert.equal(await overdue.count(), 2)
    assert.match(
      (await overdue.first().textContent()) ?? '',
      /Treserva[\s\S]*Linnéa Wikström[\s\S]*Lyft/,
    )
    await overdue
      .first()
      .getByRole('link', { name: /Treserva/ })
      .click()
    await page.waitForURL(/\/tab\/system\//)
  })

  it('narrows to what the address says, and keeps it there', async () => {
    const page = await shown({ path: 'uppfoljning?fran=2026-01-01&till=2026-03-31' })
    assert.equal(await figure(page, 'Aldrig gjorda'), '1')
    assert.equal(await figure(page, 'Försenade nu'), '0')
    await page.getByLabel('Förvaltning', { exact: true }).selectOption('Socialförvaltningen')
    await page.waitForURL(/forvaltning=Socialf/)
    await page.locator('dl > div').filter({ hasText: 'Aldrig gjorda' }).getByText('0').waitFor()
    await page.getByRole('button', { name: 'Rensa urvalet' }).click()
    await page.locator('dl > div').filter({ hasText: 'Försenade nu' }).getByText('2').waitFor()
  })

  it('turns the pages of the ledger, and narrows it', async () => {
    const page = await shown()
    const ledger = page.getByRole('region', { name: 'Utskick' }).first()
    await ledger.getByText('Sida 1 av 2').waitFor()
    await ledger.getByRole('button', { name: 'Nästa' }).click()
    await ledger.getByText('Sida 2 av 2').waitFor()
    assert.match(page.url(), /sida=2/)
    await ledger.getByLabel('Läge').selectOption('Nådde inte fram')
    await ledger.getByText('1 meddelande', { exact: true }).waitFor()
    const row = ledger.getByRole('row').filter({ hasText: 'Linnéa Wikström' })
    assert.match(
      (await row.textContent()) ?? '',
      /har blockerat Ansvar[\s\S]*Treserva[\s\S]*HTTP 403/,
    )
  })

  it('shows heads of departments their part, without sending again', async () => {
    const page = await shown({ person: ANNA })
    await page.getByText('Du ser det som rör din del').waitFor()
    assert.equal(await figure(page, 'Försenade nu'), '1')
    assert.equal(await page.getByRole('button', { name: /Skicka igen/ }).count(), 0)
  })

  it('is offered to nobody else, who is told so at its address', async () => {
    const page = await tab.open({ person: MARIE })
    await page.getByRole('alert').getByText('inte för dig').first().waitFor()
    assert.equal(await page.getByRole('link', { name: 'Uppföljning' }).count(), 0)
  })

  for (const { theme, language } of looks)
    it(`has no fault that axe finds, ${theme}, ${language}`, async () => {
      const page = await shown({ theme, language })
      for (const table of await page.locator('summary').all()) await table.click()
      assert.deepEqual(await axe(page), [])
    })

  it('fits 320 pixels, and twice the text size', async () => {
    const page = await shown({ width: 320, height: 640 })
    for (const table of await page.locator('summary').all()) await table.click()
    assert.equal(await tooWide(page), 0)
    await page.evaluate(() => document.documentElement.style.setProperty('zoom', '2'))
    await page.setViewportSize({ width: 640, height: 640 })
    assert.equal(await tooWide(page), 0)
  })

  it('sends again only when it has been confirmed, and says what comes of it', async () => {
    const page = await shown()
    const again = page.getByRole('button', { name: 'Skicka igen till dem som inte nåddes (1)' })
    await again.click()
    await page.getByRole('button', { name: 'Avbryt' }).click()
    await again.click()
    await page.getByRole('button', { name: 'Skicka igen', exact: true }).click()
    await page.getByText('1 meddelande tas upp igen nästa dag.').first().waitFor()
    await again.waitFor({ state: 'detached' })
  })
})
