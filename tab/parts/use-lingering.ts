import { useEffect, useState } from 'react'

/** Milliseconds that a dialog needs to close itself and to give the page back to screen readers. */
const CLOSING = 1_000

/**
 * Whether a dialog has to be on the page: while it is open, and until it has closed itself. Before and after it would
 * only leave marks that Tab stops at.
 */
export function useLingering(open: boolean): boolean {
  const [lingers, setLingers] = useState(open)
  useEffect(() => {
    if (open) return setLingers(true)
    const timer = setTimeout(setLingers, CLOSING, false)
    return () => clearTimeout(timer)
  }, [open])
  return open || lingers
}
