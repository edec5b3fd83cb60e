import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { openAt, placeOf } from './address.ts'
import { sendAs } from './api.ts'
import { enterHost, type Host } from './host.ts'
import { NoHost } from './shell/NoHost.tsx'
import { languageOf } from './words.ts'

const root = document.getElementById('root')
if (placeOf(location).page === 'consent')
  void import('./consent.ts').then(({ consent }) => consent())
else if (root) start(root)

// The matrix is what most open first: its code comes while Teams still answers.
if (['', 'matris'].includes(placeOf(location).page)) void import('./matrix/MatrixPage.tsx')

async function begin(): Promise<Host | null> {
  const host = await enterHost()
  if (!host) return null
  document.documentElement.lang = host.language
  sendAs({ prove: host.prove, language: () => languageOf(document.documentElement.lang) })
  if (host.opensAt !== null) openAt(host.opensAt)
  return host
}

function start(element: HTMLElement): void {
  const shown = createRoot(element)
  const show = (host: Host | null) => shown.render(host ? <App host={host} /> : <NoHost />)
  begin().then(show, () => show(null))
}
