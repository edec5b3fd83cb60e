import assert from 'node:assert/strict'
import { after, before, describe, it } from 'mocha'
import type { Browser, Page } from 'playwright-core'
import { digestMessage } from '../bot/cards/duties/digest.ts'
import { libraryPath } from './support/adaptive-cards.ts'
import { launchChromium } from './support/chromium.ts'
import { cardOf, digestOf, digests, readingOf, ups } from './support/duty-cards.ts'

describe('A day’s card in a window', function () {
  this.timeout(60_000)
  let browser: Browser
  let page: Page
  before(async () => {
    browser = await launchChromium()
    page = await browser.newPage({ viewport: { width: 320, height: 800 } })
    await page.setContent('<!doctype html><body style="margin:0;font-family:sans-serif"></body>')
    await page.addScriptTag({ path: libraryPath })
    await page.addScriptTag({ content: IN_PAGE })
  })
  after(() => browser?.close())

  it('of 320 px shows every form without scrolling sideways or cutting a button', async () => {
    for (const { name, message } of digests()) {
      const { wide, cut, read, unseen } = await page.evaluate<Drawn>(
        `draw(${JSON.stringify(cardOf(message))}), unfolded()`,
      )
      assert.ok(wide <= 320, `${name} is ${wide} px wide`)
      assert.ok(read > 3, `${name}: ${read} texts`)
      assert.deepEqual(cut, [], name)
      assert.deepEqual(unseen, [], name)
    }
  })

  it('sends nothing before the note that is asked for is written, then that form’s inputs alone', async () => {
    const two = [ups(), ups({ id: 'second' })].map((occurrence) => ({
      occurrence,
      step: 'before-14' as const,
      why: 'holder' as const,
    }))
    const card = JSON.stringify(cardOf(digestMessage(digestOf('ivar', two), readingOf('ivar'))))
    await page.evaluate(`draw(${card}), press('Klart', 1)`)
    assert.deepEqual(await page.evaluate(`press('Spara som klart', 0)`), [])
    const sent = await page.evaluate(`type('note-2', 'Gick bra.'), press('Spara som klart', 0)`)
    assert.deepEqual(sent, [
      {
        occurrenceId: 'second',
        action: 'done',
        version: 1,
        form: 2,
        language: 'sv',
        'note-2': 'Gick bra.',
      },
    ])
  })
})

type Drawn = { wide: number; cut: string[]; read: number; unseen: string[] }

/** Runs in the page: draws a card, unfolds its forms, types into them and presses buttons. */
const IN_PAGE = String.raw`
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = text
    result.didProcess = true
  }
  let parsed
  const sent = []
  const buttons = () => [...document.querySelectorAll('button')]
  function draw(card) {
    parsed = new AdaptiveCards.AdaptiveCard()
    parsed.parse(card)
    parsed.onExecuteAction = (action) => {
      if (action.data) sent.push(action.data)
    }
    document.body.replaceChildren(parsed.render())
  }
  // Of the forms of one row a client shows one at a time, so each is looked at in turn.
  function unfolded() {
    const cut = new Set()
    let wide = 0
    let seen = ''
    const look = () => {
      wide = Math.max(wide, document.documentElement.scrollWidth)
      seen += document.body.innerText.replace(/\s+/g, ' ')
      for (const one of buttons()) if (one.scrollWidth > one.clientWidth + 1) cut.add(one.textContent)
    }
    look()
    for (const one of buttons()) {
      if (sends(one)) continue
      one.click()
      look()
    }
    const texts = [...JSON.stringify(parsed.toJSON()).matchAll(/"(?:text|label)":"((?:[^"\\]|\\.)*)"/g)]
    return {
      wide,
      cut: [...cut],
      read: texts.length,
      unseen: texts.map(([, text]) => JSON.parse('"' + text + '"').trim()).filter((text) => !seen.includes(text)),
    }
  }
  const sends = (button) => !['Mer', 'More'].includes(button.textContent) && !button.hasAttribute('aria-expanded')
  const type = (id, text) => {
    const input = parsed.getAllInputs(true).find((one) => one.id === id)
    const field = input.renderedInputControlElement
    field.value = text
    field.dispatchEvent(new Event('input'))
  }
  const press = (title, at) => {
    sent.length = 0
    buttons().filter(({ textContent }) => textContent === title)[at].click()
    return [...sent]
  }`
