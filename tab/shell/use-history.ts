import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Address, hrefOf, pathOf, placeOf, withQuery } from '../address.ts'

/** The address bar as pages see it, kept in step with the browser's history. */
export function useHistory(): Address {
  const [place, setPlace] = useState(() => placeOf(location))
  const came = useRef(false)
  useEffect(() => {
    const moved = () => {
      came.current = true
      setPlace(placeOf(location))
    }
    addEventListener('popstate', moved)
    return () => removeEventListener('popstate', moved)
  }, [])
  const go = useCallback<Address['go']>((path, how = {}) => {
    if (how.replace) history.replaceState(history.state, '', hrefOf(path))
    else history.pushState({ steps: stepsBack() + 1 }, '', hrefOf(path))
    if (!how.keepFocus) came.current = true
    setPlace(placeOf(location))
  }, [])
  const put = useCallback<Address['put']>(
    (changes) => go(withQuery(placeOf(location), changes), { replace: true, keepFocus: true }),
    [go],
  )
  const arrived = useCallback(() => {
    const before = came.current
    came.current = false
    return before
  }, [])
  return useMemo(
    () => ({ ...place, path: pathOf(place), go, put, arrived }),
    [place, go, put, arrived],
  )
}

/** Steps that the tab itself has gone, and can go back without leaving. */
function stepsBack(): number {
  const state: unknown = history.state
  if (typeof state !== 'object' || state === null || !('steps' in state)) return 0
  return typeof state.steps === 'number' ? state.steps : 0
}

/** Goes one step back within the tab; false where the tab is at its beginning. */
export function stepBack(): boolean {
  if (stepsBack() === 0) return false
  history.back()
  return true
}
