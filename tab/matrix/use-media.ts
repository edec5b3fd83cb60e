import { useCallback, useSyncExternalStore } from 'react'

/** Whether the window is as a media query says, at any time. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}

let printing = false

function subscribeToPrinting(changed: () => void) {
  const begin = () => {
    printing = true
    changed()
  }
  const end = () => {
    printing = false
    changed()
  }
  addEventListener('beforeprint', begin)
  addEventListener('afterprint', end)
  return () => {
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', end)
  }
}

/** Whether the page is being printed: then everything has to be there, not only what is in view. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribeToPrinting, () => printing)
}
