import { app, authentication, pages } from '@microsoft/teams-js'
import type { Host, Proof, Theme } from './host.ts'
import { languageOf } from './words.ts'

/** Milliseconds that Teams has to answer. */
const PATIENCE = 10_000

/** Microsoft Teams around the tab; null when it does not answer in time. */
export async function enterTeams(): Promise<Host | null> {
  const context = await within(PATIENCE, begin())
  if (!context) return null
  return {
    kind: 'teams',
    theme: themeOf(context.app.theme),
    language: languageOf(context.app.locale),
    opensAt: context.page.subPageId || null,
    onTheme: (changed) => app.registerOnThemeChangeHandler((name) => changed(themeOf(name))),
    onBack: (back) => {
      if (pages.backStack.isSupported()) pages.backStack.registerBackButtonHandler(back)
    },
    shown: () => void app.notifySuccess(),
    prove,
    share: async (subPageId, subPageLabel) => {
      if (!pages.isSupported()) return 'failed'
      pages.shareDeepLink({ subPageId, subPageLabel })
      return 'shared'
    },
    open: (address) => void app.openLink(address).catch(() => window.open(address, '_blank')),
    askConsent: (url) =>
      authentication.authenticate({ url, width: 600, height: 640 }).then(
        () => true,
        () => false,
      ),
  }
}

/** Ends the small window of consent, and tells the tab that opened it how; `problem` is null where all went well. */
export async function endConsent(problem: string | null): Promise<void> {
  await app.initialize()
  if (problem === null) authentication.notifySuccess()
  else authentication.notifyFailure(problem)
}

async function begin(): Promise<app.Context> {
  await app.initialize()
  return app.getContext()
}

/** Teams keeps the token and renews it by itself, so it is asked for every request and kept nowhere. */
async function prove(): Promise<Proof> {
  try {
    const token = await authentication.getAuthToken()
    return { kind: 'headers', headers: { authorization: `Bearer ${token}` } }
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem)
    return { kind: /consent|grant|interaction/i.test(why) ? 'noConsent' : 'noSignIn', why }
  }
}

/** `glass` lies over a room and is written on in white, as `dark` is. */
const themes: Record<string, Theme> = { dark: 'dark', glass: 'dark', contrast: 'contrast' }
const themeOf = (name: string | undefined): Theme => themes[name ?? ''] ?? 'light'

function within<Value>(milliseconds: number, value: Promise<Value>): Promise<Value | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, milliseconds, null))
  return Promise.race([value.catch(() => null), late])
}
