import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Bench, machine, type Row, table } from './measure.ts'

/** `npm run bench [NAME…] [-- --json]`: every benchmark in a process of its own, so that none inherits another's heap. */
const names = [
  'questions',
  'understanding',
  'throughput',
  'import',
  'graph',
  'start',
  'planning',
  'delivery',
  'matrix',
  'tab',
]

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
process.exitCode = values.alone ? await runAlone(positionals[0] ?? '') : await runAll()

async function runAll(): Promise<0 | 1 | 2> {
  const stray = positionals.filter((name) => !names.includes(name))
  if (stray.length > 0) {
    console.error(`There is no benchmark ${stray.join(', ')}; there are ${names.join(', ')}.`)
    return 2
  }
  const outcomes: { name: string; rows: Row[] | null }[] = []
  for (const name of positionals.length > 0 ? positionals : names)
    outcomes.push({ name, rows: await inOwnProcess(name) })
  const rows = outcomes.flatMap((outcome) => outcome.rows ?? [])
  const broken = outcomes.filter((outcome) => outcome.rows === null).map(({ name }) => name)
  if (values.json) console.log(JSON.stringify({ machine: machine(), rows, broken }, null, 2))
  else console.log(`${machine()}\n\n${table(rows)}`)
  if (broken.length > 0) console.error(`\nDid not run to its end: ${broken.join(', ')}`)
  return broken.length === 0 && rows.every((row) => row.holds) ? 0 : 1
}

/** The rows of one benchmark, or null when it broke; its progress goes to standard error. */
function inOwnProcess(name: string): Promise<Row[] | null> {
  const { promise, resolve } = Promise.withResolvers<Row[] | null>()
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--disable-warning=ExperimentalWarning', import.meta.filename, name, '--alone'],
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  )
  let rows: Row[] | null = null
  child.on('message', (message: Row[]) => {
    rows = message
  })
  child.on('close', (code) => resolve(code === 0 ? rows : null))
  return promise
}

async function runAlone(name: string): Promise<0 | 1> {
  const file = new URL(`./${name}.ts`, import.meta.url)
  if (!existsSync(file)) {
    console.error(`✖ bench/${name}.ts does not exist.`)
    return 1
  }
  const { bench }: { bench: Bench } = await import(file.href)
  const rows = await bench((line) => console.error(`  ${name}: ${line}`))
  process.send?.(rows)
  process.disconnect?.()
  return 0
}
