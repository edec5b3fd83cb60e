import assert from 'node:assert/strict'
import fc from 'fast-check'
import { after, describe, it } from 'mocha'
import { type Day, isDay } from '../bot/calendar/day.ts'
import { writeCsv, writeWorkbook } from '../bot/cli/export-systems.ts'
import { type Directory, directoryOf } from '../bot/directory/directory.ts'
import type { Person } from '../bot/directory/person.ts'
import type { Assignment, Holder } from '../bot/register/assignment.ts'
import { registerRows } from '../bot/register/export/rows.ts'
import { merged, newSystem } from '../bot/register/import/merge.ts'
import { registerOf } from '../bot/register/register.ts'
import { meaningsOf } from '../bot/register/sheet/columns.ts'
import { entryOf } from '../bot/register/sheet/entry.ts'
import { headerRowIn } from '../bot/register/sheet/header-row.ts'
import { knownHolders } from '../bot/register/sheet/known-holders.ts'
import { levelIn, levelsIn, scale } from '../bot/register/sheet/levels.ts'
import { sheetRoles } from '../bot/register/sheet/roles.ts'
import { stepsIn } from '../bot/register/sheet/values.ts'
import { isFillIn, wellFormed } from '../bot/register/sheet/words.ts'
import type { System } from '../bot/register/system.ts'
import { starter } from '../bot/routine/starter.ts'
import { blankPerson } from './support/blank.ts'
import { createFolder, rowsOf } from './support/sheet-files.ts'

const roles = sheetRoles(starter)
const person = (id: string, name: string, mail: string | null, title: string | null): Person => ({
  ...blankPerson,
  id,
  name,
  mail,
  title,
  department: 'Barn- och utbildningsförvaltningen',
  active: id !== 'left',
})
const directory: Directory = directoryOf([
  person('anna', 'Anna Berg', 'anna@norrby.example', 'Rektor'),
  person('comma', 'Ek, Bo (IT)', 'bo@norrby.example', null),
  person('twin1', 'Kim Lind', null, null),
  person('twin2', 'Kim Lind', null, null),
  person('left', 'Lena "Lo" Å', null, 'Chef och samordnare'),
])

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.stringMatching(/^[=+@'"a-zåäö;,/\-\n |()]{1,12}$/),
    fc.constantFrom(
      '=1+1',
      '-Namn',
      "'=x",
      '"citat"',
      'a; b',
      'Barn och Unga',
      '@SUM(A1)',
      'valueOf',
      "'constructor",
    ),
  )
  .map((raw) => wellFormed(raw).trim())
  .filter((raw) => !isFillIn(raw))
const line = text.map((raw) => raw.replace(/\s+/g, ' '))
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
const days: Day[] = ['2026-12-31', '2028-02-29'].filter(isDay)
const day = fc.constantFrom(...days)
const label = line.filter((raw) => {
  const [level, ...more] = levelsIn(raw)
  return more.length === 0 && level?.scale === scale.class && level.label === raw
})
const aspects = [scale.confidentiality, scale.integrity, scale.availability, scale.class]

const systems: fc.Arbitrary<System> = fc.record({
  id: fc.uuid(),
  name: line,
  aliases: fc.array(line, { maxLength: 3 }),
  // Only what an import can make of a path is a path.
  department: fc.array(line, { maxLength: 3 }).map((steps) => stepsIn(steps.join(' / '))),
  vendor: orNull(text),
  purpose: orNull(text),
  hosting: fc.constantFrom(null, 'internal', 'external', 'hybrid'),
  personalData: fc.constantFrom(null, true, false),
  classification: fc
    .tuple(fc.subarray(aspects), label)
    .map(([ids, raw]) => ids.map((id) => levelIn(id, raw))),
  criticality: orNull(label.map((raw) => levelIn(scale.criticality, raw))),
  lifeCycle: fc.constantFrom(null, 'planned', 'developed', 'maintained', 'phasedOut', 'ended'),
  contractEnd: orNull(day),
  contractNote: orNull(text),
  continuity: fc.record({
    rtoHours: orNull(fc.double({ min: 0, max: 1e6, noNaN: true })),
    rpoHours: orNull(fc.integer({ min: 0, max: 1000 })),
    note: orNull(text),
  }),
  links: fc.array(
    fc.webUrl().filter((link) => !/[,;]$/.test(link)),
    { maxLength: 2 },
  ),
  extra: fc.dictionary(
    line.filter((header) => header !== '__proto__' && !/^role:| \(2\)$/.test(header)),
    text,
    { maxKeys: 3, noNullPrototype: true },
  ),
  vanishedOn: fc.constant(null),
})

const holder: fc.Arbitrary<Holder> = fc.oneof(
  fc
    .constantFrom('anna', 'comma', 'twin1', 'twin2', 'left')
    .map((personId): Holder => ({ kind: 'person', personId })),
  fc.constantFrom('Rektor', 'Chef och samordnare', 'Trafikledare').map(
    (title): Holder => ({
      kind: 'post',
      title,
      department: 'Barn- och utbildningsförvaltningen',
    }),
  ),
  fc
    .constantFrom('Barn- och utbildningsförvaltningen', 'Nya kontoret')
    .map((department): Holder => ({ kind: 'department', department })),
  line
    .filter((raw) => !/^(post|förvaltning): /.test(raw) && !/\((från|till|bekräftad)/i.test(raw))
    .map((raw): Holder => ({ kind: 'unknown', text: `${raw}¿` })),
)
const held = fc.record({
  holder,
  validFrom: orNull(day),
  validTo: orNull(day),
  confirmedOn: orNull(day),
})
const assigned = fc.uniqueArray(held, {
  maxLength: 3,
  selector: (one) => JSON.stringify(one.holder),
})

describe('An exported register', () => {
  const folder = createFolder()
  after(() => folder.remove())

  for (const [name, write, numRuns] of [
    ['csv', writeCsv, 100],
    ['xlsx', writeWorkbook, 15],
  ] as const)
    it(`is read back as it was from a .${name} file`, async function () {
      this.timeout(120_000)
      const rows = fc.uniqueArray(fc.tuple(systems, fc.tuple(assigned, assigned)), {
        minLength: 1,
        maxLength: 4,
        selector: ([{ id }]) => id,
      })
      await fc.assert(
        fc.asyncProperty(rows, async (given) => {
          const before = given.map(([system, [owners, others]]) => ({
            system,
            assignments: [
              ...owners.map((one, index) => assignment(system, 'system-owner', one, index)),
              ...others.map((one, index) => assignment(system, 'retired-role', one, index)),
            ],
          }))
          const register = registerOf(
            before.map(({ system }) => system),
            before.flatMap(({ assignments }) => assignments),
          )
          const path = folder.path(`export.${name}`)
          await write(path, [...registerRows(register, roles, directory)])
          const sheet = await rowsOf(path)
          const header = headerRowIn(sheet, meaningsOf(roles))
          assert.ok(header?.isOwn)
          const reading = { ...header, known: knownHolders(directory) }
          for (const [index, { system, assignments }] of before.entries()) {
            const row = sheet[index + 1]
            assert.ok(row)
            const read = entryOf(row, reading)
            assert.equal(read.kind, 'entry')
            if (read.kind !== 'entry') return
            const blank = { system: newSystem(system.id), said: null, assignments: [] }
            assert.deepEqual(plainly(merged(read.entry, blank).system), plainly(system))
            assert.deepEqual(
              Object.entries(read.entry.holders).flatMap(([role, holders]) =>
                holders.map((one) => ({ role, ...one })),
              ),
              assignments.map(({ role, holder: whom, validFrom, validTo, confirmedOn }) => ({
                role,
                holder: whom,
                validFrom,
                validTo,
                confirmedOn,
              })),
            )
          }
        }),
        { numRuns },
      )
    })
})

const plainly = (system: System): unknown => JSON.parse(JSON.stringify(system))

function assignment(
  system: System,
  role: string,
  one: Pick<Assignment, 'holder' | 'validFrom' | 'validTo' | 'confirmedOn'>,
  index: number,
): Assignment {
  const on = '2026-11-23'
  assert.ok(isDay(on))
  return {
    id: `${system.id}-${role}-${index}`,
    systemId: system.id,
    role,
    order: index + 1,
    origin: { kind: 'hand', by: 'eva', on },
    ...one,
  }
}
