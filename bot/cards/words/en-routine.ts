import type { DutyHeld } from '../../questions/answer.ts'
import type { Duty, GoverningDocument, Role } from '../../routine/routine.ts'
import { briefly, clean } from '../text.ts'
import { and, capital, count, inside, label, none, some, whetherYou } from './en-grammar.ts'
import { amongOthers } from './en-holders.ts'
import type { Sentences } from './phrases.ts'

export const routineSentences: Sentences<
  'myDuties' | 'dutiesOf' | 'roleDifference' | 'dutyHolders' | 'document' | 'documents'
> = {
  myDuties: ({ items }) => {
    const having = items.filter(({ duties }) => duties.length > 0)
    const most = having.length > 1 ? AMONG_OTHERS : ALONE
    const said = having.map(({ role, duties }) =>
      answers(`as ${label(role)} you answer`, duties, most),
    )
    return said.length > 0
      ? `${capital(said.join('; '))}.`
      : 'The routine names no duties for any role that you have.'
  },
  dutiesOf: ({ role, duties }) => `${capital(dutiesOf(role, duties, ALONE))}.`,
  roleDifference: ({ roles }) =>
    `${capital(roles.map(({ role, duties }) => dutiesOf(role, duties, AMONG_OTHERS)).join('; '))}.`,
  dutyHolders: ({ items, leads = false, whether }) => {
    const groups = Map.groupBy(items, ({ duty, role }) => `${role.id} ${duty.standing}`)
    const said = [...groups.values()].map((group) => holdersOfDuties(group, leads && !whether))
    return whetherYou(whether, `${capital(said.join('; '))}.`)
  },
  document: ({ document, under }) => {
    const [title, link] = [clean(document.title), document.link && clean(document.link, 300)]
    const above = under && clean(under.title)
    const said = link
      ? `${title}${above ? `, which stands under ${above},` : ''} is found at ${link}`
      : `${title} ${above ? `stands under ${above}` : 'is a governing document'}, but ${noLink(document)}`
    return `${[said, ...detailsOf(document)].join('; ')}.`
  },
  documents: ({ documents }) =>
    documents.length > 0
      ? `Information security is governed by ${count(documents.length, 'one document', 'documents')}: ${some(
          documents.map(({ title }) => clean(title)),
          10,
        )}.`
      : 'No governing documents have been entered.',
}

const noLink = ({ owner, contact }: GoverningDocument) =>
  owner || contact
    ? 'no link is registered'
    : 'neither a link, an owner nor a contact is registered'

/** Whom to ask about a document, how long it holds, and whether it holds at all. */
function detailsOf({ owner, contact, reviewOn, standing }: GoverningDocument): string[] {
  const unit = contact?.department ? `, ${clean(contact.department)}` : ''
  return [
    owner && `the owner is ${clean(owner)}`,
    contact && `the contact is ${clean(contact.name)}${unit}`,
    reviewOn && `it is to be reviewed by ${reviewOn}`,
    standing === 'proposed' && 'it is a proposal that is not adopted',
  ].flatMap((detail) => detail || [])
}

/** How many duties a sentence tells: what the municipality has adopted stays whole, the card has the rest. */
type Most = { adopted: number; proposed: number }
const ALONE: Most = { adopted: 6, proposed: 3 }
const AMONG_OTHERS: Most = { adopted: 2, proposed: 1 }

/** What the routine says of a role first; what is only proposed is called so. */
function dutiesOf(role: Role, duties: readonly Duty[], most: Most): string {
  return duties.length > 0
    ? answers(`the ${label(role)} answers`, duties, most)
    : `the routine says nothing of what the ${label(role)} answers for`
}

function answers(who: string, duties: readonly Duty[], most: Most): string {
  const adopted = duties.filter(({ standing }) => standing === 'adopted')
  const proposed = duties.filter(({ standing }) => standing === 'proposed')
  if (adopted.length === 0) return `${PROPOSED}, ${who} for this: ${texts(proposed, most.proposed)}`
  const rest =
    proposed.length > 0 ? `; ${PROPOSED}, also for this: ${texts(proposed, most.proposed)}` : ''
  return `${who} for this: ${texts(adopted, most.adopted)}${rest}`
}
const PROPOSED = 'according to a proposal that is not adopted'

function holdersOfDuties(items: readonly DutyHeld[], leads: boolean): string {
  const [first] = items
  if (!first) return ''
  const themselves = leads && first.held.length === 0
  if (first.consulted && first.duty.standing === 'adopted' && items.length === 1 && !themselves)
    return handledEvent(first, first.consulted.role)
  const { role, held, duty } = first
  const duties = texts(
    items.map((one) => one.duty),
    ALONE.adopted,
  )
  const but = held.length === 0 ? unknownHolder(role) : ''
  const said = `${whoHolds(first, leads)} ${held.length > 1 ? 'answer' : 'answers'} for this: ${duties}${but}`
  return duty.standing === 'proposed' ? `${PROPOSED}, ${said}` : said
}

function whoHolds({ role, held }: DutyHeld, leads: boolean): string {
  if (role.found.by === 'manager' && held.length === 0 && leads)
    return `the ${label(role)}, that is you for the people you lead,`
  if (held.length === 0) return `the ${label(role)}`
  const names = and(held.map(amongOthers))
  return role.found.by === 'manager'
    ? `your ${label(role)} ${names}`
    : `the ${label(role, held.length)} ${names}`
}

const unknownHolder = (role: Role) =>
  role.found.by === 'organisation' ? `, but ${none(role)} is registered` : ''

/** What to do when something has happened, as the routine’s “in consultation with the security coordinator” has it. */
function handledEvent({ role, held }: DutyHeld, consulted: Role): string {
  const name = held.length > 0 ? ` ${and(held.map(amongOthers))},` : ''
  return `contact your ${label(role)},${name} who handles the event in consultation with the ${label(consulted)}`
}

const texts = (duties: readonly Duty[], most: number) =>
  briefly(
    duties.map(({ text }) => inside(clean(text.en, 160).replace(/\.$/, ''))),
    most,
    (rest) => `and ${rest} more`,
  )
