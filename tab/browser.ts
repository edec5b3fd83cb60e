import type { Host, Theme } from './host.ts'
import { languageOf } from './words.ts'

const kept = { person: 'ansvar.person', language: 'ansvar.language', theme: 'ansvar.theme' }

/** A plain browser window: nobody signs in, and the reader says which demo person they are (local mode only). */
export function enterBrowser(): Host {
  return {
    kind: 'browser',
    theme: themeOf(read('theme')) ?? systemTheme(),
    language: languageOf(read('language') ?? navigator.language),
    opensAt: null,
    onTheme: () => undefined,
    onBack: () => undefined,
    shown: () => undefined,
    prove: async () => ({ kind: 'headers', headers: personHeader() }),
    share: () => copy(location.href),
    open: (address) => void window.open(address, '_blank', 'noopener'),
    askConsent: async () => false,
  }
}

/** Remembers who the reader is, and how they want the pages, until they say otherwise. */
export function remember(what: keyof typeof kept, value: string): void {
  try {
    localStorage.setItem(kept[what], value)
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}

/** The mail address of the demo person chosen last. */
export const rememberedPerson = () => read('person')

function read(what: keyof typeof kept): string | null {
  try {
    return localStorage.getItem(kept[what])
  } catch {
    return null
  }
}

function personHeader(): Record<string, string> {
  const person = read('person')
  return person ? { 'x-ansvar-local-user': person } : {}
}

const themes: Record<string, Theme> = { light: 'light', dark: 'dark', contrast: 'contrast' }
const themeOf = (name: string | null) => themes[name ?? ''] ?? null

function systemTheme(): Theme {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast'
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

async function copy(text: string): Promise<'copied' | 'failed'> {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    return 'failed'
  }
}
