import { roleId } from '../../routine/routine.ts'
import type { Question } from '../question.ts'
import { grammar } from './grammar.ts'
import { consistsOf, type Heard, has, says } from './heard.ts'
import type { Piece, Sign } from './meaning.ts'
import { ofContext, virtual } from './remembered.ts'
import { firstFitting } from './rule.ts'

/** What a clause asks when «det», «den», «dem» or nothing at all stands for what the rest of the text tells; null if for nothing. */
export const ofTold = (heard: Heard, told: readonly Piece[]): Question | null =>
  wantedInTold(heard, told) ??
  listedInTold(heard, told) ??
  accessInTold(heard, told) ??
  ofContext(heard, told) ??
  endedForLeaver(heard, told) ??
  dutiesOfTold(heard, told) ??
  named(heard, told, 'SYSTEM', asksWhatItIs(heard)) ??
  named(heard, told, 'DOCUMENT', asksForDocument(heard)) ??
  named(heard, told, 'VENDOR', has(heard, 'systems') && says(heard, /^(?:dem|dom|de|them|they)$/i))

/** «… vad innebär det?», «vad gör en sån?»: the duties of the role that was spoken of last. */
function dutiesOfTold(heard: Heard, told: readonly Piece[]): Question | null {
  const asks = has(heard, 'what') && (has(heard, 'duties') || has(heard, 'do'))
  const names = (['ROLE', 'SYSTEM', 'PERSON', 'DUTY', 'DEPARTMENT', 'own'] as const).some((sign) =>
    has(heard, sign),
  )
  if (!asks || names) return null
  const role = told
    .flatMap(({ meanings }) => meanings.flatMap((one) => (one.sign === 'ROLE' ? [one.role] : [])))
    .findLast((one) => one !== roleId.lineManager)
  return role ? { kind: 'dutiesOf', role } : null
}

/** «Har aldrig hört talas om Treserva, vad är det?» */
const asksWhatItIs = (heard: Heard) =>
  has(heard, 'what') && consistsOf(heard, ['what', 'filler', 'it', 'info', 'aside'])

const asksForDocument = (heard: Heard) =>
  !has(heard, 'SYSTEM') && (has(heard, 'where') || has(heard, 'find')) && has(heard, 'it')

/** The question with the only thing of its kind that is told of in the place of «den». */
function named(
  heard: Heard,
  told: readonly Piece[],
  sign: 'SYSTEM' | 'DOCUMENT' | 'VENDOR',
  asks: boolean,
): Question | null {
  if (!asks || has(heard, sign)) return null
  const [only, ...others] = told.flatMap(({ meanings }) =>
    meanings.filter((meaning) => meaning.sign === sign),
  )
  return only && others.length === 0
    ? firstFitting(grammar, { ...heard, pieces: [...heard.pieces, virtual(only)] })
    : null
}

const asking: readonly Sign[] = ['who', 'contact', 'reach', 'me', 'get', 'filler', 'alsoThen']

/** «Behöver komma åt Platina, vem ska jag tjata på?» asks for the access that is told of. */
function accessInTold(heard: Heard, told: readonly Piece[]): Question | null {
  if (!has(heard, 'who') || !has(heard, 'contact') || !consistsOf(heard, asking)) return null
  const all = { ...heard, pieces: told }
  const wants = has(all, 'access') && (has(all, 'get') || has(all, 'me')) && !has(all, 'trouble')
  const ids = told.flatMap(({ meanings }) =>
    meanings.flatMap((one) => (one.sign === 'SYSTEM' ? one.systems.ids : [])),
  )
  const [systemId, ...others] = ids
  return wants && systemId !== undefined && others.length === 0
    ? { kind: 'access', step: 'any', systemId, mine: !has(all, 'someone') && !has(all, 'PERSON') }
    : null
}

const ending: readonly Sign[] = ['who', 'end', 'it', 'they', 'filler', 'get', 'alsoThen', 'me']

/** «… har bytt jobb men har kvar allt hos oss, vem tar bort det?» */
function endedForLeaver(heard: Heard, told: readonly Piece[]): Question | null {
  const tells = (sign: Sign) =>
    told.flatMap(({ meanings }) => meanings.filter((one) => one.sign === sign))
  const asks = has(heard, 'who') && has(heard, 'end') && consistsOf(heard, ending)
  if (!asks || tells('leave').length === 0) return null
  const systems = told.flatMap(({ meanings }) =>
    meanings.flatMap((one) => (one.sign === 'SYSTEM' ? one.systems.ids : [])),
  )
  const [systemId = null, ...others] = systems
  return { kind: 'access', step: 'end', systemId: others.length > 0 ? null : systemId, mine: false }
}

/** «Jag ska gå igenom mina system, vilka är det?» */
function listedInTold(heard: Heard, told: readonly Piece[]): Question | null {
  if (!says(heard, /^(?:vilka|which)$/i) || !consistsOf(heard, empty)) return null
  const from = told.findIndex(({ text }) => /^(?:mina|my|alla|all|vilka)$/i.test(text))
  if (from < 0) return null
  const question = firstFitting(grammar, {
    ...heard,
    pieces: told.slice(from, endOfClause(told, from)),
  })
  return question && LISTS.includes(question.kind) ? question : null
}

const LISTS: readonly Question['kind'][] = [
  'mySystems',
  'systemsOfDepartment',
  'systemsOfVendor',
  'responsibilitiesOf',
]

const empty: readonly Sign[] = ['who', 'it', 'they', 'filler', 'aside', 'alsoThen', 'thanks', 'do']
const MOST_TRIED = 8

/** «Behöver attest av Annas chef, vem är det?»: who is wanted stands in what is told. */
function wantedInTold(heard: Heard, told: readonly Piece[]): Question | null {
  if (!says(heard, /^(?:vem|who|whos)$/i) || !consistsOf(heard, empty)) return null
  const starts = told.flatMap((piece, at) => (isWanted(piece) ? [at] : [])).slice(0, MOST_TRIED)
  const found = starts.flatMap((from) => wantedFrom(heard, told, from) ?? [])
  // «Min chef säger att …» mentions the asker's chief, «… vad min chef heter» asks for them.
  const mine = found.find(isMyManager)
  const asksName = told.some(({ text }) => /^(?:heter|namnet|namn|name)$/i.test(text))
  return found.find((question) => !isMyManager(question)) ?? (asksName ? mine : null) ?? null
}

function wantedFrom(heard: Heard, told: readonly Piece[], from: number): Question | null {
  for (let to = endOfClause(told, from); to > from; to -= 1) {
    const question = firstFitting(grammar, { ...heard, pieces: told.slice(from, to) })
    if (question && isSomebody(question)) return question
  }
  return null
}

const isMyManager = (question: Question) => question.kind === 'manager' && question.of === 'me'

const wanted: readonly Sign[] = ['PERSON', 'ROLE', 'own', 'contact', 'manage', 'resp']
const isWanted = ({ meanings }: Piece) => meanings.some(({ sign }) => wanted.includes(sign))

/** Whoever holds a role per system is asked for only together with one. */
const isSomebody = (question: Question) =>
  question.kind === 'holder' ||
  question.kind === 'contact' ||
  question.kind === 'manager' ||
  (question.kind === 'roleHolder' && isOfAll(question.role))
const isOfAll = (role: string) =>
  role === roleId.headOfIt ||
  role === roleId.securityCoordinator ||
  role === roleId.dataProtectionOfficer

function endOfClause(pieces: readonly Piece[], from: number): number {
  const end = pieces.findIndex(({ pause }, at) => at > from && pause !== null)
  return end < 0 ? pieces.length : end
}
