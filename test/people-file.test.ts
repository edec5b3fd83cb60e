import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { dayOf } from '../bot/calendar/day.ts'
import { type Directory, directoryOf } from '../bot/directory/directory.ts'
import { decidePeople } from '../bot/directory/people-decision.ts'
import { readPeopleFile } from '../bot/directory/people-file.ts'
import type { Person } from '../bot/directory/person.ts'
import { isMadeUp } from '../bot/directory/person-id.ts'
import { UnreadableSheet } from '../bot/sheet/unreadable-sheet.ts'

const today = dayOf(2026, 11, 23) ?? assert.fail()
const nobody = directoryOf([])
const ID = 'a5aec797-8306-403b-b38b-2ffc80a4df5a'

/** What the lines of a file, cells between `;`, make of a directory. */
async function read(lines: readonly string[], directory: Directory = nobody) {
  const rows = lines.map((line, index) => ({ line: index + 1, cells: line.split(';') }))
  const file = await readPeopleFile({ rows })
  const { people, problems } = decidePeople(file.people, directory, today)
  return {
    people,
    rows: file.rows,
    problems: [...file.problems, ...problems].map(({ row, code }) => `${row} ${code}`),
  }
}

async function readOne(header: string, row: string, directory = nobody): Promise<Person> {
  const { people } = await read([header, row], directory)
  return people[0] ?? assert.fail('The row was refused.')
}

describe('The header of a people file', () => {
  for (const [name, header, row, person] of [
    [
      'a municipality’s own',
      'Id;Namn;E-post;Titel;Förvaltning;Närmaste chef;Telefon;Aktiv',
      `${ID.toUpperCase()};Anna Berg;Anna.Berg@norr.example;Chef;Social;;0470-1;Ja`,
      {
        id: ID,
        name: 'Anna Berg',
        mail: 'anna.berg@norr.example',
        title: 'Chef',
        department: 'Social',
        phone: '0470-1',
        active: true,
      },
    ],
    [
      'the Entra admin centre’s',
      'userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled,telephoneNumber,mobile'.replaceAll(
        ',',
        ';',
      ),
      `anna@norr.example;Anna Berg;Berg;anna.berg@norr.example;Anna;${ID};Member;Chef;Social;True;;070-1`,
      {
        id: ID,
        userPrincipalName: 'anna@norr.example',
        givenName: 'Anna',
        surname: 'Berg',
        phone: '070-1',
        active: true,
      },
    ],
    [
      'the Microsoft 365 admin centre’s',
      'Block credential;Department;Display name;First name;Last name;Object Id;Phone number;Title;User principal name',
      `True;Social;Anna Berg;Anna;Berg;${ID};0470-1;Chef;anna@norr.example`,
      { id: ID, name: 'Anna Berg', title: 'Chef', active: false },
    ],
    [
      'a staff list’s',
      'Förnamn;Efternamn;Mejladress;Befattning;Enhet;Mobil;Kontot aktivt',
      'Anna;Berg;anna@norr.example;Chef;IFO;070-1;Sant',
      {
        name: 'Anna Berg',
        givenName: 'Anna',
        surname: 'Berg',
        title: 'Chef',
        department: 'IFO',
        phone: '070-1',
        active: true,
      },
    ],
  ] as const)
    it(`is understood when it is ${name}`, async () =>
      assert.deepEqual(
        Object.fromEntries(
          Object.entries(await readOne(header, row)).filter(([key]) => key in person),
        ),
        person,
      ))

  it('may stand below a title and empty lines', async () => {
    const { people, rows } = await read([
      'Personal i Norr',
      '',
      'E-post;Namn',
      'anna@norr.example;Anna Berg',
    ])
    assert.deepEqual([people.length, rows], [1, 1])
  })

  it('prefers the department to the unit, and falls back on it row by row', async () => {
    const { people } = await read([
      'Enhet;Förvaltning;E-post',
      'IFO;Social;a@norr.example',
      'IFO;;b@norr.example',
    ])
    assert.deepEqual(
      people.map((person) => person.department),
      ['Social', 'IFO'],
    )
  })

  for (const header of [
    'Systemnamn;Ägare',
    'Namn;Telefon',
    'E-post',
    'Anna Berg;anna@norr.example',
  ])
    it(`is missing from «${header}», and the file is refused`, () =>
      assert.rejects(read([header, 'x;y']), UnreadableSheet))
})

describe('A row of a people file', () => {
  const header = 'Namn;E-post;Titel;Chef;Aktiv'
  const anna = 'Anna Berg;anna@norr.example;;;'

  for (const [name, row, problems, kept] of [
    ['with an address in capitals and blanks', 'Bo Ek; BO@Norr.example ;;;', [], true],
    ['with an address in brackets', 'Bo Ek;Bo Ek <bo@norr.example>;;;', [], true],
    ['with a link to mail', 'Bo Ek;mailto:bo@norr.example;;;', [], true],
    ['without an address', 'Bo Ek;;;;', ['3 missingAddress'], false],
    ['with rubbish for an address', 'Bo Ek;-;;;', ['3 missingAddress'], false],
    ['with half an address', 'Bo Ek;bo@;;;', ['3 invalidAddress', '3 missingAddress'], false],
    [
      'with two addresses',
      'Bo Ek;bo@norr.example, b@norr.example;;;',
      ['3 invalidAddress', '3 missingAddress'],
      false,
    ],
    [
      'with an address that has a row already',
      'Bo Ek;ANNA@norr.example;;;',
      ['3 duplicateAddress'],
      false,
    ],
    ['without a name', ';bo@norr.example;;;', ['3 noName'], true],
    ['with a manager by address', 'Bo Ek;bo@norr.example;;Anna@Norr.example;', [], true],
    ['with a manager by name', 'Bo Ek;bo@norr.example;;anna  berg;', [], true],
    ['with a manager by surname first', 'Bo Ek;bo@norr.example;;Berg, Anna;', [], true],
    [
      'with a manager by directory path',
      'Bo Ek;bo@norr.example;;CN=Anna Berg,OU=Social,DC=norr;',
      [],
      true,
    ],
    ['with an unknown manager', 'Bo Ek;bo@norr.example;;Nils Holm;', ['3 unknownManager'], true],
    [
      'with an unknown manager’s address',
      'Bo Ek;bo@norr.example;;n@norr.example;',
      ['3 unknownManager'],
      true,
    ],
    ['that is its own manager', 'Bo Ek;bo@norr.example;;bo@norr.example;', ['3 ownManager'], true],
    ['that is neither active nor not', 'Bo Ek;bo@norr.example;;;kanske', ['3 badYesNo'], true],
    ['with too few cells', 'Bo Ek;bo@norr.example', ['3 shortRow'], true],
    ['with too many cells', 'Bo Ek;bo@norr.example;;;Ja;Nej', ['3 longRow'], true],
    ['with empty cells too many', 'Bo Ek;bo@norr.example;;;Ja;;', [], true],
  ] as const)
    it(`${name} is ${kept ? 'kept' : 'refused'}${problems.length > 0 ? ' and reported' : ''}`, async () => {
      const result = await read([header, anna, row])
      assert.deepEqual(result.problems, problems)
      assert.equal(result.people.length, kept ? 2 : 1)
      assert.equal(result.rows, 2)
    })

  for (const [text, active] of [
    ['Ja', true],
    ['ja ', true],
    ['TRUE', true],
    ['SANT', true],
    ['1', true],
    ['', true],
    ['x', true],
    ['Nej', false],
    ['FALSKT', false],
    ['0', false],
    ['Inaktiv', false],
  ] as const)
    it(`says with «${text}» that the account is ${active ? 'open' : 'closed'}`, async () =>
      assert.equal((await readOne('E-post;Namn;Aktiv', `a@norr.example;A;${text}`)).active, active))

  it('keeps two people with one name, and guesses neither as a manager', async () => {
    const { people, problems } = await read([
      header,
      'Bo Ek;b1@norr.example;;;',
      'Bo Ek;b2@norr.example;;;',
      'Cia Ö;c@norr.example;;Bo Ek;',
    ])
    assert.deepEqual(problems, ['4 ambiguousManager'])
    assert.deepEqual(
      people.map((person) => person.managerId),
      [null, null, null],
    )
  })

  it('finds a manager who stands further down', async () => {
    const { people } = await read([header, 'Bo Ek;bo@norr.example;;Anna Berg;', anna])
    assert.equal(people[0]?.managerId, people[1]?.id)
  })

  it('is reported in a chain of managers that goes round, and kept as it stands', async () => {
    const { people, problems } = await read([
      header,
      'A;a@norr.example;;b@norr.example;',
      'B;b@norr.example;;c@norr.example;',
      'C;c@norr.example;;a@norr.example;',
      'D;d@norr.example;;a@norr.example;',
    ])
    assert.deepEqual(problems, ['2 managerLoop', '3 managerLoop', '4 managerLoop'])
    assert.deepEqual(
      people.map((person) => person.managerId !== null),
      [true, true, true, true],
    )
  })

  it('may share its address with somebody whose account is closed, if both have ids', async () => {
    const { people, problems } = await read([
      'Id;E-post;Namn;Aktiv;Chef',
      '1;a@norr.example;Anna;Nej;',
      '2;a@norr.example;Bo;Ja;',
      '3;c@norr.example;Cia;Ja;a@norr.example',
    ])
    assert.deepEqual(problems, [])
    assert.equal(people[2]?.managerId, '2')
  })
})

describe('A people file, beside what the directory knows', () => {
  const known: Person = {
    id: ID,
    name: 'Anna Berg',
    givenName: 'Anna',
    surname: 'Berg',
    mail: 'anna@norr.example',
    userPrincipalName: 'ab01@norr.example',
    title: 'Chef',
    department: 'Social',
    phone: '0470-1',
    managerId: 'boss',
    active: true,
    leftOn: null,
  }
  const directory = directoryOf([known])

  it('knows people by their address when it has no ids', async () =>
    assert.equal((await readOne('E-post;Namn', 'AB01@norr.example;Anna Berg', directory)).id, ID))

  it('makes an id of the address, the same every time, where nobody is known', async () => {
    const [one, again] = [
      await readOne('E-post;Namn', 'bo@norr.example;Bo'),
      await readOne('UPN;Namn', 'BO@norr.example;Bo'),
    ]
    assert.ok(isMadeUp(one.id))
    assert.equal(one.id, again.id)
    assert.doesNotMatch(one.id, /bo|norr/)
  })

  it('leaves alone what it has no column for, and empties what it has an empty cell for', async () =>
    assert.deepEqual(
      await readOne('E-post;Namn;Titel', 'anna@norr.example;Anna Berg;', directory),
      { ...known, title: null },
    ))

  it('gives a person the id that it brings, and those whom they lead follow', async () => {
    const { id } = await readOne('E-post;Namn', 'eva@norr.example;Eva')
    const eva = { ...known, id, mail: 'eva@norr.example', userPrincipalName: null }
    const led = { ...known, managerId: id }
    const { people } = await read(
      ['Id;E-post;Namn', 'E1;eva@norr.example;Eva', `${ID};anna@norr.example;Anna Berg`],
      directoryOf([eva, led]),
    )
    assert.deepEqual(
      people.map((person) => [person.id, person.managerId]),
      [
        ['e1', 'boss'],
        [ID, 'e1'],
      ],
    )
  })

  it('finds a manager whom only the directory knows', async () =>
    assert.equal(
      (await readOne('E-post;Namn;Chef', 'bo@norr.example;Bo;Anna Berg', directory)).managerId,
      ID,
    ))

  it('notes the day on which an account is found closed, and keeps that day', async () => {
    const [header, row] = ['E-post;Namn;Aktiv', 'anna@norr.example;Anna Berg;Nej'] as const
    const left = await readOne(header, row, directory)
    assert.equal(left.leftOn, today)
    const before = dayOf(2026, 3, 1)
    assert.equal(
      (await readOne(header, row, directoryOf([{ ...left, leftOn: before }]))).leftOn,
      before,
    )
  })

  it('does not pretend to know when somebody left who was never met', async () =>
    assert.equal((await readOne('E-post;Namn;Aktiv', 'bo@norr.example;Bo;Nej')).leftOn, null))

  it('refuses a second row about one person, found by another address', async () => {
    const { people, problems } = await read(
      ['E-post;Namn', 'anna@norr.example;Anna', 'ab01@norr.example;Anna'],
      directory,
    )
    assert.deepEqual([people.length, problems], [1, ['3 samePerson']])
  })
})
