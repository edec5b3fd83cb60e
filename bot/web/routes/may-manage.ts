import type { Reading } from '../api/reader.ts'

/** Whether somebody keeps the whole register right: those with everything, and those who administer. */
export const mayManage = ({ reader }: Pick<Reading, 'reader'>): boolean =>
  reader.powers.has('all') || reader.powers.has('administer')
