import { limits } from '../limits.ts'
import type { SheetRow } from '../sheet.ts'
import { UnreadableSheet } from '../unreadable-sheet.ts'
import { serialText } from './serial-day.ts'
import { unescaped } from './shared-strings.ts'
import { parseXml } from './xml.ts'

/** What cells refer to outside their sheet. */
export type Book = { strings: readonly string[]; dayStyles: readonly boolean[]; from1904: boolean }

/** Where in the sheet the reading stands. Columns count from 1. */
type Place = {
  found: SheetRow[]
  /** Cells of the widest row so far: a workbook leaves out the empty cells at a row's end. */
  widest: number
  row: SheetRow
  cell: { column: number; type: string; style: number; text: string } | null
  /** The element whose text is the cell's: `v` a value, `t` a text in place. */
  inside: string | null
  /** Inside a reading in small print, which is not part of the text. */
  small: boolean
}

/**
 * The rows of one sheet that hold anything. A formula counts as the value that was stored with it and is never
 * calculated; without one the cell is empty. Throws `UnreadableSheet`.
 */
export async function* sheetRows(
  bytes: AsyncIterable<Buffer>,
  book: Book,
): AsyncGenerator<SheetRow> {
  const place: Place = {
    found: [],
    widest: 0,
    row: { line: 0, cells: [] },
    cell: null,
    inside: null,
    small: false,
  }
  const parsing = parseXml(bytes, {
    open: (name, attributes) => opened(place, name, attributes),
    close: (name) => closed(place, name, book),
    text: (text) => heard(place, text),
  })
  for await (const _piece of parsing) yield* place.found.splice(0)
}

function opened(place: Place, name: string, attributes: Record<string, string>): void {
  if (name === 'row') place.row = { line: lineOf(attributes.r, place.row.line), cells: [] }
  else if (name === 'c')
    place.cell = {
      column: columnOf(attributes.r) ?? (place.cell?.column ?? 0) + 1,
      type: attributes.t ?? 'n',
      style: Number(attributes.s ?? 0),
      text: '',
    }
  else if (name === 'v' || name === 't') place.inside = name
  else if (name === 'rPh') place.small = true
}

function closed(place: Place, name: string, book: Book): void {
  if (name === 'row') {
    finishRow(place)
  } else if (name === 'c' && place.cell) {
    const { column } = place.cell
    const text = textOf(place.cell, book)
    if (text !== '') put(place.row, column, text)
  } else if (name === 'v' || name === 't') place.inside = null
  else if (name === 'rPh') place.small = false
}

function finishRow(place: Place): void {
  const { cells } = place.row
  place.cell = null
  if (cells.length === 0) return
  place.widest = Math.max(place.widest, cells.length)
  while (cells.length < place.widest) cells.push('')
  place.found.push(place.row)
}

function heard({ cell, inside, small }: Place, text: string): void {
  if (cell && inside && !small) cell.text += text
}

function put({ line, cells }: SheetRow, column: number, text: string): void {
  if (column > limits.columns)
    throw new UnreadableSheet(
      `Rad ${line} har en cell i kolumn ${column}; fler än ${limits.columns} kolumner läses inte.`,
    )
  while (cells.length < column - 1) cells.push('')
  cells[column - 1] = text
}

function textOf({ type, style, text }: NonNullable<Place['cell']>, book: Book): string {
  switch (type) {
    case 's':
      return book.strings[Number(text)] ?? ''
    case 'b':
      return text.trim() === '1' ? 'TRUE' : 'FALSE'
    case 'd':
      return text.replace(/T00:00:00(\.0+)?Z?$/, '')
    case 'n':
      return numberText(text.trim(), book, style)
    default:
      return unescaped(text)
  }
}

/** Digits that Excel itself keeps of a number. */
const DIGITS = 15

/** A number without the noise that floating point adds (`45976.541600000001`), or the day that it shows. */
function numberText(text: string, { dayStyles, from1904 }: Book, style: number): string {
  const number = Number(text)
  if (text === '' || !Number.isFinite(number)) return text
  return dayStyles[style]
    ? serialText(number, from1904)
    : String(Number(number.toPrecision(DIGITS)))
}

function lineOf(reference: string | undefined, before: number): number {
  const line = Number(reference)
  return Number.isInteger(line) && line > 0 ? line : before + 1
}

/** The column of a cell reference, `B7` → 2; null where there is none. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,7}/i.exec(reference ?? '')?.[0]
  if (!letters) return null
  return [...letters.toUpperCase()].reduce(
    (column, letter) => column * 26 + letter.charCodeAt(0) - 64,
    0,
  )
}
