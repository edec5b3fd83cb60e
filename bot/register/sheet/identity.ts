import { fold } from './words.ts'

/** What stands between the steps of an identity; no name has it. */
export const STEP = ' \u2044 '

/** What makes two rows the same system: the name and the path of the department, however they are spelled. */
export function identityOf(name: string, department: readonly string[]): string {
  return [name, ...department].map((step) => fold(step).replaceAll('\u2044', '/')).join(STEP)
}
