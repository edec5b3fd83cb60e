import { systemClock, today } from '../bot/calendar/clock.ts'
import type { Snapshot } from '../bot/register/snapshot.ts'
import {
  accuracyTable,
  figures,
  type JudgedQuestion,
  type Judgement,
  judgeWith,
  readQuestions,
} from '../test/support/judge.ts'
import { questionsAbout, secondTown, snapshotOf } from '../test/support/second-town.ts'
import { demoTown, readTown, replyTo } from '../test/support/town.ts'
import { atLeast, atMost, type Bench, type Row, reported } from './measure.ts'

/** Right answers by kind, over the invented municipality as the importers read it, and over a second, generated one. */
export const bench: Bench = async (tell) => {
  const demo = await readTown(demoTown)
  const town = secondTown({ systems: 1_000, people: 5_000 })
  const dev = judged(readQuestions(setOf('dev')), demo)
  const frozen = judged(readQuestions(setOf('frozen')), demo)
  const second = judged(questionsAbout(town, 400), snapshotOf(town))
  for (const [name, judgements] of Object.entries({ dev, frozen, second }))
    tell(`${name}\n${accuracyTable(judgements)}\n`)
  return [...promised('dev', dev), ...told('frozen', frozen), ...told('second town', second)]
}

const setOf = (name: string) => new URL(`../test/questions/${name}.jsonl`, import.meta.url)

function judged(questions: JudgedQuestion[], snapshot: Snapshot): Judgement[] {
  const judge = judgeWith([...snapshot.directory.people.values()].map(({ name }) => name))
  const day = today(systemClock)
  return questions.map((question) => judge(question, replyTo(question, snapshot, day)))
}

/** The set that Ansvar is developed on must hold the promised figures. */
function promised(set: string, judgements: Judgement[]): Row[] {
  const { rightInScope, refusedOutside, wrongPerson } = figures(judgements)
  return [
    atLeast(97, [100 * rightInScope.share], { subject: `${set}: right in scope`, unit: '%' }),
    atLeast(95, [100 * refusedOutside.share], {
      subject: `${set}: refused out of scope`,
      unit: '%',
    }),
    atMost(0.5, [100 * wrongPerson.share], { subject: `${set}: wrong person named`, unit: '%' }),
  ]
}

/** What nobody develops on is only reported; its range is the Wilson interval at 95 %. */
function told(set: string, judgements: Judgement[]): Row[] {
  const { rightInScope, refusedOutside, wrongPerson } = figures(judgements)
  const outside = judgements.some(({ question }) => question.group !== 'in')
  const lines = [
    { subject: `${set}: right in scope`, ...rightInScope },
    ...(outside ? [{ subject: `${set}: refused out of scope`, ...refusedOutside }] : []),
    { subject: `${set}: wrong person named`, ...wrongPerson },
  ]
  return lines.map(({ subject, share, low, high }) => ({
    ...reported([100 * share], { subject, unit: '%' }),
    spread: [100 * low, 100 * high],
  }))
}
