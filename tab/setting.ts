import { createContext, use } from 'react'
import type { MeView } from '../bot/web/views/me.ts'
import type { Host } from './host.ts'
import type { Language } from './words.ts'

/** Where and for whom the pages are shown. */
export type Setting = {
  host: Host
  language: Language
  /** Who reads; null until the server has said so. */
  me: MeView | null
}

export const SettingContext = createContext<Setting | null>(null)

/** Throws outside the shell: nothing of the tab is shown without one. */
export function useSetting(): Setting {
  const setting = use(SettingContext)
  if (!setting) throw new Error('This part is shown outside the shell of the tab.')
  return setting
}
