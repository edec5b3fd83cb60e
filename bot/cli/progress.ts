/** Writes a line to standard error; one that is not final is overwritten by the next, on a terminal only. */
export function tell(line: string, final = true): void {
  const { stderr } = process
  if (stderr.isTTY) stderr.write(`\r\u001B[2K${line}${final ? '\n' : ''}`)
  else if (final) stderr.write(`${line}\n`)
}
