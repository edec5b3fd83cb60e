/** A map that keeps what was used last and forgets what was not used longest. */
export type Recent<Value> = {
  get: (key: string) => Value | undefined
  set: (key: string, value: Value) => void
  forget: (key: string) => void
}

export function recent<Value>(most: number): Recent<Value> {
  // A Map lists its keys in the order in which they were set.
  const kept = new Map<string, Value>()
  const set = (key: string, value: Value) => {
    kept.delete(key)
    kept.set(key, value)
    const [oldest] = kept.size > most ? kept.keys() : []
    if (oldest !== undefined) kept.delete(oldest)
  }
  return {
    get: (key) => {
      const value = kept.get(key)
      if (value !== undefined) set(key, value)
      return value
    },
    set,
    forget: (key) => void kept.delete(key),
  }
}
