type Lazy<Value> = { (): Promise<Value>; begun: () => Promise<Value | null> }

/** Something made at its first use, and once; when that fails, at the next use again. */
export function lazy<Value>(make: () => Promise<Value>): Lazy<Value> {
  let made: Promise<Value> | null = null
  const get = () => {
    made ??= make().catch((problem: unknown) => {
      made = null
      throw problem
    })
    return made
  }
  return Object.assign(get, { begun: async () => made })
}

/** Milliseconds after which is begun again what could not be, the database being away. */
const AGAIN = 30_000

/** Something that runs by itself: begun again until it has begun, or is told to stop. */
export function keepBeginning(
  make: () => Promise<{ stop: () => Promise<void> }>,
  onProblem: () => void,
): { begin: () => void; stop: () => Promise<void> } {
  const made = lazy(make)
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  const begin = () => {
    made().catch(() => {
      onProblem()
      if (!isStopped) timer = setTimeout(begin, AGAIN).unref()
    })
  }
  const stop = async () => {
    isStopped = true
    clearTimeout(timer)
    const begun = await made.begun().catch(() => null)
    await begun?.stop()
  }
  return { begin, stop }
}
