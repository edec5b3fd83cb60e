import type { z } from 'zod'
import { sentenceOf } from './problem.ts'
import { brokenReferencesOf } from './references.ts'
import { defaultVisibility, type Routine } from './routine.ts'
import { RoutineFile } from './routine-file.ts'

/** A place among the entries and what is wrong there, as the end of a sentence that begins with the field's name. */
export type Finding = { path: readonly PropertyKey[]; message: string }
type CheckedRoutine = { kind: 'routine'; routine: Routine } | { kind: 'wrong'; findings: Finding[] }

/** The routine that the entries of a routine file give, or everything that is wrong with them. */
export function checkRoutine(entries: unknown): CheckedRoutine {
  // Compiling the shape, as zod does for what is read again and again, takes longer than reading it once.
  const file = RoutineFile.safeParse(entries, { reportInput: true, jitless: true })
  if (!file.success) return { kind: 'wrong', findings: file.error.issues.flatMap(findingsOf) }
  const routine: Routine = { ...file.data, visibility: file.data.visibility ?? defaultVisibility }
  const findings = brokenReferencesOf(routine)
  return findings.length === 0 ? { kind: 'routine', routine } : { kind: 'wrong', findings }
}

/** Fields that do not exist are one mistake each, at their own places. */
function findingsOf(issue: z.core.$ZodIssue): Finding[] {
  const message = sentenceOf(issue, issue.input)
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message }]
  return issue.keys.map((key) => ({ path: [...issue.path, key], message }))
}
