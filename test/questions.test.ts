import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'mocha'
import type { Snapshot } from '../bot/register/snapshot.ts'
import {
  accuracyTable,
  figures,
  type JudgedQuestion,
  type Judgement,
  judgeWith,
  readQuestions,
  share,
} from './support/judge.ts'
import { questionsAbout, secondTown, sheetsOf } from './support/second-town.ts'
import { day } from './support/small-municipality.ts'
import { demoTown, readTown, replyTo } from './support/town.ts'

const today = day('2026-11-24')

function judged(questions: JudgedQuestion[], snapshot: Snapshot): Judgement[] {
  const judge = judgeWith([...snapshot.directory.people.values()].map(({ name }) => name))
  return questions.map((question) => judge(question, replyTo(question, snapshot, today)))
}

const setOf = (name: string) => readQuestions(new URL(`questions/${name}.jsonl`, import.meta.url))

describe('Questions about the invented municipality', function () {
  this.timeout(120_000)
  const questions = setOf('dev')
  let judgements: Judgement[]
  before(async () => {
    judgements = judged(questions, await readTown(demoTown))
  })

  const holds = (fine: boolean, wrong: (one: Judgement) => boolean) =>
    assert.ok(
      fine,
      `${accuracyTable(judgements)}\n${judgements.filter(wrong).map(told).join('\n')}`,
    )

  it('are answered right in scope: at least 97 %', () => {
    const { rightInScope } = figures(judgements)
    holds(
      rightInScope.share >= 0.97,
      ({ question, verdict }) => question.group === 'in' && verdict !== 'right',
    )
  })

  it('are refused out of scope: at least 95 %', () => {
    const { refusedOutside } = figures(judgements)
    holds(
      refusedOutside.share >= 0.95,
      ({ question, verdict }) => question.group !== 'in' && verdict !== 'right',
    )
  })

  it('name somebody who is not the answer: at most 0.5 %', () => {
    const { wrongPerson } = figures(judgements)
    holds(wrongPerson.share <= 0.005, ({ wrongPeople }) => wrongPeople.length > 0)
  })

  it('are answered in the language in which they are asked', () => {
    holds(figures(judgements).rightLanguage.share >= 0.99, ({ rightLanguage }) => !rightLanguage)
  })
})

const told = ({ question, verdict, wrongPeople, reply }: Judgement) =>
  `${verdict}: ${[...(question.after ?? []), question.text].join(' → ')}\n   ${reply.answer.kind} (${reply.language}): ${reply.sentence}${wrongPeople.length > 0 ? `\n   wrong: ${wrongPeople.join(', ')}` : ''}`

describe('Questions about another municipality, shaped otherwise', function () {
  this.timeout(120_000)
  const town = secondTown({ systems: 300, people: 600 })
  const folder = mkdtempSync(join(tmpdir(), 'ansvar-second-'))
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('are answered right from its sheets too: at least 97 %, nobody wrong', async () => {
    const files = { people: join(folder, 'people.csv'), systems: join(folder, 'systems.csv') }
    writeFileSync(files.people, sheetsOf(town).people)
    writeFileSync(files.systems, sheetsOf(town).systems)
    const judgements = judged(questionsAbout(town, 300), await readTown(files))
    const { rightInScope, wrongPerson } = figures(judgements)
    const misses = judgements.filter(({ verdict }) => verdict !== 'right').map(told)
    assert.ok(rightInScope.share >= 0.97 && wrongPerson.share <= 0.005, misses.join('\n'))
  })
})

describe('The question sets', () => {
  const both = [...setOf('dev'), ...setOf('frozen')]
  const count = (fits: (question: JudgedQuestion) => boolean) => both.filter(fits).length

  it('are large, in both languages, and nearly a third of them out of scope', () => {
    assert.ok(both.length >= 450, `${both.length} questions`)
    const outside = count(({ group }) => group !== 'in')
    assert.ok(outside / both.length > 0.28, `${outside} out of scope`)
    assert.ok(count(({ group }) => group === 'near') >= outside / 2)
    assert.ok(count(({ lang }) => lang === 'en') > both.length / 4)
  })

  it('never ask the same twice, so that what is frozen is not developed on', () => {
    const asked = both.map(({ text, after: before = [], as }) => [...before, text, as].join('\n'))
    assert.equal(new Set(asked).size, both.length)
  })
})

describe('The judge', () => {
  const people = ['Anna Berg', 'Anna Berg-Ström', 'Örjan Stål']
  const judge = judgeWith(people)
  const question: JudgedQuestion = {
    text: 'Vem äger Treserva?',
    as: '',
    kind: 'owner',
    group: 'in',
    lang: 'sv',
    expect: [{ is: 'named', people: ['Anna Berg'] }],
    allowed: ['Anna Berg'],
  }
  const says = (sentence: string) =>
    judge(question, { answer: { kind: 'help' }, sentence, shown: sentence, language: 'sv' })

  it('finds the right name, in the genitive too', () => {
    assert.equal(says('Systemägare är Anna Berg, socialförvaltningen.').verdict, 'right')
    assert.equal(says('Det är Anna Bergs system.').verdict, 'right')
  })

  it('tells a name from a longer one that begins alike', () => {
    const { verdict, wrongPeople } = says('Systemägare är Anna Berg-Ström.')
    assert.equal(verdict, 'refused')
    assert.deepEqual(wrongPeople, ['Anna Berg-Ström'])
  })

  it('sees a wrong person beside the right one', () => {
    const { verdict, wrongPeople } = says('Systemägare är Anna Berg, chefen är Örjan Stål.')
    assert.notEqual(verdict, 'right')
    assert.deepEqual(wrongPeople, ['Örjan Stål'])
  })

  it('knows the Wilson interval', () => {
    const { low, high } = share(90, 100)
    assert.deepEqual([low.toFixed(3), high.toFixed(3)], ['0.826', '0.945'])
  })
})
