import type { SourceView } from '../../bot/web/views/duty.ts'

/** Where a duty is written, in one line. */
export const sourceText = ({ document, clause }: SourceView) =>
  document ? `${document}, ${clause}` : clause
