import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Order } from './delivering-process.ts'

export type Instances = {
  /** Starts one more, and resolves when it works. */
  start: () => Promise<void>
  /** Kills one that works, the `nth` of them, as `kill -9` does, and starts another in its place. */
  replace: (nth: number) => void
  killed: () => number
  /** Kills all that are left, and resolves when they have gone. */
  end: () => Promise<void>
}

/** Several processes that deliver from one database. */
export function instancesOf(order: Order): Instances {
  const cache = mkdtempSync(join(tmpdir(), 'ansvar-compiled-'))
  const all = new Set<ChildProcess>()
  const working: ChildProcess[] = []
  let killed = 0
  let ending = false

  const start = async () => {
    const child = fork(
      join(import.meta.dirname, 'delivering-process.ts'),
      [JSON.stringify(order)],
      {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        // The second of them and all others start from what the first one compiled.
        env: { ...process.env, NODE_COMPILE_CACHE: cache },
      },
    )
    all.add(child)
    child.on('exit', () => all.delete(child))
    await once(child, 'message')
    if (ending) return
    child.send('begin')
    await once(child, 'message')
    working.push(child)
  }
  return {
    start,
    replace: (nth) => {
      const [victim] = working.splice(nth % working.length, 1)
      if (!victim) return
      victim.on('exit', (_, signal) => {
        if (signal === 'SIGKILL') killed += 1
      })
      victim.kill('SIGKILL')
      void start()
    },
    killed: () => killed,
    end: async () => {
      ending = true
      await Promise.all(
        [...all].map(async (child) => {
          child.kill('SIGKILL')
          await once(child, 'exit')
        }),
      )
      rmSync(cache, { recursive: true, force: true })
    },
  }
}
