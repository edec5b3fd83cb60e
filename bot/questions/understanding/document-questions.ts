import { wordsOf } from '../names/fold.ts'
import type { Question } from '../question.ts'
import { type Heard, has, meaningsOf, says } from './heard.ts'
import type { Sign } from './meaning.ts'

export function document(heard: Heard): Question | null {
  const [first] = meaningsOf(heard, 'DOCUMENT')
  return first ? { kind: 'document', documentId: first.documentId } : null
}

/** What may tell which document is meant. */
export const topics: readonly Sign[] = [
  'DUTY',
  'itSide',
  'security',
  'someone',
  'access',
  'dutyVerb',
  'incident',
]

/** «Vilken rutin gäller drift?»: the document with that word in its name; all of them where none or several have it. */
export function documents(heard: Heard): Question | null {
  const said = heard.pieces
    .filter(({ meanings }) => meanings.some(({ sign }) => topics.includes(sign)))
    // All of them are about information security.
    .filter(({ meanings }) => !meanings.some(({ sign }) => sign === 'security'))
    .flatMap(({ text }) => wordsOf(text))
    .filter((word) => word.length > 4 && !/^(?:nagon|rutin|policy|routine)/.test(word))
  const { documents: all } = heard.vocabulary.snapshot.routine
  const fitting = all.filter(({ title, synonyms }) =>
    [title, ...synonyms.sv, ...synonyms.en].some((name) =>
      said.some((word) =>
        wordsOf(name).some(
          (one) => one.startsWith(word) || (word.startsWith(one) && one.length > 4),
        ),
      ),
    ),
  )
  const [only, ...others] = fitting
  if (only && others.length === 0) return { kind: 'document', documentId: only.id }
  if (said.length > 0 || (has(heard, 'has') && says(heard, /^(?:du|you)$/))) return null
  return has(heard, 'who') && has(heard, 'resp') ? null : { kind: 'documents' }
}
