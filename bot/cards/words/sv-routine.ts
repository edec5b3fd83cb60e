import type { DutyHeld } from '../../questions/answer.ts'
import type { Duty, Role } from '../../routine/routine.ts'
import { briefly, clean } from '../text.ts'
import type { Sentences } from './phrases.ts'
import { and, capital, count, inside, label, none, registered, some } from './sv-grammar.ts'
import { amongOthers } from './sv-holders.ts'

export const routineSentences: Sentences<
  'myDuties' | 'dutiesOf' | 'roleDifference' | 'dutyHolders' | 'document' | 'documents'
> = {
  myDuties: ({ items }) => {
    const said = items.flatMap(({ role, duties }) =>
      duties.length > 0 ? [answers(`som ${label(role)} ansvarar du`, duties)] : [],
    )
    return said.length > 0
      ? `${capital(said.join('; '))}.`
      : 'Rutinen nämner inga uppgifter för någon roll som du har.'
  },
  dutiesOf: ({ role, duties }) => `${capital(dutiesOf(role, duties))}.`,
  roleDifference: ({ roles }) =>
    `${capital(roles.map(({ role, duties }) => dutiesOf(role, duties)).join(', medan '))}.`,
  dutyHolders: ({ items }) => {
    const groups = Map.groupBy(items, ({ duty, role }) => `${role.id} ${duty.standing}`)
    return `${capital([...groups.values()].map(holdersOfDuties).join('; '))}.`
  },
  document: ({ document, under }) => {
    const kind = `${clean(document.title)} är ${KINDS[document.kind]}`
    const place = under ? ` under ${clean(under.title)}` : ''
    const owner = document.owner ? `, ägs av ${clean(document.owner)}` : ''
    const review = document.reviewOn ? `, ses över senast ${document.reviewOn}` : ''
    return `${kind}${place}${owner}${review}${document.standing === 'proposed' ? ' och är ett förslag, ej fastställt' : ''}.`
  },
  documents: ({ documents }) =>
    documents.length > 0
      ? `Informationssäkerheten styrs av ${count(documents.length, 'ett dokument', 'dokument')}: ${some(
          documents.map(({ title }) => clean(title)),
          10,
        )}.`
      : 'Inga styrdokument är inlagda.',
}

const KINDS = {
  policy: 'en policy',
  organisation: 'ett organisationsdokument',
  routine: 'en rutin',
} as const

/** What the routine says of a role first; what is only proposed is called so. */
function dutiesOf(role: Role, duties: readonly Duty[]): string {
  return duties.length > 0
    ? answers(`${label(role)} ansvarar`, duties)
    : `rutinen säger inget om vad ${clean(role.definite)} ansvarar för`
}

function answers(who: string, duties: readonly Duty[]): string {
  const adopted = duties.filter(({ standing }) => standing === 'adopted')
  const proposed = duties.filter(({ standing }) => standing === 'proposed')
  if (adopted.length === 0)
    return `enligt ett förslag som inte är fastställt: ${who} för att ${texts(proposed)}`
  const rest = proposed.length > 0 ? `; föreslaget men ej fastställt: ${texts(proposed)}` : ''
  return `${who} för att ${texts(adopted)}${rest}`
}

function holdersOfDuties(items: readonly DutyHeld[]): string {
  const [first] = items
  if (!first) return ''
  const { role, held, duty } = first
  const names = and(held.map(amongOthers))
  const who = `${label(role, Math.max(1, held.length))}${names && ` ${names}`} ansvarar för att ${texts(items.map((one) => one.duty))}`
  const unknown =
    held.length === 0 && role.found.by === 'organisation'
      ? `, men ${none(role)} är ${registered(role)}`
      : ''
  return duty.standing === 'proposed'
    ? `enligt ett förslag som inte är fastställt: ${who}${unknown}`
    : `${who}${unknown}`
}

/** Duties in the document's own words, as they follow «ansvarar för att». */
const texts = (duties: readonly Duty[]) =>
  briefly(
    duties.map(({ text }) => inside(clean(text.sv, 160).replace(/\.$/, ''))),
    (rest) => `${rest} till`,
  )
