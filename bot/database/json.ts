/** JSON whose texts PostgreSQL can hold: it knows neither the character NUL nor half a surrogate pair. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\u0000', '').toWellFormed() : part,
  )
}
