import type { Problem } from '../../sheet/sheet.ts'
import type { HolderProblem } from './holders.ts'

export const problem = (
  row: number | null,
  column: string | null,
  code: string,
  message: string,
): Problem => ({ row, column, code, message })

/** What the owner of a sheet should know of a name in it. */
export function holderProblem(row: number, column: string, found: HolderProblem): Problem {
  switch (found.kind) {
    case 'nobody':
      return problem(
        row,
        column,
        'unknownPerson',
        `«${found.text}» finns inte i katalogen och behålls som text.`,
      )
    case 'several':
      return problem(
        row,
        column,
        'ambiguousPerson',
        `«${found.text}» är ${found.people.length} personer i katalogen; skriv e-postadressen. Texten behålls.`,
      )
    case 'left':
      return problem(row, column, 'leftPerson', `${found.person.name} har slutat.`)
    case 'otherName':
      return problem(
        row,
        column,
        'otherName',
        `Adressen i «${found.text}» tillhör ${found.person.name}.`,
      )
  }
}
