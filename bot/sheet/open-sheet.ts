import { type FileHandle, open } from 'node:fs/promises'
import { csvRows } from './csv.ts'
import { kindOf } from './file-kind.ts'
import { limits } from './limits.ts'
import type { Sheet } from './sheet.ts'
import { withinLimits } from './sheet-rows.ts'
import { encodingOf } from './text-encoding.ts'
import { UnreadableSheet } from './unreadable-sheet.ts'
import { workbookRows } from './xlsx/workbook.ts'

/**
 * Opens a `.csv` or `.xlsx` file, told apart by content and not by name, and reads it row by row as the rows are
 * asked for; memory does not grow with the file. Of a workbook the first sheet with content counts.
 * Throws `UnreadableSheet`, also while the rows are read.
 */
export async function openSheet(path: string): Promise<Sheet> {
  const { kind, bytes } = await examine(path)
  if (kind === 'zip') {
    refuseLarger(bytes, limits.xlsxBytes)
    return { rows: withinLimits(await workbookRows(path)) }
  }
  refuseLarger(bytes, limits.csvBytes)
  return { rows: withinLimits(csvRows(path, await encodingOf(path))) }
}

async function examine(path: string): Promise<{ kind: 'zip' | 'text'; bytes: number }> {
  const file = await openForReading(path)
  try {
    const stat = await file.stat()
    if (stat.isDirectory()) throw new UnreadableSheet(`${path} är en mapp, inte en fil.`)
    if (!stat.isFile()) throw new UnreadableSheet(`${path} är ingen vanlig fil.`)
    if (stat.size === 0) throw new UnreadableSheet('Filen är tom.')
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return { kind: kindOf(buffer.subarray(0, bytesRead)), bytes: stat.size }
  } finally {
    await file.close()
  }
}

async function openForReading(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r')
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : ''
    throw new UnreadableSheet(reasons[code] ?? `Filen ${path} går inte att läsa (${code}).`)
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'Det finns ingen fil med det namnet. Kontrollera sökvägen.',
  EACCES: 'Filen får inte läsas av den som kör Ansvar. Kontrollera filens rättigheter.',
  EPERM: 'Filen får inte läsas av den som kör Ansvar. Kontrollera filens rättigheter.',
}

function refuseLarger(bytes: number, limit: number): void {
  if (bytes > limit)
    throw new UnreadableSheet(
      `Filen är ${megabytes(bytes)} MB; större än ${megabytes(limit)} MB läses inte.`,
    )
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
