import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { readDirectory } from '../directory/store.ts'
import { csvFile, workbookFile } from '../register/export/files.ts'
import { registerRows } from '../register/export/rows.ts'
import { sheetRoles } from '../register/sheet/roles.ts'
import { inOneView, readRegister } from '../register/store.ts'
import { readRoutine } from '../routine/store.ts'
import { type Call, type Command, type ExitCode, Refusal } from './command.ts'
import { withDatabase } from './with-database.ts'

/** `export systems FILE`: writes the register as a sheet that an import reads back unchanged. */
export const exportSystemsCommand: Command = {
  words: ['export', 'systems'],
  usage: 'FILE',
  help: 'Skriver registret till en .csv- eller .xlsx-fil som import systems läser tillbaka oförändrad.',
  options: {},
  run,
}

async function run({ positionals, config, print, tell }: Call): Promise<ExitCode> {
  const [path, ...more] = positionals
  const write = writers[extname(path ?? '').toLowerCase()]
  if (!path || more.length > 0 || !write) {
    tell('Skriv en fil som slutar på .csv eller .xlsx: export systems FILE')
    return 2
  }
  const rows = await withDatabase(config, ({ database }) =>
    inOneView(database, async (view) => {
      const roles = sheetRoles(await readRoutine(view))
      return [...registerRows(await readRegister(view), roles, await readDirectory(view))]
    }),
  )
  try {
    await write(path, rows)
  } catch (problem) {
    throw new Refusal(`Filen ${path} gick inte att skriva.`, { cause: problem })
  }
  print(`${rows.length - 1} system skrivna till ${path}.`)
  return 0
}

const writers: Record<string, (path: string, rows: readonly string[][]) => Promise<void>> = {
  '.csv': writeCsv,
  '.xlsx': writeWorkbook,
}

export async function writeCsv(path: string, rows: readonly string[][]): Promise<void> {
  await writeFile(path, csvFile(rows))
}

export async function writeWorkbook(path: string, rows: readonly string[][]): Promise<void> {
  await writeFile(path, await workbookFile([{ name: 'System', rows }]))
}
