/** What came, its body still unread. */
export type Incoming = {
  method: string
  /** After `/api`, still encoded. */
  path: string
  query: URLSearchParams
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** The body, unless it has more bytes than allowed. */
  read: (most: number) => Promise<Uint8Array | 'tooLarge'>
}

/** A header that may come once; undefined where it is absent. */
export function header({ headers }: Incoming, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}
