import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { axe, looks, tooWide } from './support/tab.ts'
import { type Look, startTabPages, type TabPages } from './support/tab-pages.ts'

const at = (name: string) => `${name}@tallhamra.example`

describe('The pages of systems', function () {
  this.timeout(90_000)
  let tab: TabPages
  before(async () => {
    const wanted = { at: '2026-11-24T09:00:00+01:00' }
    tab = await startTabPages(wanted, { person: at('jonas.dahl'), path: 'system' })
  })
  after(() => tab?.close())
  afterEach(() => tab.closePages())

  async function show(look: Look = {}): Promise<Page> {
    const page = await tab.open(look)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }
  const pathOf = async (name: string) => {
    const { systems } = JSON.parse((await tab.api.as(at('anna.berg')).get('/systems')).text)
    const system = systems.find((one: { name: string }) => one.name === name)
    return `system/${system?.id ?? assert.fail(name)}`
  }

  it('finds who owns a system, and how they are reached, with the keyboard alone', async () => {
    const page = await show()
    await page.getByRole('searchbox').focus()
    await page.keyboard.type('treserva')
    await page.getByText(/^\d system$/).waitFor()
    const row = page.getByRole('listitem').filter({ hasText: 'Systemägare: Anna Berg' }).first()
    await row.waitFor()
    await row.getByRole('link', { name: 'Treserva', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Treserva' }).waitFor()
    const chat = page.getByRole('link', { name: 'Anna Berg', exact: true })
    assert.equal(
      await chat.getAttribute('href'),
      'https://teams.microsoft.com/l/chat/0/0?users=anna.berg%40tallhamra.example',
    )
    await page.getByRole('link', { name: /0555-87 69 72/ }).waitFor()
    await page.getByText(/visas bara för dem som ansvarar/).waitFor()
    assert.equal(await page.getByText('3/3/3').count(), 0)
  })

  it('keeps the search in the address, so that a link shows the same', async () => {
    const page = await show({ path: 'system?sok=treserva' })
    assert.equal(await page.getByRole('searchbox').inputValue(), 'treserva')
    await page.getByText(/^\d system$/).waitFor()
  })

  it('offers what a mistyped name may mean, and a way back from nothing', async () => {
    const page = await show({ path: 'system?sok=tresrva' })
    await page.getByRole('link', { name: 'Treserva', exact: true }).waitFor()
    await page.getByRole('button', { name: 'Ta bort sökning och filter' }).click()
    await page.getByText(/^\d{3} system$/).waitFor()
  })

  it('has a way back from a system that is not there', async () => {
    const page = await show({ path: 'system/none' })
    await page.getByRole('link', { name: 'Alla system' }).click()
    await page.getByText(/^\d{3} system$/).waitFor()
  })

  it('shows gaps to those who may know them, and nobody else', async () => {
    const other = await show()
    assert.equal(await other.getByRole('checkbox', { name: 'Bara med luckor' }).count(), 0)
    await tab.closePages()
    const page = await show({ person: at('nadia.al-hassan') })
    await page.getByRole('checkbox', { name: 'Bara med luckor' }).check()
    await page
      .getByRole('listitem')
      .filter({ hasText: /saknas/ })
      .first()
      .waitFor()
  })

  it('makes only the rows in sight, and says which of how many each is', async () => {
    const page = await show()
    const rows = page.locator('li[aria-posinset]')
    await rows.first().waitFor()
    const made = await rows.count()
    const size = Number(await rows.first().getAttribute('aria-setsize'))
    assert.ok(size > 200, `${size}`)
    assert.ok(made < size / 2, `${made} of ${size}`)
    await page.keyboard.press('End')
    await page.locator(`li[aria-posinset="${size}"]`).waitFor()
  })

  for (const { theme, language } of looks)
    it(`has nothing that axe finds wrong: ${theme}, ${language}`, async () => {
      const list = await show({ theme, language, person: at('nadia.al-hassan') })
      await list.locator('li[aria-posinset]').first().waitFor()
      assert.deepEqual(await axe(list), [])
      await tab.closePages()
      const path = await pathOf('Treserva')
      const page = await show({ theme, language, path, person: at('anna.berg') })
      await page.getByRole('heading', { level: 2 }).first().waitFor()
      assert.deepEqual(await axe(page), [])
    })

  it('fits 320 pixels', async () => {
    const list = await show({ width: 320, person: at('nadia.al-hassan') })
    await list.locator('li[aria-posinset]').first().waitFor()
    assert.equal(await tooWide(list), 0)
    await tab.closePages()
    const page = await show({ width: 320, path: await pathOf('Treserva'), person: at('anna.berg') })
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    assert.equal(await tooWide(page), 0)
    assert.deepEqual(await axe(page), [])
  })
})
