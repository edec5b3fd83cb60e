import { z } from 'zod'
import { ruleProblem } from '../calendar/rule.ts'
import { day, id, required, standing, whole, words, yesOrNo } from './fields.ts'
import { defaultLadder, type Ladder, type Schedule } from './schedule.ts'

/** The shape of a duty's `schedule:` in a routine file. What it leaves out is as in the default ladder. */

const recurrence = z.strictObject({
  by: z.literal('recurrence'),
  rule: required.superRefine((rule, context) => {
    const problem = ruleProblem(rule)
    if (problem) context.addIssue(problem)
  }),
  from: day,
  counted: z.enum(['schedule', 'completion']),
})

const date = z.strictObject({
  by: z.literal('date'),
  of: z.enum(['contractEnd', 'classifiedUntil']),
})

const A_YEAR = 366
const dueIn = whole(0, A_YEAR)

/** Only a confirmation grows old; an owner is there or isn't. */
const gap = z
  .strictObject({
    by: z.literal('gap'),
    of: z.enum(['noOwner', 'holderLeft', 'notConfirmed']),
    months: whole(1, 120).optional(),
    dueIn,
  })
  .transform(({ by, of, months, dueIn: days }, context) => {
    if (of === 'notConfirmed' && months !== undefined) return { by, of, months, dueIn: days }
    if (of !== 'notConfirmed' && months === undefined) return { by, of, dueIn: days }
    context.addIssue(
      of === 'notConfirmed'
        ? 'ska ha months: efter hur många månader en bekräftelse är för gammal'
        : `har months, som bara hör till notConfirmed, inte till ${of}`,
    )
    return z.NEVER
  })

const event = z.strictObject({
  by: z.literal('event'),
  of: z.enum(['leaves', 'starts', 'incident', 'classification']),
  dueIn: z
    .string()
    .trim()
    .refine(
      (text) => /^-?\d{1,3}$/.test(text) && Math.abs(Number(text)) <= A_YEAR,
      `ska vara ett heltal från -${A_YEAR} till ${A_YEAR}`,
    )
    .transform(Number),
})

const trigger = z.discriminatedUnion('by', [recurrence, date, gap, event])

/** Ladders climb and end: the days before come ever nearer, reminders are few, the coordinator is the last. */
const ladder = z
  .strictObject({
    before: z
      .preprocess(
        (value) => (value === '' ? [] : value),
        z.array(whole(1, A_YEAR)).max(5, 'ska ha högst fem dagar'),
      )
      .refine(
        (days) => days.every((one, index) => index === 0 || one < (days[index - 1] ?? 0)),
        'ska ha dagarna i ordning, den tidigaste påminnelsen först: [90, 30]',
      )
      .default([...defaultLadder.before]),
    onDay: yesOrNo.default(defaultLadder.onDay),
    every: whole(1, 30).default(defaultLadder.every),
    atMost: whole(0, 10).default(defaultLadder.atMost),
    escalate: z
      .preprocess(
        (value) => (value === '' ? [] : value),
        z.array(z.enum(['manager', 'coordinator'])),
      )
      .refine(
        (above) => ['', 'manager', 'coordinator', 'manager,coordinator'].includes(above.join()),
        'ska gå uppåt, var och en en gång: [manager, coordinator]',
      )
      .default([...defaultLadder.escalate]),
  })
  .refine(
    ({ before, onDay, atMost, escalate }) =>
      before.length > 0 || onDay || atMost > 0 || escalate.length > 0,
    'har inga steg: ingen får veta något',
  )

const fields = {
  scope: z.enum(['organisation', 'department', 'line', 'system', 'event']),
  trigger,
  moved: z.enum(['before', 'after', 'not']).default('before'),
  ladder: ladder.optional().transform((given): Ladder => given ?? defaultLadder),
  evidence: z.enum(['none', 'note', 'link']).default('none'),
  standing,
  on: yesOrNo,
}

export const schedule = z
  .strictObject({ what: words.optional(), ...fields })
  .transform((given): Schedule => given)
export const also = z.strictObject({ id, what: words, ...fields })
