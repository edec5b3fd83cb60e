import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { openSheet } from '../../bot/sheet/open-sheet.ts'
import type { SheetRow } from '../../bot/sheet/sheet.ts'

/** A folder for a test's files, and how to be rid of it. */
export function createFolder(): { path: (name: string) => string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'ansvar-sheets-'))
  return {
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export async function rowsOf(path: string): Promise<SheetRow[]> {
  return Array.fromAsync((await openSheet(path)).rows)
}

/** The cells alone, once written to a file of this name. */
export async function cellsOf(path: string, content: string | Uint8Array): Promise<string[][]> {
  writeFileSync(path, content)
  return (await rowsOf(path)).map((row) => row.cells)
}

/** A part of a zip archive; `claims` is the size that the archive says it has, where that is a lie. */
type Part = { name: string; content: string | Buffer; claims?: number; encrypted?: boolean }

/** A zip archive made by hand, so that it may lie. */
export function zipOf(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const { name, content, claims, encrypted } of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(encrypted ? 1 : 0, 2)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(claims ?? bytes.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const central = Buffer.alloc(16)
    central.writeUInt32LE(offset, 12)
    locals.push(Buffer.from('PK\u0003\u0004'), shared, Buffer.from(name), packed)
    centrals.push(
      Buffer.from('PK\u0001\u0002\u0014\u0000'),
      shared,
      central.subarray(2),
      Buffer.from(name),
    )
    offset += 4 + shared.length + name.length + packed.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook with these sheets, each the XML inside `<sheetData>`; further parts replace or join the usual ones. */
export function workbookOf(
  sheets: readonly string[],
  { strings = [], styles = '', workbook = '', parts = [] }: Workbook = {},
): Buffer {
  const numbers = sheets.map((_sheet, index) => index + 1)
  return zipOf([
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}">${workbook}<sheets>${numbers
        .map((number) => `<sheet name="Blad${number}" sheetId="${number}" r:id="rId${number}"/>`)
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${numbers
        .map(
          (number) =>
            `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
        )
        .join('')}</Relationships>`,
    },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    })),
    { name: 'xl/sharedStrings.xml', content: `<sst>${strings.join('')}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet>${styles}</styleSheet>` },
    ...parts,
  ])
}

type Workbook = {
  /** `<si>…</si>` each. */
  strings?: readonly string[]
  styles?: string
  workbook?: string
  parts?: readonly Part[]
}
