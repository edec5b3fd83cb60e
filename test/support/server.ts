import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { freePort } from './databases.ts'

/** The server as `npm start` runs it. */
export type RunningServer = {
  url: string
  child: ChildProcess
  /** Resolves with the status of `/readyz` when the server is ready. */
  ready: () => Promise<Response>
  /** Resolves when it has written a line about such an event to its log. */
  logged: (event: string) => Promise<void>
  /** Resolves when the process has ended. */
  ended: Promise<{ code: number | null; output: string; errors: string }>
}

export async function runServer(environment: Record<string, string>): Promise<RunningServer> {
  const port = await freePort()
  const child = spawn(process.execPath, ['bot/start.js'], {
    env: { PATH: process.env.PATH, PORT: String(port), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    output += piece
  })
  const ended = Promise.all([text(child.stderr), once(child, 'exit')]).then(([errors]) => ({
    code: child.exitCode,
    output,
    errors,
  }))
  const url = `http://127.0.0.1:${port}`
  const logged = async (event: string) => {
    while (!output.includes(`"event":"${event}"`)) {
      if (child.exitCode !== null) throw new Error(`The server ended before it told of ${event}.`)
      await once(child.stdout, 'data')
    }
  }
  return { url, child, ended, logged, ready: () => whenReady(url, child) }
}

async function whenReady(url: string, child: ChildProcess): Promise<Response> {
  while (child.exitCode === null) {
    const response = await fetch(`${url}/readyz`).catch(() => null)
    if (response?.ok) return response
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('The server ended before it was ready.')
}
