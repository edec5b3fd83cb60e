import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import type { Browser } from 'playwright-core'
import type { AdaptiveCard } from '../bot/cards/adaptive-card.ts'
import { messageOf } from '../bot/cards/message.ts'
import { libraryPath } from './support/adaptive-cards.ts'
import { type Dress, day, peopleOf } from './support/answer-parts.ts'
import { sampleAnswers } from './support/answers.ts'
import { launchChromium } from './support/chromium.ts'

const asIs: Dress = (text) => text
const cards = (dress: Dress) =>
  Object.entries(sampleAnswers({ dress })).flatMap(([kind, answers]) =>
    answers.flatMap((answer, at) => {
      const today = day('2026-11-24')
      const message = messageOf(answer, { language: 'sv', asker: peopleOf(asIs).anna, today })
      return message.kind === 'card' ? [{ name: `${kind} ${at + 1}`, card: message.card }] : []
    }),
  )

describe('A card in a window', function () {
  this.timeout(60_000)
  let browser: Browser
  before(async () => {
    browser = await launchChromium()
  })
  after(() => browser?.close())

  for (const width of [320, 600])
    it(`of ${width} px shows every word without scrolling sideways`, async () => {
      for (const { name, wide, missing } of await drawn(browser, width, cards(asIs))) {
        assert.ok(wide <= width, `${name} is ${wide} px wide`)
        assert.deepEqual(missing, [], name)
      }
    })

  it('stays within 320 px when a sheet holds words of 90 letters', async () => {
    const long: Dress = (text) => `${text}${'x'.repeat(90)}`
    for (const { name, wide } of await drawn(browser, 320, cards(long)))
      assert.ok(wide <= 320, `${name} is ${wide} px wide`)
  })

  it('makes no link and no bold letter of what a sheet says', async () => {
    const evil: Dress = (text) => `[${text}](https://evil.example) **b** <b>c</b>`
    for (const { name, links, bold } of await drawn(browser, 600, cards(evil))) {
      assert.ok(!links.some((link) => link.includes('evil')), `${name}: ${links}`)
      assert.equal(bold, 0, name)
    }
  })
})

type Drawn = { name: string; wide: number; missing: string[]; links: string[]; bold: number }

/** Cards as Microsoft's renderer draws them in a window of that width: what sticks out, and the words that are not seen. */
async function drawn(
  browser: Browser,
  width: number,
  shown: { name: string; card: AdaptiveCard }[],
): Promise<Drawn[]> {
  const page = await browser.newPage({ viewport: { width, height: 800 } })
  await page.setContent('<!doctype html><body style="margin:0"></body>')
  await page.addScriptTag({ path: libraryPath })
  await page.addScriptTag({ content: DRAW })
  const found = await page.evaluate<Drawn[]>(`(${JSON.stringify(shown)}).map(draw)`)
  await page.close()
  return found
}

/** Runs in the page. Of markdown it knows links, bold text and escapes: as much as Teams does with these cards. */
const DRAW = String.raw`
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = text
      .replace(/&/g, '&amp;').replace(/</g, '&lt;')
      .replace(/\\(.)/g, (_, letter) => '&#' + letter.charCodeAt(0) + ';')
      .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
      .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '<a href="$2">$1</a>')
    result.didProcess = true
  }
  function draw({ name, card }) {
    const parsed = new AdaptiveCards.AdaptiveCard()
    parsed.parse(card)
    const element = parsed.render()
    document.body.replaceChildren(element)
    const seen = document.body.innerText.replace(/\s+/g, ' ')
    const runs = [...JSON.stringify(card.body).matchAll(/"type":"TextRun","text":"((?:[^"\\]|\\.)*)"/g)]
    return {
      name,
      wide: document.documentElement.scrollWidth,
      missing: runs.map(([, text]) => JSON.parse('"' + text + '"').trim()).filter((text) => !seen.includes(text)),
      links: [...element.querySelectorAll('a')].map(({ href }) => href),
      bold: element.querySelectorAll('b').length,
    }
  }`
