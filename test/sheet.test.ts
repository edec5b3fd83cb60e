import assert from 'node:assert/strict'
import { appendFileSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { after, describe, it } from 'mocha'
import { normaliseHeader } from '../bot/sheet/headers.ts'
import { openSheet } from '../bot/sheet/open-sheet.ts'
import { UnreadableSheet } from '../bot/sheet/unreadable-sheet.ts'
import { cellsOf, createFolder, rowsOf, zipOf } from './support/sheet-files.ts'

const { path, remove } = createFolder()
const file = path('sheet.csv')

describe('A sheet', () => {
  after(remove)

  const table = [
    ['Namn', 'Förvaltning'],
    ['Åsa Öberg', 'Social, vård'],
    ['Ülo “Ü” –', ''],
  ]
  const text = (separator: string) =>
    table.map((row) => row.map((cell) => `"${cell}"`).join(separator)).join('\r\n')
  const utf16 = Buffer.from(text('\t'), 'utf16le')

  for (const [name, content] of [
    ['semicolons in UTF-8', text(';')],
    ['commas in UTF-8', text(',')],
    ['tabs in UTF-8', text('\t')],
    ['UTF-8 with a byte order mark', `\ufeff${text(';')}`],
    ['UTF-16 with a byte order mark', Buffer.from(`\ufeff${text(';')}`, 'utf16le')],
    ['UTF-16 without a byte order mark', utf16],
    [
      'UTF-16 the other way round',
      Buffer.from(Buffer.from(`\ufeff${text(';')}`, 'utf16le')).swap16(),
    ],
    ['Windows-1252', inWindows1252(text(';'))],
    ['a separator declared as Excel does', `sep=;\r\n${text(';')}`],
    ['lines that end in three ways', `${text(';').replace('\r\n', '\n').replace('\r\n', '\r')}\n`],
  ] as const)
    it(`is read from ${name}`, async () => assert.deepEqual(await cellsOf(file, content), table))

  for (const [name, content, cells] of [
    [
      'a quoted cell over two lines',
      'a;"b\nc"\nd;e',
      [
        ['a', 'b\nc'],
        ['d', 'e'],
      ],
    ],
    [
      'quotes within quotes',
      'a;"b ""c"""\nd;e',
      [
        ['a', 'b "c"'],
        ['d', 'e'],
      ],
    ],
    [
      'a quote in the middle of a cell',
      'a;5" skärm\nd;e',
      [
        ['a', '5" skärm'],
        ['d', 'e'],
      ],
    ],
    ['rows of unequal length', 'a;b;c\nd\ne;f;g;h', [['a', 'b', 'c'], ['d'], ['e', 'f', 'g', 'h']]],
    [
      'a title above the table',
      'System, per den 1 maj, 2026\n\na;b;c\nd;e, f, g;h',
      [['System, per den 1 maj, 2026'], [''], ['a', 'b', 'c'], ['d', 'e, f, g', 'h']],
    ],
    [
      'blanks, untrimmed',
      ' a ;b\nc; d',
      [
        [' a ', 'b'],
        ['c', ' d'],
      ],
    ],
  ] as const)
    it(`keeps ${name}`, async () => assert.deepEqual(await cellsOf(file, content), cells))

  it('counts rows as a spreadsheet does: empty ones too, a quoted cell with several lines once', async () => {
    writeFileSync(file, 'a;b\n\n"c\nd";e\nf;g')
    assert.deepEqual(
      (await rowsOf(file)).map((row) => row.line),
      [1, 2, 3, 4],
    )
  })

  it('is still UTF-8 when one letter of it is broken', async () => {
    const broken = Buffer.concat([
      Buffer.from('Åsa;Östen;Märta\n'),
      Buffer.from([0xe5]),
      Buffer.from(';ö;ä'),
    ])
    assert.deepEqual(await cellsOf(file, broken), [
      ['Åsa', 'Östen', 'Märta'],
      ['\ufffd', 'ö', 'ä'],
    ])
  })

  for (const [name, content, reason] of [
    ['a PDF called .csv', '%PDF-1.7 …', /PDF/],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /\.xls/],
    ['a web page', '<html><table>…', /webbsida/],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), /bild/],
    ['bytes that are no text', Buffer.from('a;b\n\u0000\u0001\u0002c'), /ingen text/],
    [
      'a zip archive that is no workbook',
      zipOf([{ name: 'brev.txt', content: 'hej' }]),
      /zip-arkiv/,
    ],
    ['half a zip archive', zipOf([{ name: 'brev.txt', content: 'hej' }]).subarray(0, 60), /skadad/],
    ['an empty file', '', /tom/],
    ['a quote that is never closed', 'a;b\nc;"d\ne;f', /Rad 2 .*citattecken/],
    ['a cell that never ends', `a;b\nc;"${'x'.repeat(40_000)}"`, /Rad 2 .*32767 tecken/],
    ['a row of endless columns', `a;b\n${';'.repeat(1_500)}`, /1501 kolumner/],
  ] as const)
    it(`refuses ${name} with a sentence`, () =>
      assert.rejects(cellsOf(file, content), refusal(reason)))

  it('refuses a folder and a file that is not there', async () => {
    mkdirSync(path('folder'))
    await assert.rejects(openSheet(path('folder')), refusal(/mapp/))
    await assert.rejects(openSheet(path('nothing')), refusal(/Det finns ingen fil/))
  })

  it('refuses a file larger than any register before reading it', async () => {
    writeFileSync(file, 'a;b\n')
    truncateSync(file, 300 * 1024 * 1024)
    await assert.rejects(openSheet(file), refusal(/300 MB; större än 256 MB/))
  })

  it('is read or refused with a sentence, whatever bytes it holds', async () => {
    const pieces = fc.constantFrom(
      '"',
      ';',
      ',',
      '\n',
      '\r\n',
      '\r',
      '\t',
      'å',
      'a',
      '\ufeff',
      'PK',
      'sep=',
      '\u0000',
    )
    const texts = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary' })))
      .map((all) => Buffer.from(all.join('')))
    await fc.assert(
      fc.asyncProperty(fc.oneof(texts, fc.uint8Array({ maxLength: 300 })), async (bytes) => {
        try {
          await cellsOf(file, bytes)
        } catch (problem) {
          assert.ok(problem instanceof UnreadableSheet, String(problem))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives back every text that is written quoted', async () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\u0000', ''))
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(';', ',', '\t'), async (cells, separator) => {
        const head = [['rubrik', 'rubrik', 'rubrik'], ...cells]
        const text = head
          .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator))
          .join('\r\n')
        assert.deepEqual(await cellsOf(file, `\ufeff${text}`), head)
      }),
      { numRuns: 200 },
    )
  })

  it('holds no more of a file with 100,000 rows than of one with ten', async function () {
    this.timeout(120_000)
    const cells = `${'x'.repeat(300)};${'y'.repeat(300)};z\n`
    writeFileSync(file, '')
    for (let written = 0; written < 100; written++) appendFileSync(file, cells.repeat(1_000))
    const before = process.memoryUsage().rss
    let rows = 0
    let most = 0
    for await (const _row of (await openSheet(file)).rows)
      if (++rows % 5_000 === 0) most = Math.max(most, process.memoryUsage().rss - before)
    assert.equal(rows, 100_000)
    assert.ok(most < 100 * 1024 * 1024, `${Math.round(most / 1024 / 1024)} MB`)
  })
})

describe('A header', () => {
  for (const [text, normal] of [
    [' E-postadress: ', 'e postadress'],
    ['Personuppgifter (ja/nej)', 'personuppgifter'],
    ['FÖRVALTNING\n', 'förvaltning'],
    ['Fo\u0308rvaltning', 'förvaltning'],
    ['(namn)', 'namn'],
    ['Drift internt/externt?', 'drift internt externt'],
  ] as const)
    it(`«${text.trim()}» is compared as «${normal}»`, () =>
      assert.equal(normaliseHeader(text), normal))
})

function refusal(reason: RegExp) {
  return (problem: unknown) => {
    assert.ok(problem instanceof UnreadableSheet, String(problem))
    assert.match(problem.message, reason)
    return true
  }
}

/** Swedish letters and Windows' own quotes and dash, as Excel writes them. */
function inWindows1252(text: string): Buffer {
  const special: Record<string, number> = { '“': 0x93, '”': 0x94, '–': 0x96 }
  return Buffer.from([...text].map((letter) => special[letter] ?? letter.charCodeAt(0)))
}
