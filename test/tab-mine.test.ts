import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { planned } from './support/duties-planned.ts'
import { day } from './support/small-municipality.ts'
import { axe, looks, tooWide } from './support/tab.ts'
import { type Look, startTabPages, type TabPages } from './support/tab-pages.ts'

const KATARZYNA = 'katarzyna.wojcik@tallhamra.example'
const BIRGITTA = 'birgitta.angquist@tallhamra.example'
const organisation = { kind: 'organisation' } as const

describe('The page of what is mine', function () {
  this.timeout(90_000)
  let tab: TabPages
  before(async () => {
    const duties = [
      { dutyId: 'head-of-it-uninterruptible-power', scope: organisation, due: day('2027-03-01') },
      { dutyId: 'head-of-it-documentation', scope: organisation, due: day('2027-03-25') },
      { dutyId: 'head-of-it-continuity', scope: organisation, due: day('2027-03-26') },
    ]
    tab = await startTabPages(
      {
        at: '2027-03-16T09:00:00+01:00',
        prepare: ({ database }) => planned(database, duties),
      },
      { person: KATARZYNA, path: 'mitt' },
    )
  })
  after(() => tab?.close())
  afterEach(() => tab.closePages())

  async function show(look: Look = {}): Promise<Page> {
    const page = await tab.open(look)
    await page.getByRole('heading', { level: 2 }).first().waitFor()
    return page
  }
  const power = (page: Page) => page.getByRole('article', { name: /avbrottsfri kraft/i })
  /** What has the focus, by its name. */
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.textContent || document.activeElement?.tagName)
  const press = async (page: Page, ...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }

  it('says what is due, when, and that it is late', async () => {
    const page = await show()
    await page.getByText('3 att göra, varav 1 försenad').waitFor()
    const text = (await power(page).textContent()) ?? ''
    assert.match(text, /Försenad/)
    assert.match(text, /Senast 1 mars 2027/)
    assert.match(text, /Du är IT-chef\./)
  })

  it('lets a duty be done, and taken back, with the keyboard alone', async () => {
    const page = await show()
    await power(page).getByRole('button', { name: 'Klart' }).focus()
    await press(page, 'Enter')
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
    await page.keyboard.type('Prov utan anmärkning')
    await press(page, 'Tab')
    await page.keyboard.type('intranet')
    await press(page, 'Enter')
    // What is wrong is said at the field, which has the focus.
    await power(page)
      .getByText(/måste börja med https/)
      .waitFor()
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'link')
    await press(page, 'Control+A')
    await page.keyboard.type('https://intranet.tallhamra.example/prov')
    await press(page, 'Enter')
    await power(page).getByText('Prov utan anmärkning').waitFor()
    assert.match((await focused(page)) ?? '', /avbrottsfri kraft/i)
    await page.getByText('2 att göra').waitFor()
    await press(page, 'Tab', 'Tab')
    assert.equal(await focused(page), 'Ångra')
    await press(page, 'Enter')
    await page.getByText('3 att göra, varav 1 försenad').waitFor()
  })

  it('opens the rest by a menu, and leaves a form by Escape', async () => {
    const page = await show()
    await power(page).getByRole('button', { name: 'Mer' }).focus()
    await press(page, 'Enter')
    await page.getByRole('menuitem', { name: 'Påminn senare' }).waitFor()
    await press(page, 'ArrowDown', 'Enter')
    const who = power(page).getByRole('combobox', { name: /Vem ska göra det/ })
    await who.waitFor()
    await who.fill('maria lund')
    await page.getByRole('option', { name: /Maria Lundström/ }).click()
    await press(page, 'Escape')
    await press(page, 'Escape')
    await power(page).getByRole('button', { name: 'Klart' }).waitFor()
    assert.equal(await who.count(), 0)
  })

  it('hands a duty on to somebody found by name', async () => {
    const page = await show()
    await power(page).getByRole('button', { name: 'Mer' }).click()
    await page.getByRole('menuitem', { name: 'Delegera' }).click()
    await power(page).getByRole('combobox').fill('maria lund')
    await page.getByRole('option', { name: /Maria Lundström/ }).click()
    await power(page).getByRole('button', { name: 'Delegera' }).click()
    await power(page).getByText('Maria Lundström är ombedd att göra det.').waitFor()
    await power(page).getByRole('button', { name: 'Ångra' }).click()
    await power(page).getByText('Maria Lundström är ombedd').waitFor({ state: 'detached' })
  })

  it('shows how it is now when somebody else was faster', async () => {
    const page = await show()
    const mine = await tab.api.as(KATARZYNA).get('/mine')
    const { due } = JSON.parse(mine.text)
    const path = `/occurrences/${due[0].id}`
    const seen = { seen: due[0].version }
    assert.equal((await tab.api.as(KATARZYNA).post(`${path}/start`, {}, seen)).status, 200)
    await power(page).getByRole('button', { name: 'Klart' }).click()
    await power(page).getByRole('button', { name: 'Spara som klart' }).click()
    await power(page)
      .getByText(/Något har hänt sedan sidan visades/)
      .waitFor()
    await power(page)
      .getByText(/Påbörjad: Katarzyna Wójcik/)
      .waitFor()
    await power(page).getByRole('button', { name: 'Ångra' }).click()
    await power(page).getByRole('button', { name: 'Påbörjad' }).waitFor()
  })

  it('shows the year by month, and the state of one’s people', async () => {
    const page = await show({ person: BIRGITTA })
    await page.getByRole('heading', { name: 'Mina medarbetare' }).waitFor()
    await page.getByText('1 försenad').waitFor()
    const year = await show()
    const october = year.getByRole('list', { name: 'Oktober 2027' })
    assert.ok((await october.getByRole('listitem').count()) > 0)
  })

  it('makes, changes and removes the calendar’s address', async () => {
    const page = await show()
    await page.getByRole('button', { name: 'Skapa adress' }).click()
    const address = page.getByRole('textbox', { name: 'Adress till din kalender' })
    const first = await address.inputValue()
    assert.equal((await fetch(first)).status, 200)
    await page.getByRole('button', { name: 'Byt adress' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Byt adress' }).click()
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    const second = await address.inputValue()
    assert.notEqual(second, first)
    assert.deepEqual([(await fetch(first)).status, (await fetch(second)).status], [404, 200])
    await page.getByRole('button', { name: 'Ta bort adressen' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Ta bort adressen' }).click()
    await page.getByRole('button', { name: 'Skapa adress' }).waitFor()
    assert.equal((await fetch(second)).status, 404)
  })

  for (const { theme, language } of looks)
    it(`has nothing that axe finds wrong: ${theme}, ${language}`, async () => {
      const page = await show({ theme, language })
      assert.deepEqual(await axe(page), [])
      const done = page.getByRole('button', { name: language === 'sv' ? 'Klart' : 'Done' })
      await done.first().click()
      await page.getByRole('textbox').first().waitFor()
      assert.deepEqual(await axe(page), [])
    })

  it('fits 320 pixels, forms and all', async () => {
    const page = await show({ width: 320 })
    await power(page).getByRole('button', { name: 'Klart' }).click()
    await power(page).getByRole('textbox').first().waitFor()
    assert.equal(await tooWide(page), 0)
    assert.deepEqual(await axe(page), [])
  })
})
