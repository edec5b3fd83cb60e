import { atLarge } from '../../register/holding/role-holders.ts'
import { roleId } from '../../routine/routine.ts'
import type { Element } from '../adaptive-card.ts'
import { clauseLine } from '../blocks/source.ts'
import { aside, rich, small } from '../blocks/text-blocks.ts'
import { clean } from '../text.ts'
import type { WhyTold } from '../words/duty-words.ts'
import { dutyWords, phrases } from '../words/languages.ts'
import type { About, DutyReading } from './about.ts'
import { namedScope } from './scope.ts'

/** Why this person, who else, by which clause, what is asked for, and where it goes when nobody answers. */
export function whyLines(about: About, reading: DutyReading): Element[] {
  const { occurrence, reminder, rises } = about
  const words = dutyWords[reading.language]
  const { evidence } = occurrence.duty
  const isUp = rises?.to.some(({ id }) => id === reading.recipient.id) ?? true
  const lines = [
    ...(reminder ? [words.why(whyTold(about, reminder, reading))] : []),
    ...othersLine(about, reading),
    ...(evidence !== 'none' && about.mayAct ? [words.evidence[evidence]] : []),
    ...(rises && about.mayAct && !isUp
      ? [words.rises(namesOf(rises.to), rises.on, reading.today)]
      : []),
  ]
  return [...grouped(lines), small(sourceOf(about, reading))]
}

/** Lines that belong together, with a little air before the first. */
const grouped = (lines: readonly string[]): Element[] =>
  lines.map((text, at) =>
    at === 0 ? rich({ text: clean(text, LONGEST), isSubtle: true }, 'Small') : aside(text, LONGEST),
  )
const LONGEST = 300

const MOST_NAMED = 4
const namesOf = (people: readonly { name: string }[]) =>
  people.slice(0, MOST_NAMED).map(({ name }) => clean(name, 60))

/** Without whoever does it instead, whom the state of it names. */
function othersLine({ occurrence, reminder, others, holder }: About, reading: DutyReading) {
  const named = others
    .filter(
      ({ person, why }) =>
        person.id !== occurrence.delegateId && (reminder !== null || why !== 'holder'),
    )
    .slice(0, MOST_NAMED)
    .map(({ person, why }) => ({ name: clean(person.name, 60), why }))
  const words = dutyWords[reading.language]
  return named.length > 0 ? [words.others(named, holder && clean(holder.name))] : []
}

function sourceOf({ occurrence }: About, { language, today, snapshot, recipient }: DutyReading) {
  const { documents } = snapshot.routine
  const { duty } = occurrence
  const clause = clauseLine(duty, { language, asker: recipient, today, documents })
  return duty.intervalStanding === 'proposed' ? `${clause} ${dutyWords[language].interval}` : clause
}

function whyTold(
  { occurrence, holder, heldBy }: About,
  { step, why }: NonNullable<About['reminder']>,
  { snapshot, today, language, recipient }: DutyReading,
) {
  const { routine } = snapshot
  const labelOf = (id: string) => {
    const role = routine.roles.find((one) => one.id === id)
    return role ? phrases[language].label.role(role) : null
  }
  const coordinators = atLarge({ snapshot, today }, roleId.securityCoordinator)?.held ?? []
  const coordinates = coordinators.some(
    (held) => held.kind === 'person' && held.person.id === recipient.id,
  )
  return {
    why,
    step,
    role: labelOf(occurrence.duty.role),
    scope: namedScope(occurrence.scope, snapshot, recipient.id),
    holder: holder && clean(holder.name),
    coordinator: labelOf(coordinates ? roleId.securityCoordinator : roleId.headOfIt),
    missing: missingOf(heldBy),
  }
}

function missingOf(heldBy: About['heldBy']): WhyTold['missing'] {
  if (heldBy === 'left' || heldBy === 'noManager') return heldBy
  return heldBy === 'vacant' || heldBy === 'unknown' ? 'vacant' : null
}
