import { limits } from '../limits.ts'
import type { SheetRow } from '../sheet.ts'
import { isBlank } from '../sheet-rows.ts'
import { UnreadableSheet } from '../unreadable-sheet.ts'
import { type Archive, type Entry, openArchive, unpack } from './archive.ts'
import { readSharedStrings } from './shared-strings.ts'
import { type Book, sheetRows } from './sheet-cells.ts'
import { readDayStyles } from './styles.ts'
import { readXml } from './xml.ts'

type Relation = { type: string; target: string }

/** The rows of a workbook's first sheet with content; a hidden one only if no other has any. Throws `UnreadableSheet`. */
export async function workbookRows(path: string): Promise<AsyncIterable<SheetRow>> {
  const archive = await openArchive(path)
  const workbook = archive.entries.get('xl/workbook.xml')
  if (!workbook)
    throw new UnreadableSheet(
      'Filen är ett zip-arkiv men ingen Excelbok (.xlsx). Öppna den i Excel och spara den som .xlsx.',
    )
  const relations = await readRelations(archive)
  const { sheetIds, from1904 } = await readWorkbook(archive, workbook)
  const book: Book = { ...(await readShared(archive, relations)), from1904 }
  for (const id of sheetIds) {
    const entry = archive.entries.get(relations.get(id)?.target ?? '')
    if (entry && (await hasContent(sheetRows(unpack(archive, entry), book))))
      return sheetRows(unpack(archive, entry), book)
  }
  throw new UnreadableSheet('Excelboken är tom: inget blad har något innehåll.')
}

async function hasContent(rows: AsyncIterable<SheetRow>): Promise<boolean> {
  for await (const row of rows) if (!isBlank(row)) return true
  return false
}

async function readWorkbook(archive: Archive, workbook: Entry) {
  const shown: string[] = []
  const hidden: string[] = []
  let from1904 = false
  await readXml(unpack(archive, workbook, limits.sharedBytes), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const list = (attributes.state ?? 'visible') === 'visible' ? shown : hidden
      if (id) list.push(id)
    },
  })
  return { sheetIds: [...shown, ...hidden], from1904 }
}

async function readRelations(archive: Archive): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>()
  const entry = archive.entries.get('xl/_rels/workbook.xml.rels')
  if (!entry) return relations
  await readXml(unpack(archive, entry, limits.sharedBytes), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const target = attributes.Target ?? ''
      relations.set(attributes.Id ?? '', {
        type: attributes.Type?.split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      })
    },
  })
  return relations
}

async function readShared(archive: Archive, relations: Map<string, Relation>) {
  const part = (type: string) => {
    const target = [...relations.values()].find((relation) => relation.type === type)?.target
    const entry = archive.entries.get(target ?? `xl/${type}.xml`)
    return entry && unpack(archive, entry, limits.sharedBytes)
  }
  const strings = part('sharedStrings')
  const styles = part('styles')
  return {
    strings: strings ? await readSharedStrings(strings) : [],
    dayStyles: styles ? await readDayStyles(styles) : [],
  }
}
