import { createContext, use } from 'react'

/** Something that has happened, said once to everybody: shown for a while, and read aloud. */
export type Said = { text: string; action?: { label: string; run: () => void } }

export const SayContext = createContext<((said: Said) => void) | null>(null)

/** Says what has happened: `say({ text: 'Ägaren är bytt.', action: { label: 'Ångra', run } })`. */
export function useSay(): (said: Said) => void {
  const say = use(SayContext)
  if (!say) throw new Error('This part is shown outside the shell of the tab.')
  return say
}
