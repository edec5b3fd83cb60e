import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { after, describe, it } from 'mocha'
import readWithLibrary from 'read-excel-file/node'
import writeWorkbook from 'write-excel-file/node'
import { UnreadableSheet } from '../bot/sheet/unreadable-sheet.ts'
import { cellsOf, createFolder, rowsOf, workbookOf, zipOf } from './support/sheet-files.ts'

const { path, remove } = createFolder()
const file = path('sheet.xlsx')

/** A row of cells with texts in place. */
const row = (...cells: string[]) =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`
const dayStyles =
  '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0 &quot;dagar&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'

describe('A workbook', () => {
  after(remove)

  it('reads as another reader reads it', async () => {
    const cells = ['Namn', 'Åsa & <Öberg>', 'två\nrader', ' blank '].map((value) => ({
      value,
      type: String,
    }))
    const day = { value: new Date(Date.UTC(2026, 10, 23)), type: Date, format: 'yyyy-mm-dd' }
    const numbers = [12, 0.1, -7].map((value) => ({ value, type: Number }))
    await writeWorkbook([cells, numbers, [day]]).toFile(file)
    const [theirs] = await readWithLibrary(file, { trim: false })
    assert.deepEqual(
      (await rowsOf(file)).map((one) => one.cells),
      [
        ['Namn', 'Åsa & <Öberg>', 'två\nrader', ' blank '],
        ['12', '0.1', '-7', ''],
        ['2026-11-23', '', '', ''],
      ],
    )
    assert.deepEqual(
      theirs?.data[0],
      cells.map((cell) => cell.value),
    )
  })

  for (const [name, cell, text] of [
    [
      'a formula, as the value stored with it',
      '<c t="str"><f>A1&amp;"x"</f><v>svar</v></c>',
      'svar',
    ],
    ['a number out of a formula', '<c><f>SUM(A1:A9)</f><v>42</v></c>', '42'],
    ['a formula nobody calculated, as nothing', '<c t="str"><f>A1</f></c>', ''],
    ['an error', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['true', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['false', '<c t="b"><v>0</v></c>', 'FALSE'],
    ['a day in a built-in format', '<c s="1"><v>46349</v></c>', '2026-11-23'],
    ['a day in a format of its own', '<c s="2"><v>46349</v></c>', '2026-11-23'],
    ['a day with its time', '<c s="1"><v>46349.5625</v></c>', '2026-11-23 13:30'],
    ['a day before the leap day that never was', '<c s="1"><v>1</v></c>', '1900-01-01'],
    ['a day in ISO form', '<c t="d"><v>2026-11-23T00:00:00Z</v></c>', '2026-11-23'],
    ['a number of days, which is no day', '<c s="3"><v>46349</v></c>', '46349'],
    ['a serial number without format', '<c><v>45976.541600000001</v></c>', '45976.5416'],
    ['a phone number', '<c><v>46701234567</v></c>', '46701234567'],
    ['a shared text', '<c t="s"><v>0</v></c>', 'Treserva'],
    ['a text in several styles', '<c t="s"><v>1</v></c>', 'Pro Capita'],
    ['a shared text that is not there', '<c t="s"><v>9</v></c>', ''],
    ['a style that is not there', '<c s="99"><v>7</v></c>', '7'],
  ] as const)
    it(`gives ${name}`, async () => {
      const strings = [
        '<si><t>Treserva</t></si>',
        '<si><r><t>Pro </t></r><r><t>Capita</t></r><rPh><t>kana</t></rPh></si>',
      ]
      const content = workbookOf([`${row('rubrik')}<row>${cell}<c><v>1</v></c></row>`], {
        strings,
        styles: dayStyles,
      })
      assert.deepEqual(await cellsOf(file, content), [['rubrik'], [text, '1']])
    })

  it('counts days from 1904 where it says so', async () => {
    const sheet = '<row><c s="1"><v>44887</v></c></row>'
    const content = workbookOf([sheet], {
      styles: dayStyles,
      workbook: '<workbookPr date1904="1"/>',
    })
    assert.deepEqual(await cellsOf(file, content), [['2026-11-23']])
  })

  it('keeps rows and cells where they stand, over gaps of any size', async () => {
    const sheet = `${row('a', 'b')}<row r="5"><c r="C5"><v>1</v></c></row><row r="400000"><c r="B400000"><v>2</v></c><c r="XFD400000" s="1"/></row>`
    writeFileSync(file, workbookOf([sheet]))
    assert.deepEqual(await rowsOf(file), [
      { line: 1, cells: ['a', 'b'] },
      { line: 5, cells: ['', '', '1'] },
      { line: 400_000, cells: ['', '2', ''] },
    ])
  })

  it('is read from the first sheet that holds anything', async () => {
    const blank = '<row><c s="1"/></row><row><c t="inlineStr"><is><t> </t></is></c></row>'
    assert.deepEqual(await cellsOf(file, workbookOf([blank, row('svar'), row('annat')])), [
      ['svar'],
    ])
  })

  it('is read with prefixes on its elements, as some programs write them', async () => {
    const sheet = '<x:row><x:c t="inlineStr"><x:is><x:t>svar</x:t></x:is></x:c></x:row>'
    assert.deepEqual(await cellsOf(file, workbookOf([sheet])), [['svar']])
  })

  const sheetPart = (content: string, claims?: number) =>
    workbookOf(['<row/>'], { parts: [{ name: 'xl/worksheets/sheet1.xml', content, claims }] })
  const zeros = '0'.repeat(40 * 1024 * 1024)
  for (const [name, content, reason] of [
    ['without content', workbookOf(['', '<row/>']), /tom/],
    [
      'with a password',
      zipOf([{ name: 'xl/workbook.xml', content: '', encrypted: true }]),
      /lösenord/,
    ],
    ['that is no XML', workbookOf(['<row><c></row>']), /skadad/],
    ['cut in half', workbookOf([row('a')]).subarray(0, 300), /skadad/],
    [
      'with a column beyond all tables',
      workbookOf(['<row><c r="XFD1"><v>1</v></c></row>']),
      /kolumn 16384/,
    ],
    [
      'with a row beyond all tables',
      workbookOf(['<row r="1048576"><c><v>1</v></c></row>']),
      /fler än 500000 rader/,
    ],
    ['that is a zip bomb', sheetPart(zeros), /uppackad/],
    ['that claims to unpack to gigabytes', sheetPart(row('a'), 3_000_000_000), /uppackad/],
    ['that unpacks to more than it claims', sheetPart(zeros, 1_000), /skadad/],
    ['with a text that never ends', sheetPart(`<worksheet>${noise()}`), /skadad/],
    ['with elements within elements without end', sheetPart('<a>'.repeat(1_000)), /skadad/],
    ['with entities that grow', sheetPart('<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>'), /skadad/],
  ] as const)
    it(`${name} is refused with a sentence`, () =>
      assert.rejects(cellsOf(file, content), (problem) => {
        assert.ok(problem instanceof UnreadableSheet, String(problem))
        assert.match(problem.message, reason)
        return true
      }))
})

/** Some megabytes of letters that do not pack well enough to be taken for a bomb. */
function noise(): string {
  let seed = 1
  const letters = Array.from({ length: 4 * 1024 * 1024 }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return String.fromCharCode(97 + (seed % 26))
  })
  return letters.join('')
}
