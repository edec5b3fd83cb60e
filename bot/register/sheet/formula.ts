/** What a spreadsheet would take for a formula, behind any number of apostrophes. */
const LOOKS_LIKE_ONE = /^'*[=+\-@\t\r]/
const IS_GUARDED = /^'+[=+\-@\t\r]/

/** A text that no spreadsheet runs: an apostrophe stands before what would begin a formula. */
export function guarded(text: string): string {
  return LOOKS_LIKE_ONE.test(text) ? `'${text}` : text
}

/** A text as it was before `guarded`. */
export function unguarded(text: string): string {
  return IS_GUARDED.test(text) ? text.slice(1) : text
}

/** A text for a sheet whose texts are never run, so that `unguarded` leaves it as it is. */
export function guardedAgain(text: string): string {
  return IS_GUARDED.test(text) ? `'${text}` : text
}
