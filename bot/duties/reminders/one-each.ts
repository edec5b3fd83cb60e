import type { Reminder, StepName } from '../step.ts'

/**
 * One line of an occurrence for each person: of several the weightiest, which then covers the others. A notice says
 * more than a step above, that more than a step of the holder's, and any of them more than what was put off.
 */
export function oneEach(reminders: readonly Reminder[]): Reminder[] {
  const each = Map.groupBy(reminders, ({ recipientId }) => recipientId)
  return [...each.values()].flatMap((own) => {
    const [first, ...others] = own.toSorted((one, other) => weightOf(other) - weightOf(one))
    if (!first) return []
    return [{ ...first, covers: [...first.covers, ...others.flatMap(stepsIn)] }]
  })
}

function weightOf({ step }: Reminder): number {
  if (step.startsWith('later-')) return 0
  if (!isStep(step)) return 3
  return step === 'manager' || step === 'coordinator' ? 2 : 1
}

function stepsIn({ step, covers }: Reminder): StepName[] {
  return isStep(step) ? [...covers, step] : [...covers]
}

const isStep = (step: Reminder['step']): step is StepName =>
  /^(before-\d+|due|overdue-\d+|manager|coordinator)$/.test(step)
