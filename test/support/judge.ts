import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Answer } from '../../bot/questions/answer.ts'

/** What is right for a question. Several expectations beside each other are alternatives. */
const Expected = z.discriminatedUnion('is', [
  /** The sentence names these people; with `any`, at least one of them. */
  z.strictObject({
    is: z.literal('named'),
    people: z.array(z.string()).min(1),
    any: z.boolean().optional(),
  }),
  /** An answer of such a kind whose sentence or card holds each of the words; `a|b` is a choice of words. */
  z.strictObject({ is: z.literal('says'), words: z.array(z.string()), kinds: z.array(z.string()) }),
  z.strictObject({
    is: z.literal('kind'),
    kinds: z.array(z.string()),
    role: z.string().optional(),
  }),
  /** A question back that offers at least these names. */
  z.strictObject({ is: z.literal('which'), choices: z.array(z.string()) }),
  z.strictObject({ is: z.literal('vacant') }),
  z.strictObject({ is: z.literal('refused'), unknownSystem: z.boolean().optional() }),
])
type Expected = z.infer<typeof Expected>

const Judged = z.strictObject({
  text: z.string(),
  /** What was asked before in the same conversation. */
  after: z.array(z.string()).optional(),
  /** The asker's address. */
  as: z.string(),
  kind: z.string(),
  /** In scope; out of scope but near the domain; far from it. */
  group: z.enum(['in', 'near', 'far']),
  lang: z.enum(['sv', 'en']),
  expect: z.array(Expected).min(1),
  /** The people whom the sentence may name; anybody else of the directory is a wrong person. */
  allowed: z.array(z.string()),
})
export type JudgedQuestion = z.infer<typeof Judged>

/** What Ansvar replied: `sentence` is the summary or the plain text, `shown` that and every text of the card. */
export type Reply = { answer: Answer; sentence: string; shown: string; language: string }
export type Verdict = 'right' | 'wrong' | 'askedBack' | 'refused'
export type Judgement = {
  question: JudgedQuestion
  reply: Reply
  verdict: Verdict
  /** People of the directory whom the sentence names although they are not the answer. */
  wrongPeople: string[]
  /** The same of the card alone, where managers and who comes next may stand: for reading, not for a limit. */
  othersInCard: string[]
  rightLanguage: boolean
}

/** Reads a question set: one JSON object a line. Throws on a line that is none. */
export function readQuestions(file: URL): JudgedQuestion[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => Judged.parse(JSON.parse(line)))
}

/** Judges replies by the names of everybody in the directory. */
export function judgeWith(names: Iterable<string>) {
  const anybody = new RegExp(
    `(?<![\\p{L}\\d-])(${[...new Set(names)].toSorted(longestFirst).map(escaped).join('|')})(?=s?(?![\\p{L}\\d-]))`,
    'gu',
  )
  const namedIn = (text: string) => [...new Set([...text.matchAll(anybody)].map(([name]) => name))]
  return (question: JudgedQuestion, reply: Reply): Judgement => {
    const stray = (text: string) => namedIn(text).filter((name) => !question.allowed.includes(name))
    const wrongPeople = stray(reply.sentence)
    const fits =
      wrongPeople.length === 0 &&
      reply.sentence.trim() !== '' &&
      question.expect.some((expected) => isMet(expected, reply, namedIn(reply.sentence)))
    return {
      question,
      reply,
      verdict: fits ? 'right' : otherVerdict(reply.answer),
      wrongPeople,
      othersInCard: stray(reply.shown).filter((name) => !wrongPeople.includes(name)),
      rightLanguage: reply.language === question.lang,
    }
  }
}

const escaped = (text: string) => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
const longestFirst = (one: string, other: string) => other.length - one.length
const refusals = ['outOfScope', 'unknownSystem', 'unknownPerson', 'help', 'noSubstitute']

function otherVerdict(answer: Answer): Verdict {
  if (answer.kind === 'which') return 'askedBack'
  return refusals.includes(answer.kind) ? 'refused' : 'wrong'
}

function isMet(expected: Expected, { answer, sentence, shown }: Reply, named: string[]): boolean {
  switch (expected.is) {
    case 'named':
      return answer.kind !== 'which' && names(expected, named)
    case 'says':
      return (
        expected.kinds.includes(answer.kind) &&
        expected.words.every((words) => holdsOneOf(shown, words))
      )
    case 'kind':
      return (
        expected.kinds.includes(answer.kind) && (!expected.role || roleOf(answer) === expected.role)
      )
    case 'which':
      return answer.kind === 'which' && expected.choices.every((choice) => shown.includes(choice))
    case 'vacant':
      return answer.kind === 'vacant' && named.length === 0
    case 'refused':
      return refusals.includes(answer.kind) && sentence.trim() !== ''
  }
}

function names(
  expected: { people: string[]; any?: boolean | undefined },
  named: string[],
): boolean {
  const there = (name: string) => named.includes(name)
  return expected.any ? expected.people.some(there) : expected.people.every(there)
}

const holdsOneOf = (text: string, words: string) =>
  words.split('|').some((word) => text.toLowerCase().includes(word.toLowerCase()))

const roleOf = (answer: Answer) => ('role' in answer && answer.role ? answer.role.id : null)

/** The share `hits / of` and its Wilson interval at 95 %. */
export function share(hits: number, of: number): { share: number; low: number; high: number } {
  if (of === 0) return { share: 1, low: 0, high: 1 }
  const z2 = 1.96 ** 2
  const part = hits / of
  const middle = part + z2 / (2 * of)
  const reach = 1.96 * Math.sqrt((part * (1 - part) + z2 / (4 * of)) / of)
  return {
    share: part,
    low: (middle - reach) / (1 + z2 / of),
    high: (middle + reach) / (1 + z2 / of),
  }
}

/** The figures that Ansvar promises, over any set of judgements. */
export function figures(judgements: readonly Judgement[]) {
  const inScope = judgements.filter(({ question }) => question.group === 'in')
  const outside = judgements.filter(({ question }) => question.group !== 'in')
  const right = (some: readonly Judgement[]) =>
    share(some.filter(({ verdict }) => verdict === 'right').length, some.length)
  return {
    rightInScope: right(inScope),
    refusedOutside: right(outside),
    wrongPerson: share(
      judgements.filter(({ wrongPeople }) => wrongPeople.length > 0).length,
      judgements.length,
    ),
    rightLanguage: share(
      judgements.filter(({ rightLanguage }) => rightLanguage).length,
      judgements.length,
    ),
  }
}

/** Counts by kind of question, as a table for people. */
export function accuracyTable(judgements: readonly Judgement[]): string {
  const kinds = Map.groupBy(judgements, ({ question }) => question.kind)
  const heads = [
    'kind',
    'asked',
    'right',
    'asked back',
    'refused',
    'wrong',
    'wrong person',
    'right, 95 % interval',
  ]
  const lines = [...kinds, ['all', judgements] as const].map(([kind, some]) => {
    const count = (verdict: Verdict) => String(some.filter((one) => one.verdict === verdict).length)
    const {
      share: part,
      low,
      high,
    } = share(some.filter((one) => one.verdict === 'right').length, some.length)
    const wrongPeople = some.filter((one) => one.wrongPeople.length > 0).length
    return [
      kind,
      String(some.length),
      count('right'),
      count('askedBack'),
      count('refused'),
      count('wrong'),
      String(wrongPeople),
      `${percent(part)} (${percent(low)} – ${percent(high)})`,
    ]
  })
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...lines.map((line) => line[column]?.length ?? 0)),
  )
  return [heads, ...lines]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const percent = (part: number) => `${(100 * part).toFixed(1)} %`
