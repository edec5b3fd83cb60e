import { readXml } from './xml.ts'

/** The texts that cells refer to by number. Of a text in several styles the pieces are joined; readings in small print are left out. */
export async function readSharedStrings(bytes: AsyncIterable<Buffer>): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let inText = false
  let inReading = false
  await readXml(bytes, {
    open: (name) => {
      if (name === 'si') text = ''
      else if (name === 't') inText = true
      else if (name === 'rPh') inReading = true
    },
    close: (name) => {
      if (name === 'si') strings.push(unescaped(text))
      else if (name === 't') inText = false
      else if (name === 'rPh') inReading = false
    },
    text: (piece) => {
      if (inText && !inReading) text += piece
    },
  })
  return strings
}

/** Characters that XML can't hold are written `_x000D_` in a workbook (ECMA-376, ST_Xstring). */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
