import assert from 'node:assert/strict'
import { describe, it } from 'mocha'
import { neverDue } from '../bot/routine/never-due.ts'
import { parseRoutine } from '../bot/routine/parse-routine.ts'
import { defaultLadder } from '../bot/routine/schedule.ts'
import { starter, starterText } from '../bot/routine/starter.ts'
import { day } from './support/small-municipality.ts'

/** The routine with one duty more, as the first one; its fields are `duties[1].…`. */
const withDuty = (
  schedule: string,
  role = 'head-of-it',
  further?: Parameters<typeof parseRoutine>[1],
) =>
  parseRoutine(
    starterText.replace(
      'duties:\n',
      `duties:
  - id: extra
    role: ${role}
    text: { sv: Något, en: Something }
    letter: R
    standing: proposed
    source: { outside: En källa }
${schedule.replace(/^/gm, '    ')}
`,
    ),
    further,
  )

/** A schedule in one line, some of its fields put differently. */
function schedule(fields: Record<string, string> = {}): string {
  const all = {
    scope: 'organisation',
    trigger: recurring('FREQ=MONTHLY'),
    standing: 'proposed',
    on: 'true',
    ...fields,
  }
  const entries = Object.entries(all).filter(([, value]) => value !== '')
  return `schedule: { ${entries.map(([name, value]) => `${name}: ${value}`).join(', ')} }`
}
const recurring = (rule: string, more = 'from: 2026-01-15, counted: schedule') =>
  `{ by: recurrence, rule: "${rule}", ${more} }`

const gap = (of: string, more = ', dueIn: 14') => ({
  scope: 'system',
  trigger: `{ by: gap, of: ${of}${more} }`,
})
const event = (of: string) => ({ scope: 'event', trigger: `{ by: event, of: ${of}, dueIn: -7 }` })
const system = { scope: 'system' }

describe('A schedule in a routine file', () => {
  for (const [what, fields, role] of [
    ['a recurrence for the organisation', {}, 'head-of-it'],
    ['a recurrence for each department', { scope: 'department' }, 'department-head'],
    ['a recurrence for each line', { scope: 'line' }, 'line-manager'],
    ['a recurrence for each system', system, 'system-owner'],
    ['a date', { ...system, trigger: '{ by: date, of: contractEnd }' }, 'system-owner'],
    ['a gap', gap('noOwner'), 'department-head'],
    [
      'a confirmation that grows old',
      gap('notConfirmed', ', months: 12, dueIn: 0'),
      'system-owner',
    ],
    ['an event', event('leaves'), 'line-manager'],
    ['an event about a system', event('classification'), 'system-administrator'],
    [
      'a ladder without overdue reminders',
      { ladder: '{ before: [], atMost: 0, escalate: [] }' },
      'head-of-it',
    ],
    [
      'an interval from completion',
      {
        trigger: recurring(
          'FREQ=MONTHLY;INTERVAL=6;UNTIL=20301231',
          'from: 2026-01-15, counted: completion',
        ),
      },
      'head-of-it',
    ],
  ] as const)
    it(`may be ${what}`, () => {
      const parsed = withDuty(schedule(fields), role)
      assert.equal(parsed.kind, 'routine', JSON.stringify(parsed))
    })

  it('has the default ladder, no evidence and the working day before where it says nothing', () => {
    const parsed = withDuty(schedule())
    assert.ok(parsed.kind === 'routine')
    const found = parsed.routine.duties[0]?.schedule
    assert.deepEqual(found?.ladder, defaultLadder)
    assert.equal(found?.evidence, 'none')
    assert.equal(found?.moved, 'before')
  })

  it('may be left out: what is done all the time never comes due', () => {
    const parsed = withDuty('keywords: { sv: [], en: [] }')
    assert.ok(parsed.kind === 'routine')
    assert.equal(parsed.routine.duties[0]?.schedule, null)
  })

  for (const [what, fields, field, sentence, role = 'head-of-it'] of [
    [
      'an RRULE with a part that does not exist',
      { trigger: recurring('FREQ=MONTHLY;BYMOON=1') },
      'trigger.rule',
      /«BYMOON», som inte finns/,
    ],
    [
      'an RRULE by the hour',
      { trigger: recurring('FREQ=HOURLY') },
      'trigger.rule',
      /dagar, inte oftare/,
    ],
    [
      'an RRULE with a time of day',
      { trigger: recurring('FREQ=DAILY;BYHOUR=8') },
      'trigger.rule',
      /inget klockslag/,
    ],
    [
      'an RRULE that never comes',
      { trigger: recurring('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30') },
      'trigger.rule',
      /aldrig någon dag/,
    ],
    ['no RRULE', { trigger: recurring('') }, 'trigger.rule', /får inte vara tomt/],
    [
      'an RRULE that ends before it begins',
      { trigger: recurring('FREQ=MONTHLY;UNTIL=20251231') },
      'trigger.rule',
      /UNTIL=20251231\) före from: 2026-01-15/,
    ],
    [
      'a first day that does not exist',
      { trigger: recurring('FREQ=MONTHLY', 'from: 2026-02-30, counted: schedule') },
      'trigger.from',
      /en dag som finns/,
    ],
    [
      'no first day',
      { trigger: recurring('FREQ=MONTHLY', 'counted: schedule') },
      'trigger.from',
      /saknas/,
    ],
    [
      'a way of counting that does not exist',
      { trigger: recurring('FREQ=MONTHLY', 'from: 2026-01-15, counted: often') },
      'trigger.counted',
      /schedule eller completion, inte «often»/,
    ],
    [
      'fixed days counted from completion',
      { trigger: recurring('FREQ=YEARLY;BYMONTH=3', 'from: 2026-01-15, counted: completion') },
      'trigger.rule',
      /har BYMONTH, men counted: completion/,
    ],
    ['no trigger', { trigger: '' }, 'trigger', /saknas/],
    [
      'a trigger that does not exist',
      { trigger: '{ by: moon }' },
      'trigger.by',
      /recurrence, date, gap eller event/,
    ],
    [
      'a date that the register does not keep',
      { ...system, trigger: '{ by: date, of: birthday }' },
      'trigger.of',
      /contractEnd eller classifiedUntil, inte «birthday»/,
      'system-owner',
    ],
    [
      'a gap that nobody looks for',
      gap('noBackup'),
      'trigger.of',
      /noOwner, holderLeft eller notConfirmed/,
      'system-owner',
    ],
    [
      'a confirmation that never grows old',
      gap('notConfirmed'),
      'trigger',
      /ska ha months/,
      'system-owner',
    ],
    [
      'a gap that grows old',
      gap('noOwner', ', months: 3, dueIn: 1'),
      'trigger',
      /har months/,
      'system-owner',
    ],
    [
      'days that are none',
      gap('noOwner', ', dueIn: snart'),
      'trigger.dueIn',
      /heltal från 0 till 366/,
      'system-owner',
    ],
    [
      'an event that nobody tells of',
      event('party'),
      'trigger.of',
      /leaves, starts, incident eller classification/,
      'line-manager',
    ],
    ['a scope that does not exist', { scope: 'world' }, 'scope', /inte «world»/],
    [
      'a scope that its role cannot have',
      { scope: 'line' },
      'scope',
      /kan inte vara line för rollen IT-chef/,
    ],
    [
      'a system’s role for the organisation',
      {},
      'scope',
      /kan inte vara organisation för rollen systemägare: den kan ha system, event/,
      'system-owner',
    ],
    [
      'a manager’s duty for a system',
      system,
      'scope',
      /för rollen närmaste chef: den kan ha line, event/,
      'line-manager',
    ],
    [
      'a trigger that its scope cannot have',
      { trigger: '{ by: date, of: contractEnd }' },
      'trigger.by',
      /går inte ihop med scope: organisation; date kan ha system/,
    ],
    [
      'a recurrence for what happens',
      { scope: 'event' },
      'trigger.by',
      /recurrence kan ha organisation, department, line, system/,
    ],
    [
      'an event whose holder cannot be found',
      event('leaves'),
      'trigger.of',
      /leaves för rollen systemägare/,
      'system-owner',
    ],
    [
      'a ladder that never ends',
      { ladder: '{ atMost: 9999 }' },
      'ladder.atMost',
      /heltal från 0 till 10/,
    ],
    [
      'a ladder that says so',
      { ladder: '{ atMost: forever }' },
      'ladder.atMost',
      /heltal från 0 till 10/,
    ],
    [
      'a ladder that stands still',
      { ladder: '{ every: 0 }' },
      'ladder.every',
      /heltal från 1 till 30/,
    ],
    [
      'a ladder out of order',
      { ladder: '{ before: [7, 30] }' },
      'ladder.before',
      /i ordning, den tidigaste påminnelsen först/,
    ],
    [
      'a ladder with the same step twice',
      { ladder: '{ before: [30, 30] }' },
      'ladder.before',
      /i ordning/,
    ],
    [
      'a ladder that begins on the day',
      { ladder: '{ before: [0] }' },
      'ladder.before[1]',
      /heltal från 1 till 366/,
    ],
    [
      'a ladder that goes down',
      { ladder: '{ escalate: [coordinator, manager] }' },
      'ladder.escalate',
      /ska gå uppåt/,
    ],
    [
      'a ladder to somebody unknown',
      { ladder: '{ escalate: [mayor] }' },
      'ladder.escalate[1]',
      /manager eller coordinator, inte «mayor»/,
    ],
    [
      'a ladder without steps',
      { ladder: '{ before: [], onDay: false, atMost: 0, escalate: [] }' },
      'ladder',
      /inga steg/,
    ],
    [
      'a ladder longer than the interval',
      { trigger: recurring('FREQ=WEEKLY') },
      'ladder.before',
      /börjar 14 dagar före, men uppgiften kommer tillbaka minst var 7:e dag/,
    ],
    ['evidence that nobody can give', { evidence: 'blood' }, 'evidence', /none, note eller link/],
    ['no word on whether it is decided', { standing: '' }, 'standing', /saknas/],
    ['no word on whether it is on', { on: '' }, 'on', /saknas/],
    ['neither on nor off', { on: 'ja' }, 'on', /true eller false, inte «ja»/],
    ['a field too many', { hour: '8' }, 'hour', /är inget fält/],
  ] as const)
    it(`is refused with line and field: ${what}`, () =>
      assertRefused(withDuty(schedule(fields), role), `duties[1].schedule.${field}`, sentence))

  it('is refused for a role that does not exist', () =>
    assertRefused(
      withDuty(schedule(), 'it-boss'),
      'duties[1].role',
      /rollen «it-boss», som inte finns/,
    ))

  for (const [what, rule] of [
    ['in the past', 'FREQ=MONTHLY;UNTIL=20261123'],
    ['in numbers, and counted to its end', 'FREQ=WEEKLY;COUNT=2'],
    ['on leap days that its years never have', 'FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29'],
  ] as const)
    it(`is refused when it is taken over and all its days are ${what}`, () => {
      const ladder = { ladder: '{ before: [] }', trigger: recurring(rule) }
      const parsed = withDuty(schedule(ladder), 'head-of-it', (routine) =>
        neverDue(routine, day('2026-11-24')),
      )
      assertRefused(
        parsed,
        'duties[1].schedule.trigger.rule',
        /ger ingen dag från och med 2026-11-24/,
      )
      assert.equal(withDuty(schedule(ladder)).kind, 'routine', 'what was taken over once stays')
    })

  it('is taken over when it has days to come, as all of the starter’s have', () =>
    assert.deepEqual(neverDue(starter, day('2026-11-24')), []))

  it('is refused without a name and a word of its own when it is a further one', () => {
    const more = schedule().replace('schedule: ', '')
    const also = (fields: string) => `also:\n  - ${more.replace('{', `{ ${fields},`)}`
    const named = 'id: a, what: { sv: a, en: a }'
    assert.equal(withDuty(also(named)).kind, 'routine')
    assertRefused(withDuty(also('id: a')), 'duties[1].also[1].what', /saknas/)
    assertRefused(withDuty(also('what: { sv: a, en: a }')), 'duties[1].also[1].id', /saknas/)
    const twice = `${also(named)}\n  - ${more.replace('{', `{ ${named},`)}`
    assertRefused(withDuty(twice), 'duties[1].also[2].id', /«a» finns redan/)
  })
})

/** The sentence names the line on which the field stands, or what is around it. */
function assertRefused(parsed: ReturnType<typeof parseRoutine>, field: string, sentence: RegExp) {
  assert.ok(parsed.kind === 'wrong', 'it was taken')
  const problem = parsed.problems.find((one) => one.field === field)
  assert.ok(problem, JSON.stringify(parsed.problems))
  assert.match(problem.message, sentence)
  assert.ok(problem.message.startsWith(`Rad ${problem.line}, ${field}: `), problem.message)
  const first = starterText.split('\n').indexOf('duties:') + 2
  assert.ok(problem.line >= first && problem.line <= first + 9, `line ${problem.line}`)
}
