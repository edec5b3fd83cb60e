import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { axe, looks, tooWide } from './support/tab.ts'
import { type Look, startTabPages, type TabPages } from './support/tab-pages.ts'

const PERSON = 'anna.berg@tallhamra.example'

describe('The page of governing documents', function () {
  this.timeout(60_000)
  let tab: TabPages
  before(async () => {
    const wanted = { at: '2026-11-24T09:00:00+01:00' }
    tab = await startTabPages(wanted, { person: PERSON, path: 'styrdokument' })
  })
  after(() => tab?.close())
  afterEach(() => tab.closePages())

  async function show(look: Look = {}, role: 'heading' | 'alert' = 'heading'): Promise<Page> {
    const page = await tab.open(look)
    await page.getByRole(role, role === 'heading' ? { level: 2 } : {}).waitFor()
    return page
  }

  it('draws what stands under what as a nested list', async () => {
    const map = (await show()).getByRole('navigation', { name: 'Karta över styrdokumenten' })
    const below = (title: string) =>
      map.getByRole('listitem').filter({ has: map.page().getByRole('link', { name: title }) })
    const policy = below('Informationssäkerhetspolicy').first()
    const organisation = policy.getByRole('listitem').first()
    assert.match(
      (await organisation.textContent()) ?? '',
      /^Organisering av informationssäkerhetsarbetet/,
    )
    for (const routine of ['för informationssäkerhetsarbetet', 'för drift', 'för användare'])
      assert.equal(
        await organisation
          .getByRole('listitem')
          .filter({ hasText: `Rutin ${routine}` })
          .count(),
        1,
        routine,
      )
  })

  it('says of a document who keeps it, and what it asks of whom by which clause', async () => {
    const page = await show({ path: 'styrdokument/organisation' })
    const document = page.getByRole('article')
    const contact = document.getByRole('link', { name: 'Håkan Helgesson' })
    assert.match(
      (await contact.getAttribute('href')) ?? '',
      /^https:\/\/teams\.microsoft\.com\/l\/chat/,
    )
    const role = document.getByRole('region', { name: /^IT-chef$/i })
    const duty = role.getByRole('listitem').filter({ hasText: 'avbrottsfri kraft testas' })
    assert.match((await duty.textContent()) ?? '', /Punkt: IT-chef – femte punkten · ansvarar/)
    assert.equal(await document.getByText('Förslag', { exact: true }).count(), 0)
  })

  it('keeps what others propose apart, and never calls it the municipality’s rule', async () => {
    const page = await show()
    await page.getByRole('link', { name: 'Förslag utifrån' }).click()
    const outside = page.getByRole('article', { name: 'Förslag utifrån' })
    await outside.getByText('det är inte kommunens regel').waitFor()
    const duties = await outside.getByRole('listitem').all()
    assert.ok(duties.length > 5, `${duties.length}`)
    for (const duty of duties) {
      const text = (await duty.textContent()) ?? ''
      assert.match(text, /Förslag[\s\S]*Källa: /, text)
    }
  })

  it('is read by keyboard alone: from the map to the document, and back', async () => {
    const page = await show()
    await page.getByRole('link', { name: 'Styrdokument' }).focus()
    for (let presses = 0; presses < 10; presses += 1) {
      await page.keyboard.press('Tab')
      const text = await page.evaluate(() => document.activeElement?.textContent ?? '')
      if (text.startsWith('Rutin för drift')) break
    }
    await page.keyboard.press('Enter')
    const title = page.getByRole('heading', { level: 2, name: 'Rutin för drift' })
    await title.waitFor()
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Rutin för drift')
    await page.goBack()
    await page.getByRole('heading', { level: 2, name: 'Organisering' }).waitFor()
  })

  it('has a way on where the address names no document', async () => {
    const page = await show({ path: 'styrdokument/<script>alert(1)<%2Fscript>' }, 'alert')
    await page.getByText('Det dokumentet finns inte här').waitFor()
    await page.getByRole('link', { name: /Rutin för drift/ }).click()
    await page.getByRole('heading', { level: 2, name: 'Rutin för drift' }).waitFor()
  })

  for (const { theme, language } of looks)
    it(`has no fault that axe finds, ${theme}, ${language}`, async () => {
      const page = await show({ theme, language })
      assert.deepEqual(await axe(page), [])
      await page.goto(`${tab.api.url}/tab/styrdokument/${encodeURIComponent('förslag-utifrån')}`)
      await page.getByRole('heading', { level: 2 }).waitFor()
      assert.deepEqual(await axe(page), [])
    })

  it('fits 320 pixels, and twice the text size', async () => {
    const page = await show({ width: 320, height: 640 })
    assert.equal(await tooWide(page), 0)
    await page.evaluate(() => document.documentElement.style.setProperty('zoom', '2'))
    await page.setViewportSize({ width: 640, height: 640 })
    assert.equal(await tooWide(page), 0)
  })

  it('says which demo person reads, and reads as another when one is chosen', async () => {
    const page = await show()
    const choice = page.getByLabel('Du läser som')
    assert.match(await choice.evaluate(labelOf), /^Anna Berg/)
    const other = await choice.locator('option').nth(3).getAttribute('value')
    await choice.selectOption(other)
    await page.getByRole('heading', { level: 2 }).waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 2 }).waitFor()
    assert.equal(await page.getByLabel('Du läser som').inputValue(), other)
  })

  it('reads as the first demo person where nobody was chosen', async () => {
    const page = await show({ person: undefined })
    assert.match(await page.getByLabel('Du läser som').evaluate(labelOf), /\S+ \S+/)
  })
})

/** What a list of choices shows as chosen. */
function labelOf(element: Element): string {
  return element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.text ?? '') : ''
}
