import type { Question } from '../question.ts'
import { goesOn } from './follow-up.ts'
import { grammar } from './grammar.ts'
import { consistsOf, foundBy, type Heard, has, meaningsOf, says } from './heard.ts'
import type { Meaning, Piece, Sign } from './meaning.ts'
import { asksForContracts } from './register-rules.ts'
import { firstFitting } from './rule.ts'

/** The pieces with «hen» and «det» replaced by whom and what the last answer was about; null when they are not spoken of. */
export function withMemory(heard: Heard): Heard | null {
  const personId = whoIsMeant(heard)
  const { systemId } = heard.memory
  if (personId && has(heard, 'they') && !has(heard, 'PERSON'))
    return replaced(heard, 'they', {
      sign: 'PERSON',
      people: { name: '', ids: [personId], near: [] },
    })
  const chosen = ordinalSystem(heard)
  if (chosen) return replaced(heard, 'ORDINAL', chosen)
  if (!systemId || has(heard, 'SYSTEM') || has(heard, 'PERSON') || !speaksOfSystem(heard))
    return null
  const system: Meaning = { sign: 'SYSTEM', systems: { name: '', ids: [systemId], near: [] } }
  return { ...heard, pieces: [...heard.pieces, virtual(system)] }
}

/** Whom the last answer named; «vilka andra system har hon?» after her chief was asked for still means her. */
function whoIsMeant(heard: Heard): string | undefined {
  const { question, personIds } = heard.memory
  const of = question?.kind === 'manager' && question.of !== 'me' ? question.of.personId : undefined
  return of !== undefined && has(heard, 'more') ? of : personIds[0]
}

/** «Vem äger den första?» after a list of systems. */
function ordinalSystem(heard: Heard): Meaning | null {
  const [ordinal] = meaningsOf(heard, 'ORDINAL')
  if (!ordinal || (['SYSTEM', 'date', 'span'] as const).some((sign) => has(heard, sign)))
    return null
  const chosen = heard.memory.choices.at(ordinal.place)
  return chosen && 'systemId' in chosen && chosen.systemId
    ? { sign: 'SYSTEM', systems: { name: '', ids: [chosen.systemId], near: [] } }
    : null
}

/** The question with «det» and «hen» replaced by the system or person that the rest of the text names; null if it names none. */
export function ofContext(heard: Heard, told: readonly Piece[]): Question | null {
  const person = soleMeaning(told, 'PERSON')
  if (person && has(heard, 'they') && !has(heard, 'PERSON'))
    return firstFitting(grammar, replaced(heard, 'they', person))
  const system = soleMeaning(told, 'SYSTEM')
  if (!system || has(heard, 'SYSTEM') || has(heard, 'PERSON')) return null
  const access = carriesOut(heard) ? soleMeaning(told, 'access') : null
  if (!access && !speaksOfSystem(heard) && !has(heard, 'access')) return null
  const named = [system, ...(access ? [access] : [])].map(virtual)
  return firstFitting(grammar, { ...heard, pieces: [...heard.pieces, ...named] })
}

const steps: readonly Sign[] = ['approve', 'order', 'carryOut', 'end']

/** «… måste in i Treserva, vem fixar sånt?» */
const carriesOut = (heard: Heard) => !has(heard, 'access') && steps.some((sign) => has(heard, sign))

/** What is named once only, and certainly. */
function soleMeaning(
  pieces: readonly Piece[],
  sign: 'SYSTEM' | 'PERSON' | 'access',
): Meaning | null {
  const named = pieces.flatMap(({ meanings, mistyped }) => {
    const isCertain =
      !mistyped && (sign === 'access' || !meanings.some((meaning) => 'language' in meaning))
    return isCertain ? meanings.filter((meaning) => meaning.sign === sign) : []
  })
  return named.length === 1 ? (named[0] ?? null) : null
}

const elliptic: readonly Sign[] = [
  'ROLE',
  'own',
  'contact',
  'manage',
  'resp',
  'itSide',
  'who',
  'filler',
  'thanks',
  'businessSide',
  'has',
  'me',
  'reach',
  'incidentAct',
]
const itsFacts: readonly Sign[] = [
  'contract',
  'classification',
  'continuity',
  'expire',
  'when',
  'what',
  'how',
  'filler',
  'DUTY',
  'info',
  'more',
  'date',
]
const THE_ACCESS = /^(?:kontot|behörigheten|inlogget|inloggningen|licensen|åtkomsten)$/

/** «Det», «systemet», «och …», or a question that makes no sense without a system. */
function speaksOfSystem(heard: Heard): boolean {
  if (asksForContracts(heard)) return false
  if (has(heard, 'it') || (has(heard, 'system') && !has(heard, 'systems'))) return true
  if (goesOn(heard) && !has(heard, 'DEPARTMENT') && !has(heard, 'VENDOR')) return true
  if (says(heard, THE_ACCESS)) return true
  const facts = (['contract', 'classification', 'continuity', 'more'] as const).some((sign) =>
    has(heard, sign),
  )
  return (
    (facts && consistsOf(heard, itsFacts)) || (asksPerSystem(heard) && consistsOf(heard, elliptic))
  )
}

/** «Och chefen?», «telefonnummer?»: about whom the last answer named. */
export function aboutLastPerson(heard: Heard): Question | null {
  const [personId] = heard.memory.personIds
  if (!personId) return null
  if (has(heard, 'reach') && consistsOf(heard, ['reach', 'filler', 'and', 'what', 'who']))
    return { kind: 'person', personId }
  const last = heard.memory.question
  if (last?.kind === 'manager' && asksOfTheirs(heard)) return { kind: 'manager', of: { personId } }
  if (
    !(goesOn(heard) || isAboutSomebody(last)) ||
    !has(heard, 'manager') ||
    has(heard, 'own') ||
    namesBoss(heard)
  )
    return null
  return consistsOf(heard, ['manager', 'ROLE', 'who', 'filler', 'and', 'alsoThen'])
    ? { kind: 'manager', of: { personId } }
    : null
}

const isAboutSomebody = (last: Question | null) =>
  last !== null && ('personId' in last || (last.kind === 'manager' && last.of !== 'me'))

/** «Och hennes?» after whose manager was asked for. */
const asksOfTheirs = (heard: Heard) =>
  says(heard, /^(?:hennes|hans|hens|dennes|deras|his|her|hers|their|theirs)$/) &&
  consistsOf(heard, ['they', 'and', 'alsoThen', 'filler'])

/** «Och Boss?»: the system, written as its name is, in a sentence that is not English. */
const namesBoss = (heard: Heard) =>
  heard.language === 'sv' &&
  heard.pieces.some(({ text, meanings }) =>
    meanings.some(
      (meaning) =>
        meaning.sign === 'SYSTEM' && /^\p{Lu}/u.test(text) && meaning.systems.ids.length > 0,
    ),
  )

function asksPerSystem(heard: Heard): boolean {
  const roles = meaningsOf(heard, 'ROLE').map(({ role }) => foundBy(heard, role))
  return roles.length > 0
    ? roles.every((by) => by === 'system')
    : !has(heard, 'DUTY') && !has(heard, 'manager')
}

export const virtual = (meaning: Meaning): Piece => ({
  from: -1,
  to: -1,
  text: '',
  meanings: [meaning],
  mistyped: false,
  pause: null,
})

function replaced(heard: Heard, sign: Sign, meaning: Meaning): Heard {
  const pieces = heard.pieces.map((piece) =>
    piece.meanings.some((one) => one.sign === sign) ? { ...piece, meanings: [meaning] } : piece,
  )
  return { ...heard, pieces }
}
