/** A message of teams-js to whoever surrounds the tab. */
export type HostMessage = { func: string; args: unknown[] }

/** What the stand-in for Teams says of itself and of the reader. */
export type HostContext = { theme: string; locale: string; subPageId: string | null; tab: string }

/** Where the stand-in lives: teams-js believes only hosts that it knows. */
export const HOST = 'https://teams.microsoft.com/stand-in'

/**
 * A small Teams: a page with the tab in a frame that speaks teams-js' message protocol. The page's functions
 * `standInToken` and `standInSaw` are the test's own; `standIn.tell(func, ...args)` sends the tab a message.
 */
export function hostPage(context: HostContext): string {
  return `<!doctype html>
<html lang="sv">
  <head>
    <title>Teams</title>
    <style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%;display:block}</style>
  </head>
  <body>
    <iframe id="tab" title="Ansvar" src="${context.tab}" allow="clipboard-write"></iframe>
    <script>(${speak.toString()})(${JSON.stringify(context)})</script>
  </body>
</html>`
}

/** Runs in the page, so it can use nothing from outside itself. */
function speak(context: HostContext): void {
  const frame = document.querySelector('iframe')
  const supports = { pages: { backStack: {} }, chat: {} }
  const runtime = { apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports }
  const about = {
    theme: context.theme,
    locale: context.locale,
    subEntityId: context.subPageId ?? undefined,
    entityId: 'ansvar',
    frameContext: 'content',
    hostName: 'Teams',
    hostClientType: 'web',
  }
  const call = async (name: string, ...args: unknown[]): Promise<unknown> => {
    const own: unknown = Reflect.get(window, name)
    return typeof own === 'function' ? own(...args) : null
  }
  const answers: Record<string, () => Promise<unknown[]>> = {
    initialize: async () => ['content', 'web', JSON.stringify(runtime), '2.58.0'],
    getContext: async () => [about],
    'authentication.getAuthToken': async () => {
      const token = await call('standInToken')
      return typeof token === 'string' ? [true, token] : [false, 'resourceRequiresConsent']
    },
    'authentication.authenticate': async () => [true, 'granted'],
    executeDeepLink: async () => [true],
  }
  const tell = (func: string, ...args: unknown[]) =>
    frame?.contentWindow?.postMessage({ func, args }, '*')
  Reflect.set(window, 'standIn', { tell })
  addEventListener('message', async ({ data, source, origin }) => {
    if (source !== frame?.contentWindow || typeof data?.func !== 'string') return
    await call('standInSaw', { func: data.func, args: data.args })
    const answer = answers[data.func]
    if (!answer) return
    const args = await answer()
    frame?.contentWindow?.postMessage(
      { id: data.id, uuidAsString: data.uuidAsString, args },
      origin,
    )
  })
}
