import {
  FluentProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components'
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import type { MeView } from '../bot/web/views/me.ts'
import { AddressContext } from './address.ts'
import { remember, rememberedPerson } from './browser.ts'
import type { Host, Theme } from './host.ts'
import { SettingContext } from './setting.ts'
import { Saying } from './shell/Saying.tsx'
import { Shell } from './shell/Shell.tsx'
import { stepBack, useHistory } from './shell/use-history.ts'
import { useRead } from './use-read.ts'
import type { Language } from './words.ts'

const looks = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme }
// What the browser itself draws, such as the calendar of a date field.
const schemes = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  contrast: { colorScheme: 'dark' },
} as const

const LocalBar = lazy(async () => ({
  default: (await import('./shell/LocalBar.tsx')).LocalBar,
}))

/** The tab within its surroundings: their colours, their language, their reader. */
export function App({ host }: { host: Host }) {
  const [theme, setTheme] = useState<Theme>(host.theme)
  const [language, setLanguage] = useState<Language>(host.language)
  const [person, setPerson] = useState(rememberedPerson)
  useEffect(() => {
    host.onTheme(setTheme)
    host.onBack(stepBack)
    host.shown()
  }, [host])
  const speak = useCallback((next: Language) => {
    document.documentElement.lang = next
    setLanguage(next)
  }, [])
  const be = useCallback((mail: string) => {
    remember('person', mail)
    setPerson(mail)
  }, [])
  return (
    <FluentProvider theme={looks[theme]} style={schemes[theme]}>
      <Reader
        key={`${person} ${language}`}
        host={host}
        language={language}
        known={host.kind === 'teams' || person !== null}
      >
        {host.kind === 'browser' ? (
          <Suspense>
            <LocalBar theme={theme} onPerson={be} onLanguage={speak} onTheme={setTheme} />
          </Suspense>
        ) : null}
      </Reader>
    </FluentProvider>
  )
}

type Props = {
  host: Host
  language: Language
  /** False until a visitor outside Teams is somebody. */
  known: boolean
  children: ReactNode
}

/** Whoever reads: everything below is read anew for somebody else, and in another language. */
function Reader({ host, language, known, children }: Props) {
  const me = useRead<MeView>(known ? 'me' : null)
  const reader = me.answer?.kind === 'view' ? me.answer.view : null
  const setting = useMemo(() => ({ host, language, me: reader }), [host, language, reader])
  return (
    <SettingContext value={setting}>
      <AddressContext value={useHistory()}>
        <Saying>
          <Shell me={me}>{children}</Shell>
        </Saying>
      </AddressContext>
    </SettingContext>
  )
}
