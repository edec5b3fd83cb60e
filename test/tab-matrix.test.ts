import assert from 'node:assert/strict'
import { after, afterEach, before, describe, it } from 'mocha'
import type { Page } from 'playwright-core'
import { systemMatrixView } from '../bot/web/views/matrix.ts'
import { tooWide } from './support/tab.ts'
import {
  changed,
  HEAD_OF_IT,
  hostile,
  type MatrixTab,
  openMatrixTab,
  startMatrixTab,
} from './support/tab-matrix.ts'

describe('The page of the matrix', function () {
  this.timeout(120_000)
  let tab: MatrixTab
  before(async () => {
    tab = await startMatrixTab()
  })
  after(() => tab?.close())
  afterEach(() => tab.closePages())

  const show = (look: Parameters<typeof openMatrixTab>[1] = {}) => openMatrixTab(tab, look)
  const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
  const counted = (page: Page, text: RegExp) => page.getByRole('status').getByText(text).waitFor()
  const search = (page: Page) => page.getByRole('searchbox')

  it('finds an owner by typing, and names every cell to those who do not see it', async () => {
    const page = await show()
    await search(page).fill('treserva')
    await page
      .getByRole('cell', { name: 'Treserva, systemägare: Anna Berg', exact: true })
      .waitFor()
    await counted(page, /^\d av \d+ system$/)
    await page.waitForURL(/sok=treserva/)
  })

  it('finds what is mistyped by asking the server, and says so', async () => {
    const page = await show()
    await search(page).fill('tresreva')
    await counted(page, /^Inget heter precis så\. Det här liknar: \d+ av/)
    await link(page, 'Treserva').waitFor()
    await search(page).fill('qqqxxxzzz')
    await counted(page, /^Inget system passar urvalet\.$/)
  })

  it('shows only gaps, and the same to whoever gets the link', async () => {
    const page = await show()
    await page.getByRole('switch', { name: 'Bara luckor' }).click()
    await page.getByLabel('Roll', { exact: true }).selectOption({ label: 'Systemägare' })
    await page.getByLabel('Gruppera').selectOption({ label: 'Per förvaltning' })
    await page.getByLabel('Ordning').selectOption({ label: 'Flest luckor först' })
    await counted(page, /^\d+ av \d+ system$/)
    const seen = await tableOf(page)
    assert.ok(seen.some((line) => /Ingen registrerad/.test(line)))
    assert.ok(seen.some((line) => /förvaltningen \(\d+\)$/i.test(line)))
    await page.reload()
    assert.deepEqual(await tableOf(page), seen)
    const colleague = await show({ path: page.url().split('/tab/')[1] ?? '' })
    assert.deepEqual(await tableOf(colleague), seen)
    await colleague.getByRole('button', { name: 'Rensa urvalet' }).click()
    await counted(colleague, /^\d+ system$/)
    assert.equal(new URL(colleague.url()).search, '')
  })

  it('shows how it was on another day, and what has changed since', async () => {
    const page = await show({ path: 'matris?sok=Accorda' })
    const owner = (said: string) =>
      page.getByRole('cell', { name: `Accorda, systemägare: ${said}`, exact: true }).waitFor()
    await owner('Anna Berg')
    await page.getByLabel('Så här såg det ut den').fill(tab.imported)
    await owner('ingen registrerad')
    await page.waitForURL(new RegExp(`dag=${tab.imported}`))
    await link(page, 'Ändringar').click()
    const row = page.getByRole('row', { name: /^Accorda/ })
    await row.getByRole('cell', { name: 'Ingen registrerad', exact: true }).waitFor()
    assert.deepEqual(await row.getByRole('cell').allInnerTexts(), [
      'systemägare',
      'Ingen registrerad',
      'Anna Berg',
      tab.inWords(changed),
    ])
  })

  it('shows the duties with letters that are explained', async () => {
    const page = await show({ path: 'matris?vy=duties' })
    await page
      .getByRole('cell', { name: /: A, ansvarar$/ })
      .first()
      .waitFor()
    assert.ok((await page.getByRole('cell', { name: /: –$/ }).count()) > 0)
    await page.getByText('A ansvarar, R utför, C tillfrågas, I informeras.').waitFor()
  })

  it('counts what is not known in the address as not said', async () => {
    const page = await show({
      path: 'matris?vy=intet&grupp=<b>&ordning=%00&dag=2026-99-99x&roll=ingen&luckor=kanske',
    })
    await counted(page, /^\d+ system$/)
    assert.equal(await page.getByRole('columnheader').count(), 9)
    for (const day of ['2026-13-45', '2026-02-29', '0000-00-00', "'; DROP TABLE system"])
      await counted(await show({ path: `matris?dag=${day}` }), /^\d+ system$/)
  })

  it('keeps heads and systems in view however it is scrolled', async () => {
    const page = await show()
    const frame = page.getByRole('figure', { name: 'Ansvarsmatris' })
    const last = await lastName(tab)
    await frame.evaluate((element) => element.scrollTo(400, element.scrollHeight))
    await link(page, last).waitFor()
    const box = await frame.boundingBox()
    const corner = await page
      .getByRole('columnheader', { name: 'System', exact: true })
      .boundingBox()
    const head = await page.getByRole('columnheader', { name: 'IT-chef' }).boundingBox()
    const row = await page.getByRole('rowheader').last().boundingBox()
    assert.ok(box && corner && head && row)
    for (const [one, other] of [
      [corner.x, box.x],
      [corner.y, box.y],
      [head.y, box.y],
      [row.x, box.x],
    ] as const)
      assert.ok(Math.abs(one - other) <= 2, `${one} ${other}`)
  })

  it('is a card a system on a phone, and nothing makes the page wider', async () => {
    const page = await show({ path: `matris?dag=${tab.imported}`, width: 320, height: 640 })
    assert.equal(await page.getByRole('table').count(), 0)
    assert.equal(await tooWide(page), 0)
    await search(page).fill('treserva')
    const card = page.getByRole('article').filter({ has: link(page, 'Treserva') })
    assert.match((await card.textContent()) ?? '', /systemägareAnna Berg/i)
    await page.getByText('Urval', { exact: true }).click()
    assert.equal(await tooWide(page), 0)
    for (const view of ['Uppgifter och roller', 'Ändringar']) {
      await link(page, view).click()
      await page.getByRole('table').waitFor()
      assert.equal(await tooWide(page), 0, view)
    }
  })

  it('can be done with the keyboard alone', async () => {
    const page = await show()
    const focused = () =>
      page.evaluate(() => {
        const on = document.activeElement
        return (
          on?.getAttribute('aria-label') ?? on?.closest('label')?.textContent ?? on?.textContent
        )
      })
    const tabUntil = async (reached: () => Promise<boolean>) => {
      for (let press = 0; press < 40; press++) {
        if (await reached()) return
        await page.keyboard.press('Tab')
      }
      assert.fail(`The focus stayed on ${await focused()}.`)
    }
    const at = (locator: ReturnType<Page['locator']>) =>
      tabUntil(() => locator.evaluate((element) => element === document.activeElement))
    await at(search(page))
    await page.keyboard.type('a')
    await at(page.getByRole('switch', { name: 'Bara luckor' }))
    await page.keyboard.press('Space')
    await page.waitForURL(/luckor=1/)
    const frame = page.getByRole('figure', { name: 'Ansvarsmatris' })
    await at(frame)
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(() => (document.querySelector('.ansvar-scroll')?.scrollTop ?? 0) > 0)
    const first = page.getByRole('rowheader').first().getByRole('link')
    const name = (await first.textContent()) ?? ''
    await at(first)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()
  })

  it('prints every row, as many as there are', async () => {
    const page = await show()
    const { rows } = await matrixOf(tab)
    assert.ok((await page.getByRole('rowheader').count()) < rows.length / 2)
    const printed = page.evaluate(
      () =>
        new Promise<number>((done) =>
          addEventListener('afterprint', () => done(0), { once: true }),
        ),
    )
    await page.evaluate(() => {
      const count = () => {
        const names = [...document.querySelectorAll('tbody th[scope=row] a')]
        Reflect.set(
          window,
          'onPaper',
          names.map(({ textContent }) => textContent),
        )
      }
      matchMedia('print').addEventListener('change', ({ matches }) => matches && count())
    })
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false })
    await printed
    const onPaper = await page.evaluate(() => Reflect.get(window, 'onPaper'))
    assert.deepEqual(
      onPaper,
      rows.map(({ name }) => name),
    )
    const [, width, height] =
      /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? []
    // A3 landscape in points.
    assert.deepEqual([Math.round(Number(width)), Math.round(Number(height))], [1191, 842])
    await page.waitForFunction(
      (all) => document.querySelectorAll('tbody th[scope=row]').length < all / 2,
      rows.length,
    )
  })

  it('is saved as a file', async () => {
    const page = await show()
    for (const [kind, start] of [
      ['Excel', 'PK'],
      ['CSV', '\uFEFF'],
    ] as const) {
      const saving = page.waitForEvent('download')
      await page.getByRole('button', { name: `Hämta som ${kind}` }).click()
      const download = await saving
      assert.match(download.suggestedFilename(), /\.(xlsx|csv)$/)
      const text = await textOf(await download.createReadStream())
      assert.ok(text.startsWith(start), text.slice(0, 20))
    }
  })

  it('shows hostile names as the text that they are', async () => {
    const page = await show({ path: 'matris?sok=alert' })
    await page.getByText(hostile.name, { exact: true }).first().waitFor()
    await page.getByText(hostile.long, { exact: true }).waitFor()
    assert.equal(await page.locator('main script, main img').count(), 0)
    assert.equal(await tooWide(page), 0)
    const phone = await show({ path: 'matris?sok=alert', width: 320 })
    await phone.getByText(hostile.long, { exact: true }).waitFor()
    assert.equal(await tooWide(phone), 0)
  })

  it('hides gaps from those whom they do not concern', async () => {
    const page = await show({ person: tab.plain, path: 'matris?luckor=1' })
    await page.getByText('Luckor visas bara för dem som berörs.').waitFor()
    assert.equal(await page.getByRole('switch', { name: 'Bara luckor' }).count(), 0)
    await counted(page, /^\d+ system$/)
  })
})

const tableOf = async (page: Page): Promise<string[]> => {
  await page.getByRole('rowheader').first().waitFor()
  return page.getByRole('row').allInnerTexts()
}

const matrixOf = async ({ api }: MatrixTab) =>
  systemMatrixView.parse((await api.as(HEAD_OF_IT).get('/matrix/systems')).body)

const lastName = async (tab: MatrixTab) => (await matrixOf(tab)).rows.at(-1)?.name ?? ''

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}
