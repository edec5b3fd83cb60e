import { type RefObject, useEffect } from 'react'
import { useAddress } from '../address.ts'

/** Sets the focus on a heading when somebody has come to it by a link, so that they read on from there. */
export function useArrival(heading: RefObject<HTMLHeadingElement | null>): void {
  const { arrived } = useAddress()
  useEffect(() => {
    if (arrived()) heading.current?.focus()
  }, [arrived, heading])
}
