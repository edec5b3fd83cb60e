import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, it } from 'mocha'
import { directoryOf } from '../bot/directory/directory.ts'
import type { Person } from '../bot/directory/person.ts'
import { mayAct, recipientsOn } from '../bot/duties/holders/recipients.ts'
import type { Occurrence, Scope } from '../bot/duties/occurrence.ts'
import type { Assignment, Holder } from '../bot/register/assignment.ts'
import { registerOf } from '../bot/register/register.ts'
import type { Snapshot } from '../bot/register/snapshot.ts'
import { roleId } from '../bot/routine/routine.ts'
import { starter } from '../bot/routine/starter.ts'
import { heldOccurrence, today, unnamed } from './support/holding.ts'
import { assignment, system } from './support/small-municipality.ts'

type Case = {
  snapshot: Snapshot
  occurrence: Pick<Occurrence, 'duty' | 'scope' | 'delegateId'>
  absent: Set<string>
}

const ids = ['ada', 'bea', 'cia', 'dag', 'eli', 'fia', 'gun']
const departments = ['Skola', 'Vård']
const titles = ['Förvaltningschef', 'IT-chef', 'Säkerhetssamordnare', 'Lärare']
const anybody = fc.constantFrom(...ids)
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null })

const everybody: fc.Arbitrary<Person[]> = fc.tuple(
  ...ids.map((id) =>
    fc
      .record({
        title: maybe(fc.constantFrom(...titles)),
        department: maybe(fc.constantFrom(...departments)),
        managerId: maybe(anybody),
        active: fc.boolean(),
      })
      .map((person) => ({ ...unnamed, id, ...person })),
  ),
)

const holder: fc.Arbitrary<Holder> = fc.oneof(
  anybody.map((personId) => ({ kind: 'person' as const, personId })),
  fc.record({
    kind: fc.constant('post' as const),
    title: fc.constantFrom(...titles),
    department: fc.constantFrom(...departments),
  }),
  fc.record({
    kind: fc.constant('department' as const),
    department: fc.constantFrom(...departments),
  }),
  fc.constant({ kind: 'unknown' as const, text: 'konsult@ute.example' }),
)

const assignments: fc.Arbitrary<Assignment[]> = fc
  .array(holder, { maxLength: 3 })
  .map((holders) =>
    holders.map((one, at) => assignment('s', roleId.systemOwner, one, { id: `${at}`, order: at })),
  )

const events = fc.record({
  id: fc.constant('e'),
  kind: fc.constantFrom('leaves' as const, 'starts' as const, 'incident' as const),
  on: fc.constant(today),
  personId: maybe(anybody),
  systemId: maybe(fc.constant('s')),
})
const eventScope: fc.Arbitrary<Scope> = events.map((event) => ({ kind: 'event', event }))
const systemScope: fc.Arbitrary<Scope> = fc.constant({ kind: 'system', systemId: 's' })
const departmentScope: fc.Arbitrary<Scope> = fc
  .constantFrom(...departments)
  .map((department) => ({ kind: 'department', department }))
const lineScope: fc.Arbitrary<Scope> = anybody.map((managerId) => ({ kind: 'line', managerId }))

/** Every role with the scopes that a routine may give it. */
const held: fc.Arbitrary<[string, Scope]> = fc.oneof(
  fc.tuple(fc.constant(roleId.systemOwner), fc.oneof(systemScope, eventScope)),
  fc.tuple(fc.constant(roleId.departmentHead), fc.oneof(departmentScope, systemScope, eventScope)),
  fc.tuple(
    fc.constantFrom(roleId.headOfIt, roleId.securityCoordinator),
    fc.oneof(
      fc.constant<Scope>({ kind: 'organisation' }),
      departmentScope,
      systemScope,
      eventScope,
    ),
  ),
  fc.tuple(fc.constant(roleId.lineManager), fc.oneof(lineScope, eventScope)),
)

const found = fc.record({
  people: everybody,
  assignments,
  department: fc.constantFrom(['Lillby', 'Skola'], ['Vård'], []),
  held,
  delegate: maybe(anybody),
  absent: fc.uniqueArray(anybody),
})
type Found = typeof found extends fc.Arbitrary<infer Value> ? Value : never

const caseOf = ({ people, assignments, department, held, delegate, absent }: Found): Case => ({
  snapshot: {
    routine: starter,
    directory: directoryOf(people),
    register: registerOf([system('S', { department })], assignments),
  },
  occurrence: heldOccurrence(...held, delegate),
  absent: new Set(absent),
})

const check = (holds: (one: Case) => void) =>
  fc.assert(
    fc.property(found, (one) => holds(caseOf(one))),
    { numRuns: 1000 },
  )
const idsOf = (recipients: readonly { person: Person }[]) => recipients.map((one) => one.person.id)
const titled = ({ directory }: Snapshot, title: string) =>
  [...directory.people.values()].filter((one) => one.active && one.title === title)

/** Who is always there to be told, whatever it is about: not who is to leave or to start, of their own case. */
function lastInLine({ snapshot, occurrence }: Case): string[] {
  return [...titled(snapshot, 'Säkerhetssamordnare'), ...titled(snapshot, 'IT-chef')]
    .map(({ id }) => id)
    .filter((id) => id !== ownIn(occurrence))
}

const ownIn = ({ scope }: Case['occurrence']) =>
  scope.kind === 'event' && scope.event.kind !== 'incident' ? scope.event.personId : null

/** Heads of the department of the system that it is about. */
function headsFor({ snapshot, occurrence: { scope } }: Case): string[] {
  const systemId = scope.kind === 'system' ? scope.systemId : null
  const path = snapshot.register.systems.get(systemId ?? '')?.department
  const heads = titled(snapshot, 'Förvaltningschef')
  return heads.filter((one) => one.department === path?.at(-1)).map(({ id }) => id)
}

/** Whoever is above a person; not who is to leave or to start, of their own case. */
function managersOf({ snapshot, occurrence }: Case, person: Person | undefined): string[] {
  const above: string[] = []
  let next = person
  for (let steps = 0; next && steps <= ids.length; steps++) {
    next = snapshot.directory.people.get(next.managerId ?? '')
    if (next?.active && next.id !== ownIn(occurrence)) above.push(next.id)
  }
  return above
}

const toldOf = ({ snapshot, occurrence, absent }: Case, step: Parameters<typeof recipientsOn>[1]) =>
  recipientsOn(occurrence, step, { snapshot, day: today, absent })

describe('Whatever the directory and the register look like', function () {
  this.timeout(60_000)

  it('nobody is named twice, nobody who left is, and all who are told may act', () => {
    check((one) => {
      for (const step of [
        'before-14',
        'overdue-1',
        'manager',
        'coordinator',
        'gap',
        'delegated',
      ] as const) {
        const { to } = toldOf(one, step)
        assert.equal(new Set(idsOf(to)).size, to.length)
        for (const { person } of to) {
          assert.ok(person.active)
          const { occurrence, snapshot } = one
          assert.ok(mayAct(person, occurrence, { snapshot, day: today }), `${step} ${person.id}`)
        }
      }
    })
  })

  it('the holder is told, else somebody as long as anybody of the chain is there', () => {
    let unheard = 0
    check((given) => {
      const one = { ...given, occurrence: { ...given.occurrence, delegateId: null } }
      const { holder, vacant } = toldOf(one, 'due')
      const told = idsOf(toldOf(one, vacant ? 'gap' : 'due').to)
      if (holder) assert.equal(told[0], holder.id)
      if (told.length > 0) return
      unheard++
      assert.deepEqual([...lastInLine(one), ...headsFor(one)], [])
    })
    assert.ok(unheard > 0, 'the case never came up')
  })

  it('what rises passes whoever acts, to somebody as long as anybody else is there', () => {
    let unheard = 0
    check((given) => {
      const one = { ...given, occurrence: { ...given.occurrence, delegateId: null } }
      const { vacant, to } = toldOf({ ...one, absent: new Set() }, 'due')
      if (vacant) return
      const acting = idsOf(to)
      const manager = idsOf(toldOf(one, 'manager').to)
      const coordinator = idsOf(toldOf(one, 'coordinator').to)
      const rises = [...manager, ...coordinator]
      assert.deepEqual(others(rises, acting), rises)
      if (coordinator.length === 0) assert.deepEqual(others(lastInLine(one), acting), [])
      if (manager.length > 0) return
      unheard++
      assert.deepEqual(others([...lastInLine(one), ...headsFor(one)], acting), [])
      assert.deepEqual(others(managersOf(one, to[0]?.person), acting), [])
    })
    assert.ok(unheard > 0, 'the case never came up')
  })
})

const others = (chain: readonly string[], acting: readonly string[]) =>
  chain.filter((id) => !acting.includes(id))
