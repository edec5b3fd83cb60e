import type { z } from 'zod'
import type { Day } from '../../../calendar/day.ts'
import { csvFile, workbookFile } from '../../../register/export/files.ts'
import type { Reading } from '../../api/reader.ts'
import { type Route, route } from '../../api/route.ts'
import type { MatrixReads } from './reads.ts'
import { changesSheet, dutySheet, type MatrixSheet, systemSheet } from './sheets.ts'

type OnDay = z.ZodType<{ on?: Day | undefined }>
type Sheets = (reading: Reading, on: Day | undefined) => Promise<[MatrixSheet, ...MatrixSheet[]]>

/** The matrices as files; the workbook of the systems has a second sheet with what changed since the routine was adopted. */
export function matrixFiles(reads: MatrixReads, onDay: OnDay): Route[] {
  const systems: Sheets = async (reading, on) => {
    const { language } = reading.reader
    const sheet = systemSheet(await reads.systems(reading, on), language)
    const changes = changesSheet(await reads.changes(reading, undefined), language)
    return changes ? [sheet, changes] : [sheet]
  }
  const duties: Sheets = async (reading, on) => [
    dutySheet(await reads.duties(reading, on), reading.reader.language),
  ]
  return [...filesOf('systems', systems, onDay), ...filesOf('duties', duties, onDay)]
}

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

function filesOf(what: 'systems' | 'duties', sheets: Sheets, onDay: OnDay): Route[] {
  return (['csv', 'xlsx'] as const).map((kind) =>
    route({
      method: 'GET',
      path: `/matrix/${what}.${kind}`,
      says: `The matrix of ${what} as a file that opens in a spreadsheet, on a day.`,
      may: null,
      query: onDay,
      answer: async (asked) => {
        const on = asked.query.on ?? asked.today
        const all = await sheets(asked, asked.query.on)
        const [first] = all
        const bytes = kind === 'csv' ? csvFile(first.rows) : await workbookFile(all)
        return {
          kind: 'file',
          file: { name: `${first.name} ${on}.${kind}`, type: types[kind], bytes },
        }
      },
    }),
  )
}
