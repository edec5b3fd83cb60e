import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { type Memory, nothingYet } from '../bot/questions/memory.ts'
import type { Question } from '../bot/questions/question.ts'
import { remember } from '../bot/questions/remember.ts'
import { ask } from './support/asking.ts'

/** What is remembered after a conversation of these questions, asked by Anna. */
function afterAsking(...questions: Question[]): Memory {
  return questions.reduce(
    (memory, question) => remember(question, ask(question, 'anna'), memory),
    nothingYet,
  )
}

const owner: Question = { kind: 'holder', role: 'system-owner', systemId: 'treserva' }
const vacant: Question = { kind: 'holder', role: 'system-owner', systemId: 'ensam' }
const which: Question = {
  kind: 'which',
  between: 'systems',
  name: 'x',
  choices: [owner, { ...owner, systemId: 'gone' }, vacant],
}

describe('A conversation', () => {
  it('is about the system, the role and the people of the last answer', () =>
    assert.deepEqual(afterAsking(owner), {
      question: owner,
      systemId: 'treserva',
      role: 'system-owner',
      personIds: ['sofia'],
      choices: [{ kind: 'person', personId: 'sofia' }],
      occurrenceId: null,
    }))

  it('keeps its system while it turns to people: «vem är hens chef?», «och förvaltare?»', () => {
    const memory = afterAsking(owner, { kind: 'manager', of: { personId: 'sofia' } })
    assert.equal(memory.systemId, 'treserva')
    assert.deepEqual(memory.personIds, ['kajsa'])
  })

  it('forgets the person of the answer before when nobody is the answer', () => {
    const memory = afterAsking(owner, vacant)
    assert.equal(memory.systemId, 'ensam')
    assert.deepEqual(memory.personIds, [])
  })

  it('takes a question for a contact as one about the administrator', () =>
    assert.equal(
      afterAsking({ kind: 'contact', systemId: 'treserva' }).role,
      'system-administrator',
    ))

  it('remembers only the choices that were shown, and no system before one is chosen', () => {
    const memory = afterAsking(owner, which)
    assert.deepEqual(memory.choices, [owner, vacant])
    assert.equal(memory.systemId, null)
    assert.equal(memory.role, 'system-owner')
  })

  it('keeps the one system whose whole name stands within a name that nobody knows', () => {
    const unknown = (name: string): Question => ({ kind: 'unknownSystem', name, near: [owner] })
    assert.equal(afterAsking(unknown('grejen treserva')).systemId, 'treserva')
    assert.equal(afterAsking(unknown('Tresevra')).systemId, null)
  })

  it('lets the systems of a list be chosen by their place', () => {
    const memory = afterAsking({ kind: 'systemsOfVendor', vendor: 'CGI', page: 1 })
    assert.deepEqual(memory.choices, [
      { kind: 'system', systemId: 'heroma' },
      { kind: 'system', systemId: 'treserva' },
    ])
  })

  for (const kind of ['help', 'greeting', 'thanks', 'outOfScope'] as const)
    it(`is the same after ${kind}`, () =>
      assert.deepEqual(afterAsking(owner, { kind }), afterAsking(owner)))
})
