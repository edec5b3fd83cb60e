import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Person } from '../../bot/directory/person.ts'
import { recipientsOn } from '../../bot/duties/holders/recipients.ts'
import type { DutyEvent, Occurrence, Scope } from '../../bot/duties/occurrence.ts'
import type { NoticeName, StepName } from '../../bot/duties/step.ts'
import type { Snapshot } from '../../bot/register/snapshot.ts'
import { defaultLadder } from '../../bot/routine/schedule.ts'
import { blankPerson } from './blank.ts'
import { day, people, snapshotWith } from './small-municipality.ts'

export const today = day('2026-11-23')
export const organisation: Scope = { kind: 'organisation' }
export const system = (systemId: string): Scope => ({ kind: 'system', systemId })
export const department = (name: string): Scope => ({ kind: 'department', department: name })
export const line = (managerId: string): Scope => ({ kind: 'line', managerId })
export const event = (about: Partial<DutyEvent>): Scope => ({
  kind: 'event',
  event: { id: 'e', kind: 'leaves', on: today, personId: null, systemId: null, ...about },
})
export const leaves = (personId: string) => event({ personId })
export const incident = (about: Partial<DutyEvent>) => event({ kind: 'incident', ...about })

export const besides = (...others: (Partial<Person> & { id: string })[]): Snapshot =>
  snapshotWith({
    others: [
      ...people.map((person) => ({ ...person, ...others.find(({ id }) => id === person.id) })),
      ...others
        .filter(({ id }) => !people.some((person) => person.id === id))
        .map((other) => ({ ...unnamed, ...other })),
    ],
  })
export const unnamed: Person = {
  ...blankPerson,
  id: '',
  name: 'Ny Någon',
}
export const gone = { active: false }

export type Case = {
  of: string
  for: Scope
  step?: StepName | NoticeName
  on?: string
  away?: readonly string[]
  delegate?: string
  in?: Snapshot
}

export function told({
  of,
  for: scope,
  step = 'due',
  on = today,
  away = [],
  ...rest
}: Case): string {
  const knowing = { snapshot: rest.in ?? snapshotWith(), day: day(on), absent: new Set(away) }
  const occurrence = heldOccurrence(of, scope, rest.delegate)
  const { holder, why, to, vacant } = recipientsOn(occurrence, step, knowing)
  assert.equal(vacant, why === 'vacant' || why === 'unknown')
  const those = to.map((one) => `${one.person.id} ${one.why}`)
  return `${holder?.id ?? '–'} (${why}): ${those.join(', ') || '–'}`
}

export function table(title: string, cases: readonly (readonly [string, Case, string])[]): void {
  describe(title, () => {
    for (const [name, one, expected] of cases)
      it(`${name}: ${expected}`, () => assert.equal(told(one), expected))
  })
}

export const two = besides({ id: 'ivo', title: 'IT-chef' }, { id: 'ivy', title: 'IT-chef' })

/** An occurrence as far as it matters to who holds it. */
export function heldOccurrence(
  role: string,
  scope: Scope,
  delegateId: string | null = null,
): Pick<Occurrence, 'duty' | 'scope' | 'delegateId'> {
  return {
    duty: {
      role,
      text: { sv: 'Pröva', en: 'Test' },
      letter: 'A',
      standing: 'adopted',
      source: { document: 'routine', clause: '1' },
      ladder: defaultLadder,
      evidence: 'none',
      intervalStanding: 'proposed',
    },
    scope,
    delegateId,
  }
}
