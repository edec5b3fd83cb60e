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
    `${capital(roles.map(({ role, duties }) => dutiesOf(role, duties)).join('; '))}.`,
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

const dutiesOf = (role: Role, duties: readonly Duty[]) =>
  duties.length > 0
    ? answers(`${subject(role)} ansvarar`, duties)
    : `rutinen säger inget om vad ${subject(role)} ansvarar för`

/** «IT-chefen», but «närmaste chef», as the routine writes it. */
const subject = (role: Role) => (role.found.by === 'manager' ? label(role) : clean(role.definite))

/** What is adopted first; what is only proposed is called so. */
function answers(who: string, duties: readonly Duty[]): string {
  const adopted = duties.filter(({ standing }) => standing === 'adopted')
  const proposed = duties.filter(({ standing }) => standing === 'proposed')
  if (adopted.length === 0) return `${who}, ${PROPOSED}, för att ${texts(proposed)}`
  const rest = proposed.length > 0 ? `; ${PROPOSED}, även för att ${texts(proposed)}` : ''
  return `${who} för att ${texts(adopted)}${rest}`
}
const PROPOSED = 'enligt ett förslag som inte är fastställt'

function holdersOfDuties(items: readonly DutyHeld[]): string {
  const [first] = items
  if (!first) return ''
  const { role, held, duty } = first
  const who =
    held.length > 0 ? `${label(role, held.length)} ${and(held.map(amongOthers))}` : subject(role)
  const vacant = held.length === 0 && role.found.by === 'organisation'
  const but = vacant ? `, men ${none(role)} är ${registered(role)}` : ''
  const proposed = duty.standing === 'proposed' ? `, ${PROPOSED},` : ''
  return `${who} ansvarar${proposed} för att ${texts(items.map((one) => one.duty))}${but}`
}

/** Duties in the document's own words, as they follow «ansvarar för att». */
const texts = (duties: readonly Duty[]) =>
  briefly(
    duties.map(({ text }) => inside(clean(text.sv, 160).replace(/\.$/, ''))),
    (rest) => `${rest} till`,
  )
