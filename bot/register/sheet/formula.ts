/** What a spreadsheet takes for a formula. */
const FORMULA = /^[=+\-@\t\r]/
/** Every object has these keys: write-excel-file looks texts up in an object and loses cells that hold just one of them. */
const isKeyOfAll = (text: string) => text in Object.prototype
const core = (text: string) => text.replace(/^'+/, '')
const isDelicate = (text: string) => FORMULA.test(core(text)) || isKeyOfAll(core(text))

/** A text that no spreadsheet runs: an apostrophe stands before what would begin a formula. */
export function guarded(text: string): string {
  return isDelicate(text) ? `'${text}` : text
}

/** A text for a workbook, where texts are never run, so that `unguarded` gives it back. */
export function guardedInWorkbook(text: string): string {
  const isRead = FORMULA.test(text) || !isDelicate(text)
  return isRead ? text : `'${text}`
}

/** A text as it was before it was guarded. */
export function unguarded(text: string): string {
  return text.startsWith("'") && isDelicate(text) ? text.slice(1) : text
}
