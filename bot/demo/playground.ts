import { createRequire } from 'node:module'
import { join } from 'node:path'
import { answers, type Child, start } from './child.ts'

/** Where the chat window is by convention; it takes another port when that one is taken. */
const usualPort = '56150'

/**
 * Starts the Agents Playground, a real chat window, as people of the invented municipality (playground.yml).
 * It keeps its logs in `folder`. Telemetry is off, and no browser is opened: its own way of opening one ends it
 * on a machine without a screen.
 */
export function startPlayground(bot: string, folder: string, port = usualPort): Child {
  return start({
    args: [program(), '-e', bot, '-c', 'msteams', '-p', port, '--disable-telemetry'],
    environment: {
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(import.meta.dirname, 'playground.yml'),
      TEAMSAPPTESTER_BROWSER: 'none',
    },
    folder,
  })
}

/** The address of the chat window once it can be used; null when it did not start. */
export async function addressOf(playground: Child): Promise<string | null> {
  const port = await playground.said(/Listening on (\d+)/)
  const address = `http://127.0.0.1:${port}`
  return port && (await answers(`${address}/_debug/ping`, playground)) ? address : null
}

function program(): string {
  const require = createRequire(import.meta.url)
  const manifest = require.resolve('@microsoft/m365agentsplayground/package.json')
  return join(manifest, '..', require(manifest).bin.agentsplayground)
}
