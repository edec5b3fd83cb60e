import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, it } from 'mocha'

/** What each folder may import. Read downwards it follows the data: nobody knows what comes after. */
const mayImport: Record<string, string[]> = {
  'bot/calendar': [],
  'bot/database': [],
  'bot/sheet': [],
  'bot/mail': [],
  'bot/directory': ['bot/database', 'bot/sheet'],
  'bot/routine': ['bot/database'],
  'bot/register': ['bot/database', 'bot/sheet', 'bot/directory', 'bot/routine'],
  'bot/duties': ['bot/database', 'bot/register', 'bot/routine', 'bot/directory'],
  'bot/questions': ['bot/duties', 'bot/register', 'bot/routine', 'bot/directory'],
  'bot/cards': ['bot/questions', 'bot/duties', 'bot/register', 'bot/routine', 'bot/directory'],
  'bot/teams': [
    'bot/database',
    'bot/cards',
    'bot/questions',
    'bot/duties',
    'bot/register',
    'bot/routine',
    'bot/directory',
    'bot/mail',
    'bot/log.ts',
  ],
  'bot/web': [
    'bot/database',
    'bot/register',
    'bot/routine',
    'bot/duties',
    'bot/directory',
    'bot/questions',
    'bot/log.ts',
  ],
  'bot/demo': ['bot'],
  'bot/cli': ['bot'],
  tab: ['bot/web/views'],
}
const forAnyone = ['bot/calendar']

/** The only files that may hold each power. */
const homes: Record<string, RegExp> = {
  kysely: /^bot\/database\/|\/store\.ts$/,
  'pg-boss': /\/jobs\.ts$/,
  botbuilder: /^bot\/(teams|web)\/|^bot\/main\.ts$/,
  nodemailer: /^bot\/mail\//,
  restify: /^bot\/web\//,
  '@azure/msal-node': /^bot\/directory\/graph\//,
  '@microsoft/microsoft-graph-client': /^bot\/directory\/graph\//,
  '@microsoft/teams-js': /^tab\/teams\.ts$/,
  jose: /^bot\/web\/api\/token\.ts$/,
}
/** Words that only their home may use. */
const words: [RegExp, RegExp][] = [
  [/\bprocess\.env\b/, /^bot\/(config\.ts|demo\/)/],
  [/\bfetch\(/, /^bot\/(?!(register|routine|questions|duties|cards)\/)|^tab\/api\.ts$/],
  [/\bDate\.now\(|\bnew Date\b|\bTemporal\.Now\b/, /^bot\/calendar\//],
]

const files = ['bot', 'tab'].flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => join(root, path))
    .filter((path) => /\.tsx?$/.test(path)),
)
const imports = files.flatMap((path) =>
  [
    ...readFileSync(path, 'utf8').matchAll(
      /(?:^(?:import|export|}).*?from\s+|\bimport\(\s*|^import\s+)'([^']+)'/gm,
    ),
  ].map(([, name = '']) => ({
    path,
    target: name.startsWith('.') ? normalize(join(dirname(path), name)) : name,
  })),
)
const folderOf = (path: string) =>
  Object.keys(mayImport).find((name) => path.startsWith(`${name}/`))
const leads = (target: string, to: string) =>
  target === to || target.startsWith(to.endsWith('.ts') ? to : `${to}/`)
const packageOf = (target: string) =>
  target
    .split('/')
    .slice(0, target[0] === '@' ? 2 : 1)
    .join('/')

describe('The house', () => {
  it('has a line in the table for every folder', () => {
    const deep = files.filter((path) => path.startsWith('bot/') && path.split('/').length > 2)
    assert.deepEqual(
      deep.filter((path) => !folderOf(path)),
      [],
    )
  })

  it('imports only what comes before', () => {
    const backwards = imports.filter(({ path, target }) => {
      const folder = folderOf(path)
      if (!folder || !/^(bot|tab)\//.test(target)) return false
      return ![folder, ...forAnyone, ...(mayImport[folder] ?? [])].some((to) => leads(target, to))
    })
    assert.deepEqual(backwards, [])
  })

  it('gives the tab only the types of what it shows', () => {
    const values = files
      .filter((path) => path.startsWith('tab/'))
      .filter((path) =>
        /^(?:import|export)\s+(?!type\b)[^']*'[^']*\/bot\/[^']*'/m.test(readFileSync(path, 'utf8')),
      )
    assert.deepEqual(values, [])
  })

  it('keeps every power in its home', () => {
    const stray = imports.filter(({ path, target }) => {
      const home = homes[packageOf(target)]
      return home && !home.test(path)
    })
    assert.deepEqual(stray, [])
  })

  it('reads the environment and the clock in one place each', () => {
    const stray = files.flatMap((path) => {
      const text = readFileSync(path, 'utf8')
      return words
        .filter(([word, home]) => word.test(text) && !home.test(path))
        .map(([word]) => `${path}: ${word}`)
    })
    assert.deepEqual(stray, [])
  })

  it('was really read: the table checks something', () => {
    assert.ok(files.length > 20, `${files.length} files`)
    assert.ok(imports.length > 30, `${imports.length} imports`)
  })
})
