import Papa from 'papaparse'
import writeExcelFile from 'write-excel-file/node'
import { guarded, guardedInWorkbook } from '../sheet/formula.ts'

type Rows = readonly (readonly string[])[]

/** Semicolons, UTF-8 and its mark: what Excel opens in Sweden by a double click. No cell is a formula to it. */
export function csvFile(rows: Rows): Buffer {
  const cells = rows.map((row) => row.map(guarded))
  const text = Papa.unparse(cells, { delimiter: ';', newline: '\r\n', quotes: true })
  return Buffer.from(`\uFEFF${text}\r\n`)
}

/** A workbook of one or more sheets. In a workbook a text is no formula, whatever it begins with. */
export function workbookFile(sheets: readonly { name: string; rows: Rows }[]): Promise<Buffer> {
  return writeExcelFile(
    sheets.map(({ name, rows }) => ({ sheet: name, data: rows.map((row) => row.map(cellOf)) })),
  ).toBuffer()
}

const cellOf = (text: string) =>
  text === '' ? null : { type: String, value: guardedInWorkbook(text) }
