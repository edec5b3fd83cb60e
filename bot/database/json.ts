const UNSTORABLE = /\\u(0000|d[89a-f])/

/** JSON whose texts PostgreSQL can hold: it knows neither the character NUL nor half a surrogate pair. */
export function jsonOf(value: unknown): string {
  // Either of them is written as an escape, so a text without such an escape holds none.
  const text = JSON.stringify(value)
  if (!UNSTORABLE.test(text)) return text
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\u0000', '').toWellFormed() : part,
  )
}
