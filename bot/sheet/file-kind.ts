import { UnreadableSheet } from './unreadable-sheet.ts'

/** First bytes of files that somebody may take for a sheet, and what to tell them. */
const others: [bytes: string, sentence: string][] = [
  ['%PDF', 'Filen är en PDF. Exportera registret som .csv eller .xlsx i stället.'],
  [
    '\u00d0\u00cf\u0011\u00e0',
    'Filen är en äldre Excelbok (.xls) eller skyddad med lösenord. Spara den som .xlsx utan lösenord.',
  ],
  ['\u001f\u008b', 'Filen är komprimerad (gzip). Packa upp den först.'],
  ['\u0089PNG', 'Filen är en bild. Ansvar läser .csv och .xlsx.'],
  ['\u00ff\u00d8\u00ff', 'Filen är en bild. Ansvar läser .csv och .xlsx.'],
  ['7z\u00bc\u00af', 'Filen är ett 7z-arkiv. Packa upp den först.'],
  ['Rar!', 'Filen är ett rar-arkiv. Packa upp den först.'],
  ['SQLite format', 'Filen är en databas. Ansvar läser .csv och .xlsx.'],
  ['{\\rtf', 'Filen är ett textdokument (.rtf). Ansvar läser .csv och .xlsx.'],
]
const markup = /^\s*<(?:!doctype|html|\?xml|table|div|meta|Workbook)/i

/** Whether a file's first bytes begin a zip archive (what a workbook is) or a text. Throws `UnreadableSheet` for all else. */
export function kindOf(start: Uint8Array): 'zip' | 'text' {
  const letters = Buffer.from(start).toString('latin1')
  if (letters.startsWith('PK\u0003\u0004')) return 'zip'
  const other = others.find(([bytes]) => letters.startsWith(bytes))
  if (other) throw new UnreadableSheet(other[1])
  if (markup.test(letters.replace(/^\u00ef\u00bb\u00bf/, '')))
    throw new UnreadableSheet(
      'Filen är en webbsida eller XML, vad den än heter. Öppna den i Excel och spara den som .xlsx.',
    )
  return 'text'
}
