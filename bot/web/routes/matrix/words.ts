import type { Language } from '../../../routine/routine.ts'
import type { Broken, DutyMatrixView } from '../../views/matrix.ts'

/** The words of the matrix as a file. */
export type MatrixWords = {
  systems: string
  duties: string
  changes: (since: string) => string
  column: Record<
    | 'system'
    | 'department'
    | 'vendor'
    | 'broken'
    | 'duty'
    | 'document'
    | 'clause'
    | 'standing'
    | 'holder'
    | 'due'
    | 'state'
    | 'role'
    | 'before'
    | 'after'
    | 'day',
    string
  >
  proposal: string
  adopted: string
  left: (name: string) => string
  stale: (name: string) => string
  added: string
  gone: string
  broken: Record<Broken, string>
  state: Record<NonNullable<DutyMatrixView['rows'][number]['next']>['state'], string>
}

export const matrixWords: Record<Language, MatrixWords> = {
  sv: {
    systems: 'Ansvarsmatris system',
    duties: 'Ansvarsmatris uppgifter',
    changes: (since) => `Ändrat sedan ${since}`,
    column: {
      system: 'System',
      department: 'Förvaltning',
      vendor: 'Leverantör',
      broken: 'Att åtgärda',
      duty: 'Uppgift',
      document: 'Styrdokument',
      clause: 'Punkt',
      standing: 'Gäller som',
      holder: 'Innehavare',
      due: 'Nästa gång',
      state: 'Läge',
      role: 'Roll',
      before: 'Före',
      after: 'Efter',
      day: 'Ändrat den',
    },
    proposal: 'förslag',
    adopted: 'fastställt',
    left: (name) => `${name} (har slutat)`,
    stale: (name) => `${name} (inte bekräftad på tolv månader)`,
    added: 'Tillkom',
    gone: 'Utgick',
    broken: {
      vacant: 'vakant',
      left: 'någon har slutat',
      several: 'fler än en ansvarig',
      unknownPerson: 'någon finns inte i katalogen',
      stale: 'inte bekräftad på tolv månader',
      noAccountable: 'ingen ytterst ansvarig',
      manyAccountable: 'fler än en ytterst ansvarig',
      empty: 'ingen innehar någon roll',
      proposed: 'fastställd, men vilar på ett förslag',
    },
    state: { open: 'att göra', started: 'påbörjad', overdue: 'försenad', planned: 'planerad' },
  },
  en: {
    systems: 'Responsibilities by system',
    duties: 'Responsibilities by duty',
    changes: (since) => `Changed since ${since}`,
    column: {
      system: 'System',
      department: 'Department',
      vendor: 'Vendor',
      broken: 'To be mended',
      duty: 'Duty',
      document: 'Governing document',
      clause: 'Clause',
      standing: 'Standing',
      holder: 'Holder',
      due: 'Next time',
      state: 'State',
      role: 'Role',
      before: 'Before',
      after: 'After',
      day: 'Changed on',
    },
    proposal: 'proposal',
    adopted: 'adopted',
    left: (name) => `${name} (has left)`,
    stale: (name) => `${name} (not confirmed for twelve months)`,
    added: 'Added',
    gone: 'Removed',
    broken: {
      vacant: 'vacant',
      left: 'somebody has left',
      several: 'more than one is accountable',
      unknownPerson: 'somebody is not in the directory',
      stale: 'not confirmed for twelve months',
      noAccountable: 'nobody is accountable',
      manyAccountable: 'more than one is accountable',
      empty: 'nobody holds any role',
      proposed: 'adopted, but rests on a proposal',
    },
    state: { open: 'to be done', started: 'started', overdue: 'overdue', planned: 'planned' },
  },
}
