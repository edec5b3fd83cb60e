import type { DutyHeld } from '../../questions/answer.ts'
import type { Duty, Role } from '../../routine/routine.ts'
import { briefly, clean } from '../text.ts'
import { and, capital, count, inside, label, none, some } from './en-grammar.ts'
import { amongOthers } from './en-holders.ts'
import type { Sentences } from './phrases.ts'

export const routineSentences: Sentences<
  'myDuties' | 'dutiesOf' | 'roleDifference' | 'dutyHolders' | 'document' | 'documents'
> = {
  myDuties: ({ items }) => {
    const said = items.flatMap(({ role, duties }) =>
      duties.length > 0 ? [answers(`as ${label(role)} you answer`, duties)] : [],
    )
    return said.length > 0
      ? `${capital(said.join('; '))}.`
      : 'The routine names no duties for any role that you have.'
  },
  dutiesOf: ({ role, duties }) => `${capital(dutiesOf(role, duties))}.`,
  roleDifference: ({ roles }) =>
    `${capital(roles.map(({ role, duties }) => dutiesOf(role, duties)).join('; '))}.`,
  dutyHolders: ({ items }) => {
    const groups = Map.groupBy(items, ({ duty, role }) => `${role.id} ${duty.standing}`)
    return `${capital([...groups.values()].map(holdersOfDuties).join('; '))}.`
  },
  document: ({ document, under }) => {
    const kind = `${clean(document.title)} is ${KINDS[document.kind]}`
    const place = under ? ` under ${clean(under.title)}` : ''
    const owner = document.owner ? `, owned by ${clean(document.owner)}` : ''
    const review = document.reviewOn ? `, to be reviewed by ${document.reviewOn}` : ''
    return `${kind}${place}${owner}${review}${document.standing === 'proposed' ? ', a proposal that is not adopted' : ''}.`
  },
  documents: ({ documents }) =>
    documents.length > 0
      ? `Information security is governed by ${count(documents.length, 'one document', 'documents')}: ${some(
          documents.map(({ title }) => clean(title)),
          10,
        )}.`
      : 'No governing documents have been entered.',
}

const KINDS = {
  policy: 'a policy',
  organisation: 'a document on organisation',
  routine: 'a routine',
} as const

/** What the routine says of a role first; what is only proposed is called so. */
function dutiesOf(role: Role, duties: readonly Duty[]): string {
  return duties.length > 0
    ? answers(`the ${label(role)} answers`, duties)
    : `the routine says nothing of what the ${label(role)} answers for`
}

function answers(who: string, duties: readonly Duty[]): string {
  const adopted = duties.filter(({ standing }) => standing === 'adopted')
  const proposed = duties.filter(({ standing }) => standing === 'proposed')
  if (adopted.length === 0)
    return `according to a proposal that is not adopted, ${who} for this: ${texts(proposed)}`
  const rest = proposed.length > 0 ? `; proposed but not adopted: ${texts(proposed)}` : ''
  return `${who} for this: ${texts(adopted)}${rest}`
}

function holdersOfDuties(items: readonly DutyHeld[]): string {
  const [first] = items
  if (!first) return ''
  const { role, held, duty } = first
  const names = and(held.map(amongOthers))
  const many = held.length > 1
  const who = `the ${label(role, many ? 2 : 1)}${names && ` ${names}`} ${many ? 'answer' : 'answers'} for this: ${texts(items.map((one) => one.duty))}`
  const unknown =
    held.length === 0 && role.found.by === 'organisation' ? `, but ${none(role)} is registered` : ''
  return duty.standing === 'proposed'
    ? `according to a proposal that is not adopted, ${who}${unknown}`
    : `${who}${unknown}`
}

const texts = (duties: readonly Duty[]) =>
  briefly(
    duties.map(({ text }) => inside(clean(text.en, 160).replace(/\.$/, ''))),
    (rest) => `${rest} more`,
  )
