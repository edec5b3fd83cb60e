import type { DutyHeld } from '../../questions/answer.ts'
import type { Duty, GoverningDocument, Role } from '../../routine/routine.ts'
import { briefly, clean } from '../text.ts'
import type { Sentences } from './phrases.ts'
import {
  and,
  capital,
  count,
  department,
  inside,
  label,
  none,
  registered,
  some,
  whetherYou,
} from './sv-grammar.ts'
import { amongOthers } from './sv-holders.ts'

export const routineSentences: Sentences<
  'myDuties' | 'dutiesOf' | 'roleDifference' | 'dutyHolders' | 'document' | 'documents'
> = {
  myDuties: ({ items }) => {
    const having = items.filter(({ duties }) => duties.length > 0)
    const most = having.length > 1 ? AMONG_OTHERS : ALONE
    const said = having.map(({ role, duties }) =>
      answers(`som ${label(role)} ansvarar du`, duties, most),
    )
    return said.length > 0
      ? `${capital(said.join('; '))}.`
      : 'Rutinen nämner inga uppgifter för någon roll som du har.'
  },
  dutiesOf: (told) => `${capital(proposals([told], ALONE) ?? dutiesOf(told, ALONE))}.`,
  roleDifference: ({ roles }) =>
    `${capital(
      proposals(roles, AMONG_OTHERS) ?? roles.map((one) => dutiesOf(one, AMONG_OTHERS)).join('; '),
    )}.`,
  dutyHolders: ({ items, leads = false, whether }) => {
    const groups = Map.groupBy(items, ({ duty, role }) => `${role.id} ${duty.standing}`)
    const said = [...groups.values()].map((group) => holdersOfDuties(group, leads && !whether))
    return whetherYou(whether, `${capital(said.join('; '))}.`)
  },
  document: ({ document, under }) => {
    const [title, link] = [clean(document.title), document.link && clean(document.link, 300)]
    const above = under && clean(under.title)
    const said = link
      ? `${title}${above ? `, som hör under ${above},` : ''} finns på ${link}`
      : `${title} ${above ? `hör under ${above}` : 'är ett styrdokument'}, men ${noLink(document)}`
    return `${[said, ...detailsOf(document)].join('; ')}.`
  },
  documents: ({ documents }) =>
    documents.length > 0
      ? `Informationssäkerheten styrs av ${count(documents.length, 'ett dokument', 'dokument')}: ${some(
          documents.map(({ title }) => clean(title)),
          10,
        )}.`
      : 'Inga styrdokument är inlagda.',
}

const noLink = ({ owner, contact }: GoverningDocument) =>
  owner || contact ? 'ingen länk är registrerad' : 'varken länk, ägare eller kontakt är registrerad'

/** Whom to ask about a document, how long it holds, and whether it holds at all. */
function detailsOf({ owner, contact, reviewOn, standing }: GoverningDocument): string[] {
  const unit = contact?.department ? `, ${department(contact.department)}` : ''
  return [
    owner && `ägare är ${clean(owner)}`,
    contact && `kontakt är ${clean(contact.name)}${unit}`,
    reviewOn && `dokumentet ses över senast ${reviewOn}`,
    standing === 'proposed' && 'dokumentet är ett förslag, ej fastställt',
  ].flatMap((detail) => detail || [])
}

/** How many duties a sentence tells: what the municipality has adopted stays whole, the card has the rest. */
type Most = { adopted: number; proposed: number }
const ALONE: Most = { adopted: 6, proposed: 3 }
const AMONG_OTHERS: Most = { adopted: 2, proposed: 1 }

type RoleDuties = { role: Role; duties: readonly Duty[] }

/** Roles whose duties are all proposals, so that the sentence can begin with that; null where something is adopted. */
function proposals(roles: readonly RoleDuties[], { proposed }: Most): string | null {
  const all = roles.every(
    ({ duties }) => duties.length > 0 && duties.every(({ standing }) => standing === 'proposed'),
  )
  const said = roles.map(({ role, duties }) => `${subject(role)} ${texts(duties, proposed)}`)
  return all ? `${PROPOSED} ansvarar ${said.join('; ')}` : null
}

const dutiesOf = ({ role, duties }: RoleDuties, most: Most) =>
  duties.length > 0
    ? answers(`${subject(role)} ansvarar`, duties, most)
    : `rutinen säger inget om vad ${subject(role)} ansvarar för`

/** «IT-chefen», but «närmaste chef», as the routine writes it. */
const subject = (role: Role) => (role.found.by === 'manager' ? label(role) : clean(role.definite))

/** What is adopted first; what is only proposed is called so. */
function answers(who: string, duties: readonly Duty[], most: Most): string {
  const adopted = duties.filter(({ standing }) => standing === 'adopted')
  const proposed = duties.filter(({ standing }) => standing === 'proposed')
  if (adopted.length === 0) return `${who}, ${PROPOSED}, ${texts(proposed, most.proposed)}`
  const rest = proposed.length > 0 ? `; ${PROPOSED}, även ${texts(proposed, most.proposed)}` : ''
  return `${who} ${texts(adopted, most.adopted)}${rest}`
}
const PROPOSED = 'enligt ett förslag som inte är fastställt'

function holdersOfDuties(items: readonly DutyHeld[], leads: boolean): string {
  const [first] = items
  if (!first) return ''
  const themselves = leads && first.held.length === 0
  if (first.consulted && first.duty.standing === 'adopted' && items.length === 1 && !themselves)
    return handledEvent(first, first.consulted.role)
  const { role, held, duty } = first
  const proposed = duty.standing === 'proposed' ? `, ${PROPOSED},` : ''
  const but = held.length === 0 ? unknownHolder(role) : ''
  return `${whoHolds(first, leads)} ansvarar${proposed} ${texts(
    items.map((one) => one.duty),
    ALONE.adopted,
  )}${but}`
}

function whoHolds({ role, held }: DutyHeld, leads: boolean): string {
  if (role.found.by === 'manager' && held.length === 0 && leads)
    return `${subject(role)}, alltså du för dina medarbetare,`
  if (held.length === 0) return subject(role)
  const names = and(held.map(amongOthers))
  return role.found.by === 'manager'
    ? `din ${label(role)} ${names}`
    : `${label(role, held.length)} ${names}`
}

const unknownHolder = (role: Role) =>
  role.found.by === 'organisation' ? `, men ${none(role)} är ${registered(role)}` : ''

/** What to do when something has happened, as the routine's «i samråd med säkerhetssamordnaren» has it. */
function handledEvent({ role, held }: DutyHeld, consulted: Role): string {
  const name = held.length > 0 ? ` ${and(held.map(amongOthers))},` : ''
  return `kontakta din ${label(role)},${name} som hanterar händelsen i samråd med ${clean(consulted.definite)}`
}

/** «för att …»: duties in the document's own words, as they follow «ansvarar». */
function texts(duties: readonly Duty[], most: number): string {
  const said = duties.map(({ text }) => inside(clean(text.sv, 160).replace(/\.$/, '')))
  const [only] = said
  if (said.length === 1 && only && ANSWERS_FOR.test(only)) return only.replace(ANSWERS_FOR, 'för ')
  return `för att ${briefly(said, most, (rest) => `och ${rest} till`)}`
}
/** «ansvarar för att ansvara för avtal» says it twice. */
const ANSWERS_FOR = /^(?:an)?svara för /
