import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { environmentWith } from '../config.ts'

/** A program that the demo has started. */
export type Child = {
  process: ChildProcess
  /** The exit code, once it has ended. */
  ended: Promise<number>
  /** What it wrote of late. */
  output: () => string
  /** Waits until it has written such a line, and gives the first group of it; null when it ended before. */
  said: (line: RegExp) => Promise<string | null>
}
type Start = {
  args: string[]
  /** What is different from this program's own environment. */
  environment: Record<string, string | undefined>
  folder?: string
}

/** Pieces of output kept: a server that runs for days must not fill the memory of the demo with its log. */
const KEPT = 500

/** Starts a Node program whose output is kept, not shown. */
export function start({ args, environment, folder }: Start): Child {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: environmentWith(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const written: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      written.push(text)
      if (written.length > KEPT) written.shift()
    })
  const ended = once(child, 'exit').then(([code]) => (typeof code === 'number' ? code : 1))
  const output = () => written.join('')
  return { process: child, ended, output, said: (line) => said(line, child, output) }
}

async function said(line: RegExp, child: ChildProcess, output: () => string) {
  while (child.exitCode === null && child.signalCode === null) {
    const found = line.exec(output())
    if (found) return found[1] ?? ''
    await pause(50)
  }
  return line.exec(output())?.[1] ?? null
}

/** Asks a program to end, and ends it after some milliseconds if it does not. */
export async function end(child: Child, patienceMs = 5000): Promise<void> {
  if (child.process.exitCode !== null || child.process.signalCode !== null) return
  child.process.kill('SIGTERM')
  const timer = setTimeout(() => child.process.kill('SIGKILL'), patienceMs)
  await child.ended
  clearTimeout(timer)
}

/** Waits until an address answers with success; false when the program ended before, or the time is up. */
export async function answers(url: string, child: Child, patienceMs = 60_000): Promise<boolean> {
  const limit = AbortSignal.timeout(patienceMs)
  while (child.process.exitCode === null && !limit.aborted) {
    const answer = await fetch(url, { signal: limit }).catch(() => null)
    if (answer?.ok) return true
    await Promise.race([child.ended, pause(100)])
  }
  return false
}
