import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import type { Topic } from '../bot/routine/routine.ts'
import { starter } from '../bot/routine/starter.ts'
import { ask, expect } from './support/asking.ts'
import { sketch } from './support/sketch.ts'
import { snapshotWith } from './support/small-municipality.ts'

describe('What is not for everybody', () => {
  const classification = { kind: 'classification', systemId: 'treserva' } as const
  const contract = { kind: 'contract', systemId: 'treserva' } as const
  const without = (role: string, department: string | null = null) =>
    ({ kind: 'systemsWithout', role, department, page: 1 }) as const
  const refused = 'treserva, ask system-owner sofia'

  for (const as of ['sofia', 'anna', 'tove', 'ivar', 'siv'])
    expect([
      [classification, as, 'classification treserva'],
      [contract, as, 'contract treserva'],
    ])
  for (const as of ['olle', 'erik', 'kajsa', 'lena', null])
    expect([
      [classification, as, `notForYou classification ${refused}`],
      [contract, as, `notForYou contract ${refused}`],
      [without('system-owner'), as, 'notForYou gaps , ask security-coordinator siv'],
    ])
  expect([
    [{ ...classification, systemId: 'larm' }, 'rune', 'classification larm'],
    [
      { ...classification, systemId: 'heroma' },
      'olle',
      'notForYou classification heroma, ask security-coordinator siv',
    ],
    [{ ...classification, systemId: 'no-such' }, 'siv', 'gone'],
    [without('system-owner'), 'siv', 'systems 1/1 of 3: ensam ingenstans prator'],
    [without('system-owner', 'Socialförvaltningen'), 'ivar', 'systems 1/1 of 2: ensam prator'],
    [without('information-owner'), 'sofia', 'systems 1/1 of 1: treserva'],
    [without('system-owner'), 'sofia', 'notForYou gaps , ask security-coordinator siv'],
    [without('no-such'), 'siv', 'gone'],
    [
      { kind: 'system', systemId: 'treserva' },
      'siv',
      'system treserva: system-owner sofia; system-administrator anna, lena left to erik; technical-administrator tove',
    ],
    [{ kind: 'system', systemId: 'ensam' }, null, 'system ensam: system-owner nobody (restricted)'],
    [{ kind: 'system', systemId: 'no-such' }, null, 'gone'],
  ])

  it('is not even in the answer about a system', () => {
    const hidden = ask({ kind: 'system', systemId: 'treserva' }, 'olle')
    assert.doesNotMatch(JSON.stringify(hidden), /2027-12-31|"label":"3"|Hög|Brist|"rtoHours":4/)
    const shown = JSON.stringify(ask({ kind: 'system', systemId: 'treserva' }, 'siv'))
    for (const text of ['2027-12-31', '"label":"3"', 'Hög', 'Brist', '"rtoHours":4'])
      assert.ok(shown.includes(text), text)
  })

  it('follows the routine, topic by topic', () => {
    const only = (topic: Topic, roles: string[]) =>
      snapshotWith({
        routine: { ...starter, visibility: { ...starter.visibility, [topic]: roles } },
      })
    const told = only('contract', ['department-head', 'line-manager'])
    assert.equal(sketch(ask(contract, 'sofia', told)), 'contract treserva')
    assert.equal(ask(contract, 'siv', told).kind, 'notForYou')
    assert.equal(ask(contract, 'erik', told).kind, 'notForYou')
    assert.equal(ask(classification, 'siv', told).kind, 'classification')
  })
})
