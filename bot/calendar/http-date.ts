/** The instant of a date as HTTP headers write it (RFC 9110, 5.6.7), in milliseconds since 1970; null where it is none. */
export function instantOfHttpDate(text: string): number | null {
  const parsed = Date.parse(text)
  return Number.isNaN(parsed) ? null : parsed
}
