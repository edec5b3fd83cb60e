import { systemClock, today } from '../bot/calendar/clock.ts'
import { answerQuestion } from '../bot/questions/answer-question.ts'
import { nothingYet } from '../bot/questions/memory.ts'
import { understand } from '../bot/questions/understand.ts'
import { vocabularyOf } from '../bot/questions/vocabulary.ts'
import { questionsAbout, type Size, secondTown, snapshotOf } from '../test/support/second-town.ts'
import { atMost, type Bench, besidePeer, median } from './measure.ts'

const small: Size = { systems: 1_000, people: 10_000 }
const large: Size = { systems: 10_000, people: 100_000 }
const RUNS = 7
const QUESTIONS = 500

/** Understanding and answering alone, without network, card or database: microseconds a question, as a median. */
export const bench: Bench = async (tell) => {
  const sides = { small: asked(small), large: asked(large) }
  tell(`vocabulary of the large town: ${Math.round(sides.large.vocabularyMs)} ms, once a snapshot`)
  // The engine compiles what it runs often: the first rounds are not counted.
  for (let round = 0; round < 3; round++) for (const side of Object.values(sides)) side.run()
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < RUNS; round++) {
    theirs.push(median(sides.small.run()))
    ours.push(median(sides.large.run()))
  }
  const unit = 'µs'
  return [
    atMost(150, theirs, { subject: 'understand and answer, 1,000 systems, 10,000 people', unit }),
    besidePeer(
      { peer: 'the smaller town', ours, theirs },
      { atMost: 3 },
      { subject: 'the same, 10,000 systems, 100,000 people', unit },
    ),
  ]
}

/** A town and its questions, ready to be run: each run gives the microseconds of every question. */
function asked(size: Size) {
  const town = secondTown(size)
  const snapshot = snapshotOf(town)
  const started = performance.now()
  const vocabulary = vocabularyOf(snapshot)
  const vocabularyMs = performance.now() - started
  const texts = [
    ...questionsAbout(town, QUESTIONS).map(({ text }) => text),
    ...[
      'Vem är IT-chef?',
      'Vad gör en systemägare?',
      'Vad blir det för väder?',
      'Vem äger Prosit?',
    ],
  ]
  const asker = town.people[9] ?? null
  const day = today(systemClock)
  const run = () =>
    texts.map((text) => {
      const begun = performance.now()
      const { question } = understand(text, { vocabulary, memory: nothingYet, asker })
      answerQuestion(question, { snapshot, asker, today: day })
      return 1000 * (performance.now() - begun)
    })
  return { run, vocabularyMs }
}
