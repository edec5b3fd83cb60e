import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { z } from 'zod'
import type { Caller } from './support/api.ts'
import { axe, tooWide } from './support/tab.ts'
import { type Look, startTabPages, type TabPages } from './support/tab-pages.ts'

const mail = (name: string) => `${name}@tallhamra.example`
const COORDINATOR = mail('nadia.al-hassan')
const found = z.object({ systems: z.array(z.object({ id: z.string(), name: z.string() })) })

/**
 * What axe finds while a dialog is open, but for the sentinels that Fluent UI then puts at both ends of the page: they
 * hand the focus on as soon as they get it, which axe can't know.
 */
async function faultsAroundDialog(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    for (const sentinel of document.querySelectorAll('i[data-tabster-dummy]')) sentinel.remove()
  })
  return axe(page)
}

/** Pixels at the bottom of the window that the theme's colours do not reach: a short dark page once ended in white. */
const bare = (page: Page) =>
  page.evaluate(() => {
    const themed = document.querySelector('#root > .fui-FluentProvider')
    return Math.max(0, window.innerHeight - (themed?.getBoundingClientRect().bottom ?? 0))
  })

describe('Keeping the register right in the tab', function () {
  this.timeout(180_000)
  let tab: TabPages
  let head: Caller
  let treserva = ''

  before(async () => {
    tab = await startTabPages({ at: '2026-11-24T09:00:00+01:00' }, { person: COORDINATOR })
    head = tab.api.as(mail('katarzyna.wojcik'))
    const { body } = await head.get('/search?text=Treserva')
    treserva = found.parse(body).systems.find(({ name }) => name === 'Treserva')?.id ?? ''
  })
  after(() => tab?.close())
  afterEach(() => tab.closePages())

  async function show(path: string, look: Look = {}): Promise<Page> {
    const page = await tab.open({ path, ...look })
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }
  const pick = async (page: Page, field: string, name: string) => {
    await page.getByRole('combobox', { name: field }).pressSequentially(name)
    const options = page.getByRole('listbox').getByRole('option', { name: new RegExp(`^${name}`) })
    await options.first().click()
  }
  const owner = (page: Page) => page.getByRole('region', { name: /^systemägare$/i })

  it('lets one change an owner while somebody else does, and choose between both', async () => {
    const page = await show(`forvalta/system/${treserva}`)
    const role = owner(page)
    await role.getByRole('button', { name: 'Ta bort Anna Berg' }).click()
    await pick(page, 'Lägg till person som systemägare', 'Emma Norberg')
    const { version } = await head.get(`/systems/${treserva}/editing`)
    const emptied = await head.put(
      `/systems/${treserva}/roles/system-owner`,
      { held: [] },
      { seen: version },
    )
    assert.equal(emptied.status, 200, emptied.text)
    await role.getByRole('button', { name: 'Spara systemägare' }).click()
    const dialog = page.getByRole('alertdialog', { name: 'Någon annan har ändrat' })
    await dialog.waitFor()
    assert.match((await dialog.textContent()) ?? '', /systemägare–Emma Norberg/i)
    assert.deepEqual(await faultsAroundDialog(page), [])
    await dialog.getByRole('button', { name: 'Spara mitt ändå' }).click()
    await page.getByText('Sparat.').waitFor()
    assert.match((await owner(page).textContent()) ?? '', /Emma Norberg/)
    await page.getByRole('button', { name: 'Ångra' }).click()
    await page.getByText('Ändringen är ångrad.').waitFor()
    await owner(page).getByText('Ingen har rollen.').waitFor()
  })

  it('says beside a field what is wrong with it', async () => {
    const page = await show(`forvalta/system/${treserva}`)
    await page.getByRole('textbox', { name: 'Längsta avbrott' }).fill('fyra')
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await page.getByRole('alert').filter({ hasText: 'går inte att förstå' }).first().waitFor()
    await page.getByRole('textbox', { name: 'Längsta avbrott' }).fill('4,5')
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await page.getByText('Sparat.').waitFor()
    assert.equal(await page.getByRole('textbox', { name: 'Längsta avbrott' }).inputValue(), '4.5')
  })

  it('imports a file whose columns it did not understand at first, and takes it back', async () => {
    const page = await show('forvalta/import')
    const buffer = Buffer.from('Sak;Klient\nTidrapporten <b>ny</b>;Acme\n')
    await page
      .getByLabel(/^Fil \(/)
      .setInputFiles({ name: 'lista.csv', mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Visa vad som ändras' }).click()
    await page.getByRole('heading', { name: 'Filen går inte att läsa in än' }).waitFor()
    await page.getByRole('combobox', { name: 'Sak betyder' }).selectOption('name')
    await page.getByRole('combobox', { name: 'Klient betyder' }).selectOption('vendor')
    await page.getByRole('button', { name: 'Visa igen' }).click()
    await page.getByRole('heading', { name: 'Vad som skulle hända' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Vad som skulle hända' }).waitFor()
    assert.deepEqual(await axe(page), [])
    await page.getByRole('button', { name: 'Läs in', exact: true }).click()
    await page.getByRole('status').filter({ hasText: 'Filen är inläst.' }).first().waitFor()
    const { body } = await head.get('/search?text=Tidrapporten')
    assert.equal(found.parse(body).systems[0]?.name, 'Tidrapporten <b>ny</b>')
    await page.getByRole('button', { name: 'Ta tillbaka inläsningen' }).click()
    const asked = page.getByRole('alertdialog')
    await asked.getByRole('button', { name: 'Ta tillbaka inläsningen' }).click()
    await page.getByRole('status').filter({ hasText: 'tillbakatagen' }).first().waitFor()
  })

  it('hands over a leaver’s systems after one has looked through them', async () => {
    const page = await show('forvalta/overlamna')
    await pick(page, 'Från: En person', 'Katarzyna Wójcik')
    await page.getByLabel('Gäller från och med').fill('2026-12-01')
    await page.getByRole('button', { name: 'Visa vad som lämnas över' }).click()
    const boxes = page.getByRole('checkbox')
    await boxes.first().waitFor()
    const count = await boxes.count()
    await boxes.first().uncheck()
    await page.getByText(`${count - 1} valda`).waitFor()
    await pick(page, 'Till: En person', 'Emma Norberg')
    await page.getByRole('button', { name: 'Lämna över' }).click()
    const asked = page.getByRole('alertdialog')
    await asked.getByRole('button', { name: 'Lämna över' }).click()
    await page.getByText(`${count - 1} roller är överlämnade.`).waitFor()
    await page.getByText('1 valda').waitFor()
  })

  it('is in order on every page, in every colour and language, down to 320 pixels', async () => {
    const places = [
      '',
      '/system',
      `/system/${treserva}`,
      '/import',
      '/overlamna',
      '/behorighet',
      '/halsa',
    ]
    const looks: Look[] = [
      { width: 320, theme: 'dark' },
      { width: 1280, language: 'en', theme: 'contrast' },
    ]
    for (const look of looks)
      for (const place of places) {
        const page = await show(`forvalta${place}`, look)
        await page.getByRole('main').getByRole('heading').first().waitFor()
        const where = `${place} ${look.width}`
        assert.deepEqual(await axe(page), [], where)
        assert.ok((await tooWide(page)) <= 0, `${where} is too wide`)
        assert.equal(await bare(page), 0, `${where} ends in another colour`)
        await tab.closePages()
      }
  })

  it('is not for those who keep nothing right', async () => {
    const page = await show('forvalta/import', { person: mail('maria.johansson') })
    await page.getByRole('alert').waitFor()
    assert.equal(await page.getByRole('tab', { name: 'Förvalta' }).count(), 0)
  })
})
