import { useCallback, useEffect, useState } from 'react'
import { type Answer, read } from './api.ts'

/** An address of the API as a page shows it: nothing yet, or what came last, and how to ask once more. */
export type Reading<View> = {
  answer: Answer<View> | null
  /** True while it is asked again and something is shown already. */
  again: boolean
  reload: () => void
}

/**
 * Reads an address of the API and reads anew when the address changes. What was there stays in view meanwhile;
 * an answer that was overtaken is dropped. A `path` of null reads nothing.
 */
export function useRead<View>(path: string | null): Reading<View> {
  const [state, setState] = useState<{ answer: Answer<View> | null; again: boolean }>(nothing)
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (path === null) return
    let overtaken = false
    setState(({ answer }) => ({ answer, again: answer !== null && round >= 0 }))
    const show = (answer: Answer<View>) => {
      if (!overtaken) setState({ answer, again: false })
    }
    read<View>(path).then(show, () => show({ kind: 'failed', detail: null }))
    return () => {
      overtaken = true
    }
  }, [path, round])
  const reload = useCallback(() => setRound((before) => before + 1), [])
  return { ...state, reload }
}

const nothing = { answer: null, again: false }
