import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { environmentWith } from '../config.ts'

/** A program that the demo has started, with what it has written so far. */
export type Child = { process: ChildProcess; ended: Promise<number>; output: () => string }
type Start = {
  args: string[]
  /** What is different from this program's own environment. */
  environment: Record<string, string | undefined>
  folder?: string
}

/** Starts a Node program whose output is kept, not shown. */
export function start({ args, environment, folder }: Start): Child {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: environmentWith(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      written.push(text)
      // A server that runs for days must not fill the memory of the demo with its log.
      if (written.length > 500) written.shift()
    })
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : 1))
  return { process: child, ended, output: () => written.join('') }
}

/** Asks a program to end, and ends it after some seconds if it does not. */
export async function end(child: Child, patienceMs = 5000): Promise<void> {
  if (child.process.exitCode !== null || child.process.signalCode !== null) return
  child.process.kill('SIGTERM')
  const timer = setTimeout(() => child.process.kill('SIGKILL'), patienceMs)
  await child.ended
  clearTimeout(timer)
}

/** Waits until an address answers with 200; false when the program ended before, or the time is up. */
export async function answers(url: string, child: Child, patienceMs = 60_000): Promise<boolean> {
  let over = false
  const limit = setTimeout(() => {
    over = true
  }, patienceMs)
  const gone = child.ended.then(() => {
    over = true
  })
  try {
    while (!over) {
      const answer = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => null)
      if (answer?.ok) return true
      await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 150))])
    }
    return false
  } finally {
    clearTimeout(limit)
  }
}
