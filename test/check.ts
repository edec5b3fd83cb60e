import { spawn } from 'node:child_process'

/** Every check of `npm test`: the quick ones side by side, then the tests. Any failure fails the run. */
const quick = [
  ['types', 'tsc'],
  ['format and lint', 'biome ci --error-on-warnings .'],
  ['dead code', 'knip'],
  ['tab', 'vite build tab'],
] as const

const results = await Promise.all(quick.map(([name, command]) => run(name, command)))
const tests = await run('tests', 'mocha --parallel --jobs 2 "test/**/*.test.ts"', 'inherit')
process.exitCode = [...results, tests].every(Boolean) ? 0 : 1

function run(name: string, command: string, output: 'inherit' | 'pipe' = 'pipe'): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const child = spawn(`npx --no-install ${command}`, {
    shell: true,
    stdio: ['ignore', output, output],
  })
  const lines: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => lines.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => lines.push(chunk))
  child.on('close', (code) => {
    if (code !== 0) process.stdout.write(Buffer.concat(lines))
    process.stdout.write(`${code === 0 ? '✔' : '✖'} ${name}\n`)
    resolve(code === 0)
  })
  return promise
}
