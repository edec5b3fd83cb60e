import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { directoryOf } from '../bot/directory/directory.ts'
import type { Person } from '../bot/directory/person.ts'
import type { Holder } from '../bot/register/assignment.ts'
import { hostingIn, lifeCycleIn, yesOrNoIn } from '../bot/register/sheet/choices.ts'
import { columnsOf, keyOf, meaningsOf } from '../bot/register/sheet/columns.ts'
import { dayIn } from '../bot/register/sheet/days.ts'
import { holdersIn } from '../bot/register/sheet/holders.ts'
import { hoursIn } from '../bot/register/sheet/hours.ts'
import { knownHolders } from '../bot/register/sheet/known-holders.ts'
import { levelIn, levelsIn } from '../bot/register/sheet/levels.ts'
import { aliasesIn } from '../bot/register/sheet/names.ts'
import { sheetRoles } from '../bot/register/sheet/roles.ts'
import { valueIn } from '../bot/register/sheet/values.ts'
import { isFillIn } from '../bot/register/sheet/words.ts'
import { starter } from '../bot/routine/starter.ts'
import { blankPerson } from './support/blank.ts'

function table<In, Out>(rows: [In, Out][], read: (given: In) => Out): void {
  for (const [given, expected] of rows)
    it(`${JSON.stringify(given)} → ${JSON.stringify(expected)}`, () =>
      assert.deepEqual(read(given), expected))
}

describe('A cell that was only filled in', () => {
  const fillIns = [
    '',
    ' ',
    '.',
    'x',
    'X',
    '-',
    '--',
    '–',
    '?',
    '???',
    'vet ej',
    'Vet ej.',
    'VET INTE',
    'inga',
    'Ingen',
    'nej',
    'saknas',
    'n/a',
    'Förstår inte frågan.',
    'Vi har ingen systemförvaltare.',
    '(okänd)',
  ]
  for (const text of fillIns) it(`«${text}» says nothing`, () => assert.ok(isFillIn(text)))
  for (const text of ['BEST', 'R', '3', 'Anna', 'Ingela Ek', 'Xpand', 'Nejlika'])
    it(`«${text}» says something`, () => assert.ok(!isFillIn(text)))
})

describe('A day in a cell', () => {
  table(
    [
      ['2026-12-31', '2026-12-31'],
      ['2026-12-31 00:00:00', '2026-12-31'],
      ['2026-12-31T00:00:00', '2026-12-31'],
      ['31/12 2028', '2028-12-31'],
      ['31/12-2028', '2028-12-31'],
      ['31.12.2028', '2028-12-31'],
      ['1/2/2027', '2027-02-01'],
      ['31 december 2028', '2028-12-31'],
      ['den 31 dec. 2028', '2028-12-31'],
      ['december 2028', '2028-12-31'],
      ['2028-12', '2028-12-31'],
      ['2027-02', '2027-02-28'],
      ['20281231', '2028-12-31'],
      ['46387.5416666667', '2026-12-31'],
      ['46387', '2026-12-31'],
      ['2026-02-30', null],
      ['12/31/2028', null],
      ['9999', null],
      ['1200', null],
      ['Löpande - uppsägningstid på 3-12 månader', null],
      ['2028', null],
    ],
    dayIn,
  )
})

describe('A choice in a cell', () => {
  type Chosen = { kind: 'value'; value: string | boolean } | { kind: 'empty' } | { kind: 'unclear' }
  const value = (chosen: string | boolean): Chosen => ({ kind: 'value', value: chosen })
  const unclear: Chosen = { kind: 'unclear' }
  describe('of hosting', () =>
    table(
      [
        ['Externt', value('external')],
        [' internt ', value('internal')],
        ['Extrent', value('external')],
        ['SaaS', value('external')],
        ['On-prem', value('internal')],
        ['Internt; Externt', value('hybrid')],
        ['Delivs', value('hybrid')],
        ['Moln, SaaS', value('external')],
        ['CGI', unclear],
        ['Externt, kanske', unclear],
      ],
      (text: string): Chosen => hostingIn(text),
    ))
  describe('of life cycle', () =>
    table(
      [
        ['Under förvaltning', value('maintained')],
        ['Under förvaltnig', value('maintained')],
        ['UNDER AKTIV VIDAREUTVECKLING', value('developed')],
        ['Under avveckling', value('phasedOut')],
        ['Avvecklad', value('ended')],
        ['Avvecklas', value('phasedOut')],
        ['Planerat', value('planned')],
        ['Under förvaltning, Under avveckling', unclear],
        ['Kanske', unclear],
      ],
      (text: string): Chosen => lifeCycleIn(text),
    ))
  describe('of yes and no', () =>
    table(
      [
        ['Ja', value(true)],
        ['NEJ.', value(false)],
        ['Delivs', value(true)],
        ['Ja; Delivs', value(true)],
        ['Ja; Nej', unclear],
      ],
      (text: string): Chosen => yesOrNoIn(text),
    ))
})

describe('Hours in a cell', () =>
  table(
    [
      ['4 timmar', 4],
      ['4h', 4],
      ['< 24 h', 24],
      ['2 dygn', 48],
      ['1,5 dag', 36],
      ['30 min', 0.5],
      ['1 vecka', 168],
      ['8', 8],
      ['1–2 dagar', null],
      ['snarast', null],
    ],
    hoursIn,
  ))

describe('A level in a cell', () => {
  table(
    [
      ['2', { scale: 'class', label: '2', order: 2 }],
      ['2 – Betydande', { scale: 'class', label: '2 – Betydande', order: 2 }],
      ['Allvarlig', { scale: 'class', label: 'Allvarlig', order: 3 }],
      ['B-klassat', { scale: 'class', label: 'B-klassat', order: 2 }],
      ['P1', { scale: 'class', label: 'P1', order: 4 }],
      ['Rosa', { scale: 'class', label: 'Rosa', order: null }],
      ['Helt verksamhetskritsikt', { scale: 'class', label: 'Helt verksamhetskritiskt', order: 3 }],
    ],
    (text: string) => levelIn('class', text),
  )
  const krt = [
    { scale: 'confidentiality', label: '3', order: 3 },
    { scale: 'integrity', label: '2', order: 2 },
    { scale: 'availability', label: '1', order: 1 },
  ]
  table(
    [
      ['K3 R2 T1', krt],
      ['K:3, R:2, T:1', krt],
      ['3/2/1', krt],
      ['3-2-1', krt],
      ['321', krt],
    ],
    (text: string) => levelsIn(text),
  )
})

describe('Names in brackets', () =>
  table(
    [
      ['HR-system (Heroma)', ['Heroma']],
      ['Ekonomisystemet (Unit4)', ['Unit4']],
      ['Digital signering för medicin, MCSS', ['MCSS']],
      ['Lärplattform (f.d. Fronter)', ['Fronter']],
      ['Skola24 (utbildningsmiljö)', []],
      ['Kontaktcenter (Artvise) (utbildningsmiljö)', ['Artvise']],
      ['StudyAlong (test)', []],
      ['Bewator (SEE, SN)', []],
      ['BAB (bostadsanpassning)', []],
      ['Treserva (Socialförvaltningen)', []],
    ],
    (name: string) => aliasesIn(name, ['Norrby', 'Socialförvaltningen']),
  ))

describe('Headers', () => {
  const meanings = meaningsOf(sheetRoles(starter))
  const targets = (headers: string[]) =>
    columnsOf(headers, meanings).map(({ target }) => keyOf(target))
  table(
    [
      [
        ['Systemnamn', 'Systemägare', 'Systemförvaltare'],
        ['name', 'role:system-owner', 'role:system-administrator'],
      ],
      [
        ['NAMN ', 'Systemansvariga IT', 'Systemansvariga verksamhet'],
        ['name', 'role:technical-administrator', 'role:system-administrator'],
      ],
      [
        ['System', 'Systemagare', 'Informationsägare'],
        ['name', 'role:system-owner', 'role:information-owner'],
      ],
      [
        ['Namn', 'Systemnamn'],
        ['extra', 'name'],
      ],
      [
        ['System', 'Ägare', 'Systemägare'],
        ['name', 'extra', 'role:system-owner'],
      ],
      [
        ['System', 'Kontaktperson'],
        ['name', 'role:system-administrator'],
      ],
      [
        ['System', 'Systemförvaltare', 'Kontaktperson'],
        ['name', 'role:system-administrator', 'extra'],
      ],
      [
        ['System', 'Förvaltning', 'Enhet'],
        ['name', 'department', 'department'],
      ],
      [
        ['System', 'K', 'R', 'T'],
        ['name', 'confidentiality', 'integrity', 'availability'],
      ],
      [
        ['System', 'Personuppgifter (ja/nej)', 'K/R/T'],
        ['name', 'personalData', 'classification'],
      ],
      [
        ['System', 'Klassning K/R/T'],
        ['name', 'classification'],
      ],
      [
        ['System', 'Klassning (K-R-T)'],
        ['name', 'classification'],
      ],
      [
        ['System', 'Har informationssäkerhetsklassning genomförts under det senaste året?'],
        ['name', 'extra'],
      ],
      [
        ['System', 'Ansvar', 'Beroende till', ''],
        ['name', 'extra', 'extra', 'extra'],
      ],
    ],
    targets,
  )
  it('keeps two further columns of one name apart', () =>
    assert.deepEqual(
      columnsOf(['System', 'Not', 'Not', ''], meanings).map(({ header }) => header),
      ['System', 'Not', 'Not (2)', 'Kolumn D'],
    ))
  it('keeps names of roles and fields in one meaning each', () =>
    assert.deepEqual(valueIn('vendor', ' CGI ').facts, { vendor: 'CGI' }))
})

const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  ...blankPerson,
  id,
  name,
  mail: `${id}@norrby.example`,
  ...more,
})
const known = knownHolders(
  directoryOf([
    person('anna', 'Anna Berg', { title: 'Enhetschef', department: 'Hemtjänst' }),
    person('bo', 'Bo Ek', { title: 'Systemförvaltare', department: 'IT-avdelningen' }),
    person('kim1', 'Kim Lind', { department: 'IT-avdelningen' }),
    person('kim2', 'Kim Lind', { department: 'Hemtjänst' }),
    person('lena', 'Lena af Klint', { active: false, department: 'Hemtjänst' }),
    person('siv', 'Siv Ö', { title: 'Förvaltningschef', department: 'Socialförvaltningen' }),
    person('tor', 'Tor Å', {
      title: 'Förvaltningschef',
      department: 'Barn- och utbildningsförvaltningen',
    }),
    person('chef', 'Eva Holm', { title: 'Kommundirektör', department: 'Kommunledningen' }),
  ]),
)

function shown(holder: Holder): string {
  switch (holder.kind) {
    case 'person':
      return holder.personId
    case 'post':
      return `${holder.title} @ ${holder.department}`
    case 'department':
      return `# ${holder.department}`
    case 'unknown':
      return `? ${holder.text}`
  }
}

describe('Holders in a cell', () => {
  const read = (cell: string) => {
    const { holders, problems } = holdersIn(cell, {
      known,
      ownDepartment: ['Norrby', 'Socialförvaltningen'],
    })
    const names = holders.map(({ holder }) => shown(holder))
    return [...names, ...problems.map(({ kind }) => `! ${kind}`)]
  }
  table(
    [
      ['anna@norrby.example', ['anna']],
      ['ANNA@NORRBY.EXAMPLE', ['anna']],
      ['anna@norrby.example, bo@norrby.example', ['anna', 'bo']],
      ['anna@norrby.example; bo@norrby.example', ['anna', 'bo']],
      ['anna@norrby.example bo@norrby.example', ['anna', 'bo']],
      ['Anna Berg', ['anna']],
      ['ANNA  BERG', ['anna']],
      ['Berg, Anna', ['anna']],
      ['Berg, Anna; Ek, Bo', ['anna', 'bo']],
      ['Berg, Anna, Ek, Bo', ['anna', 'bo']],
      ['Anna Berg, Bo Ek', ['anna', 'bo']],
      ['Anna Berg/Bo Ek', ['anna', 'bo']],
      ['Anna Berg och Bo Ek', ['anna', 'bo']],
      ['Anna Berg\nBo Ek', ['anna', 'bo']],
      ['Anna Berg (IT)', ['anna']],
      ['Anna Berg (IT, drift), Bo Ek', ['anna', 'bo']],
      ['Anna Berg <anna@norrby.example>', ['anna']],
      ['Ny, Anna <anna@norrby.example>', ['anna', '! otherName']],
      ['"Berg, Anna" <anna@norrby.example>', ['anna']],
      ['Anna Berg, anna@norrby.example', ['anna']],
      ['Anna Berg 0470-12 34 56', ['anna']],
      ['Anna Berg, Enhetschef', ['anna']],
      ['Anna Berg, Hemtjänst', ['anna']],
      ['Anna Berg, anna@norrby.example, Bo Ek', ['anna', 'bo']],
      ['Anna Berg, Anna Berg', ['anna']],
      ['Anna Berg, x', ['anna']],
      ['Kim Lind', ['? Kim Lind', '! several']],
      ['Kim Lind (Hemtjänst)', ['? Kim Lind (Hemtjänst)', '! several']],
      ['Kim Lind, kim1@norrby.example', ['kim1']],
      ['Nils Nilsson', ['? Nils Nilsson', '! nobody']],
      ['Nilsson, Nils', ['? Nilsson, Nils', '! nobody']],
      ['nils@norrby.example', ['? nils@norrby.example', '! nobody']],
      ['Nils Nilsson, bo@norrby.example', ['? Nils Nilsson', 'bo', '! nobody']],
      ['Bo Ek <anna@norrby.example>', ['? Bo Ek <anna@norrby.example>', '! nobody']],
      ['Anna Ny <anna@norrby.example>', ['anna', '! otherName']],
      ['Lena af Klint', ['lena', '! left']],
      ['af Klint, Lena', ['lena', '! left']],
      ['Förvaltningschef', ['Förvaltningschef @ Socialförvaltningen']],
      [
        'förvaltningschef, Barn- och utbildningsförvaltningen',
        ['Förvaltningschef @ Barn- och utbildningsförvaltningen'],
      ],
      ['Enhetschef Hemtjänst', ['Enhetschef @ Hemtjänst']],
      ['Enhetschef (Hemtjänst)', ['Enhetschef @ Hemtjänst']],
      ['Kommundirektör', ['Kommundirektör @ Kommunledningen']],
      ['Enhetschef Ekonomi', ['? Enhetschef Ekonomi', '! nobody']],
      ['Enhetschef', ['Enhetschef @ Hemtjänst']],
      ['Barn- och utbildningsförvaltningen', ['# Barn- och utbildningsförvaltningen']],
      ['Socialförvaltningen, Anna Berg', ['# Socialförvaltningen', 'anna']],
      ['vet ej', []],
      ['Vi har ingen systemförvaltare.', []],
      ['-', []],
      ['Anna', ['? Anna', '! nobody']],
    ],
    read,
  )
})
