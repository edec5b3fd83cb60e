import { readXml } from './xml.ts'

/** Numbers of the built-in formats that show a day or a time (ECMA-376 part 1, 18.8.30). */
const builtIn = (id: number) =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58)

/** For each cell style, by its number, whether it shows a number as a day. */
export async function readDayStyles(bytes: AsyncIterable<Buffer>): Promise<boolean[]> {
  const custom = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCellStyles = false
  await readXml(bytes, {
    open: (name, attributes) => {
      if (name === 'numFmt')
        custom.set(Number(attributes.numFmtId), showsDay(attributes.formatCode ?? ''))
      else if (name === 'cellXfs') inCellStyles = true
      else if (name === 'xf' && inCellStyles) {
        const id = Number(attributes.numFmtId ?? 0)
        styles.push(custom.get(id) ?? builtIn(id))
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return styles
}

/** A format shows a day when it names years or days outside quotes, escapes and brackets (`[Red]`, `"dagar"`). */
function showsDay(format: string): boolean {
  return /[yd]|mmm/i.test(format.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, ''))
}
