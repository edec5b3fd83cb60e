import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'mocha'
import { checkRoutine } from '../bot/routine/check-routine.ts'
import { parseRoutine } from '../bot/routine/parse-routine.ts'
import { readStarter } from '../bot/routine/prepared-starter.ts'
import { dutyId, roleId } from '../bot/routine/routine.ts'
import { starter, starterText } from '../bot/routine/starter.ts'
import { hashOf } from '../bot/routine/text-hash.ts'

/** What the source document says, letter by letter. */
const lineManager = [
  'Godkänna, beställa och avbeställa behörigheter för medarbetare i verksamhetssystem',
  'Arbetsmaterial gallras och sparas i samband med att medarbetare slutar inom kommunen',
  'I samråd med säkerhetssamordnaren hantera säkerhetsrelaterade eller oönskade händelser',
]
const headOfIt = [
  'IT-avdelningen lever upp till de krav som ställs genom riktlinjer, instruktioner och avtal',
  'Medverka i arbetet med informationsklassificering',
  'Genomföra beslutade insatser eller förändringar i handlingsplanen',
  'Säkerställa att driftsdokumentation är uppdaterad',
  'Säkerställa att avbrottsfri kraft testas',
  'Medverka i arbetet med kontinuitetsplanering',
]

describe('The starter', () => {
  it('has the documents in their order: a policy, an organisation under it, four routines under that', () =>
    assert.deepEqual(
      starter.documents.map(({ title, kind, under }) => [title, kind, under]),
      [
        ['Informationssäkerhetspolicy', 'policy', null],
        ['Organisering av informationssäkerhetsarbetet', 'organisation', 'policy'],
        ['Rutin för informationssäkerhetsarbetet', 'routine', 'organisation'],
        ['Rutin för drift', 'routine', 'organisation'],
        ['Rutin för kontinuitetsplanering', 'routine', 'organisation'],
        ['Rutin för användare', 'routine', 'organisation'],
      ],
    ))

  it('has the contact that the organisation document prints, as data of that document only', () => {
    assert.deepEqual(
      starter.documents.flatMap(({ contact }) => contact ?? []),
      [
        {
          name: 'Håkan Helgesson',
          department: 'Tekniska förvaltningen',
          phone: '0476-550 90',
          mail: 'hakan.helgesson@almhult.se',
        },
      ],
    )
    assert.doesNotMatch(JSON.stringify([starter.roles, starter.duties]), /Helgesson|lmhult/)
  })

  for (const [role, texts] of [
    [roleId.lineManager, lineManager],
    [roleId.headOfIt, headOfIt],
  ] as const)
    it(`has the duties of ${role} as adopted, in the document's spelling`, () => {
      const duties = starter.duties.filter((duty) => duty.role === role)
      assert.deepEqual(
        duties.map(({ text }) => text.sv),
        texts,
      )
      for (const { standing, source } of duties) {
        assert.equal(standing, 'adopted')
        assert.ok('document' in source && source.document === 'organisation' && source.clause)
      }
    })

  it('marks everything else that somebody shall do as proposed, each with a source of its own', () => {
    const others = starter.duties.filter(
      ({ role }) => role !== roleId.lineManager && role !== roleId.headOfIt,
    )
    assert.ok(others.length > 15, `${others.length} duties`)
    for (const { id, standing, source } of others) {
      assert.equal(standing, 'proposed', id)
      assert.ok('outside' in source && source.outside.length > 5, id)
    }
  })

  it('marks the roles that the document names as adopted, and only those', () =>
    assert.deepEqual(
      starter.roles.filter(({ standing }) => standing === 'adopted').map(({ id }) => id),
      [
        'system-owner',
        'system-administrator',
        'line-manager',
        'head-of-it',
        'security-coordinator',
      ],
    ))

  it('has every role and duty that Ansvar knows by id', () => {
    const ids = [...starter.roles, ...starter.duties].map(({ id }) => id)
    for (const id of [...Object.values(roleId), ...Object.values(dutyId)])
      assert.ok(ids.includes(id), id)
  })

  it('does not take other roles for the coordinator or the data protection officer', () => {
    const names = JSON.stringify(starter.roles).toLowerCase()
    for (const other of ['säkerhetsskyddschef', 'personuppgiftsombud', 'dataskyddssamordnare'])
      assert.ok(!names.includes(other), other)
  })

  it('gives no two roles the same name or abbreviation', () => {
    const names = starter.roles.flatMap(({ label, synonyms, abbreviations }) =>
      [label.sv, ...synonyms.sv, ...abbreviations].map((name) => name.toLowerCase()),
    )
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) < index),
      [],
    )
  })

  it('speaks of «kommunen» where no municipality is named', () =>
    assert.equal(starter.organisation, 'kommunen'))

  it('says in JSON what it says in YAML', async () => {
    const file = new URL('../bot/routine/starter.json', import.meta.url)
    const prepared = JSON.parse(readFileSync(file, 'utf8'))
    assert.equal(prepared.hash, hashOf(starterText), 'starter.yaml has changed: npm run fix')
    assert.deepEqual(checkRoutine(prepared.entries), { kind: 'routine', routine: starter })
    assert.deepEqual(await readStarter(), starter)
  })
})

describe('A routine file with a mistake', () => {
  for (const [what, find, put, line, sentence] of [
    [
      'a field spelt wrong',
      'definite: IT-chefen',
      'definit: IT-chefen',
      'roles[4].definit',
      /är inget fält som finns/,
    ],
    ['a field left out', 'definite: IT-chefen', '', 'roles[4].definite', /saknas/],
    [
      'a text that is empty',
      'sv: Säkerställa att avbrottsfri kraft testas',
      'sv: ""',
      'duties[8].text.sv',
      /får inte vara tomt/,
    ],
    [
      'a standing that does not exist',
      'kind: routine\n    under: organisation\n    standing: adopted',
      'kind: routine\n    under: organisation\n    standing: beslutad',
      'documents[3].standing',
      /adopted eller proposed, inte «beslutad»/,
    ],
    [
      'a way of finding that does not exist',
      'found: { by: manager }',
      'found: { by: magic }',
      'roles[3].found.by',
      /system, department, organisation eller manager/,
    ],
    [
      'a duty of no role',
      'role: head-of-it\n    text:\n      sv: Medverka i arbetet med informationsklassificering',
      'role: it-boss\n    text:\n      sv: Medverka i arbetet med informationsklassificering',
      'duties[5].role',
      /rollen «it-boss», som inte finns/,
    ],
    [
      'a clause of no document',
      '{ document: organisation, clause: IT-chef }',
      '{ document: lagen, clause: IT-chef }',
      'roles[4].source',
      /dokumentet «lagen», som inte finns/,
    ],
    [
      'neither clause nor outside source',
      '{ document: organisation, clause: IT-chef }',
      '{ document: organisation }',
      'roles[4].source',
      /antingen document och clause, eller outside/,
    ],
    [
      'an adopted entry from outside',
      '{ document: organisation, clause: IT-chef }',
      '{ outside: En bok }',
      'roles[4].source',
      /styrdokument/,
    ],
    [
      'an id twice',
      'id: routine-users',
      'id: routine-operations',
      'documents[6].id',
      /«routine-operations» finns redan/,
    ],
    [
      'an id that is none',
      'id: routine-users',
      'id: Rutin för användare',
      'documents[6].id',
      /ska vara ett id/,
    ],
    ['documents in a ring', 'under:\n', 'under: routine-users\n', 'documents[1].under', /i ring/],
    [
      'a document under none',
      'under: policy',
      'under: polisen',
      'documents[2].under',
      /dokumentet «polisen»/,
    ],
    [
      'a day that does not exist',
      'kind: policy\n',
      'kind: policy\n    reviewOn: 2026-02-30\n',
      'documents[1].reviewOn',
      /en dag som finns/,
    ],
    [
      'a link that is none',
      'kind: policy\n',
      'kind: policy\n    link: på intranätet\n',
      'documents[1].link',
      /webbadress/,
    ],
    [
      'a text for a list',
      'abbreviations: [TF]',
      'abbreviations: TF',
      'roles[6].abbreviations',
      /ska vara en lista/,
    ],
    [
      'a role that sees but is not there',
      'gaps:\n    [\n      system-owner',
      'gaps:\n    [\n      revisor',
      'visibility.gaps[1]',
      /rollen «revisor»/,
    ],
    [
      'a letter that does not exist',
      '\n    letter: C',
      '\n    letter: X',
      'duties[5].letter',
      /A, R, C eller I, inte «X»/,
    ],
    [
      'another role of a duty that is not there',
      'others: [{ role: security-coordinator',
      'others: [{ role: revisor',
      'duties[3].others[1].role',
      /rollen «revisor»/,
    ],
    [
      'a role that has two letters for a duty',
      'others: [{ role: security-coordinator',
      'others: [{ role: line-manager',
      'duties[3].others[1].role',
      /«line-manager» har redan en bokstav/,
    ],
  ] as const)
    it(`is refused with line and field: ${what}`, () => {
      const wrong = replaced(find, put)
      const parsed = parseRoutine(wrong)
      assert.ok(parsed.kind === 'wrong', 'it was taken')
      const problem = parsed.problems.find(({ field }) => field === line)
      assert.ok(problem && parsed.problems.length <= 3, JSON.stringify(parsed.problems))
      assert.match(problem.message, sentence)
      assert.ok(problem.message.startsWith(`Rad ${problem.line}, ${line}: `), problem.message)
      assert.ok(isNear(wrong, problem.line, put || 'id: head-of-it'), `line ${problem.line}`)
    })

  it('is refused with every mistake at once, in the order of its lines', () => {
    const parsed = parseRoutine(starterText.replaceAll('\n    letter: A', '\n    letter: Z'))
    assert.ok(parsed.kind === 'wrong')
    const lines = parsed.problems.map(({ line }) => line)
    assert.equal(lines.length, starter.duties.filter(({ letter }) => letter === 'A').length)
    assert.deepEqual(
      lines,
      lines.toSorted((one, other) => one - other),
    )
  })

  for (const id of [roleId.departmentHead, dutyId.carryOutAccess])
    it(`is refused when it lacks ${id}`, () => {
      const parsed = parseRoutine(replaced(`id: ${id}\n`, `id: other\n`))
      assert.ok(parsed.kind === 'wrong')
      assert.ok(parsed.problems.some(({ message }) => message.includes(`saknar «${id}»`)))
    })

  for (const [what, text] of [
    ['nothing', ''],
    ['a list', '- a\n- b\n'],
    ['a sentence', 'Systemägaren ansvarar.'],
    ['a bracket that is open', 'documents: [\n'],
    ['a key twice', 'roles: []\nroles: []\n'],
    ['aliases that unfold without end', bomb()],
    ['a tab where YAML wants blanks', 'documents:\n\t- id: a\n'],
  ] as const)
    it(`is refused, not fallen over: ${what}`, () => {
      const parsed = parseRoutine(text)
      assert.ok(parsed.kind === 'wrong')
      for (const { line, message } of parsed.problems)
        assert.match(message, new RegExp(`^Rad ${line}, `))
    })

  it('may leave out what is optional', () => {
    const parsed = parseRoutine(starterText.replace(/visibility:\n(?: .*\n)+/, ''))
    assert.ok(parsed.kind === 'routine')
    assert.deepEqual(parsed.routine.visibility, starter.visibility)
  })

  it('keeps a version as it is written, and the name of the municipality', () => {
    const parsed = parseRoutine(
      replaced('organisation: ""', 'organisation: Norrsunds kommun').replace(
        'kind: policy\n',
        'kind: policy\n    version: 1.10\n    reviewOn: 2027-03-01\n',
      ),
    )
    assert.ok(parsed.kind === 'routine')
    assert.equal(parsed.routine.organisation, 'Norrsunds kommun')
    assert.equal(parsed.routine.documents[0]?.version, '1.10')
    assert.equal(parsed.routine.documents[0]?.reviewOn, '2027-03-01')
  })
})

/** The starter with one thing in it replaced; fails when that thing is not there. */
function replaced(find: string, put: string): string {
  assert.ok(starterText.includes(find), `the starter has no «${find}»`)
  return starterText.replace(find, put)
}

/** Tells whether a text stands on a line or within the few lines around it. */
function isNear(text: string, line: number, wanted: string): boolean {
  const lines = text.split('\n')
  const near = lines.slice(Math.max(0, line - 4), line + 3).join('\n')
  return near.includes(wanted.trim().split('\n').at(-1) ?? wanted)
}

function bomb(): string {
  const levels = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
  for (const [above, below] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'].map((pair) => [...pair]))
    levels.push(`${below}: &${below} [${Array.from({ length: 10 }, () => `*${above}`).join(', ')}]`)
  return levels.join('\n')
}
