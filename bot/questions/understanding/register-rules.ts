import type { Question } from '../question.ts'
import { type Heard, has, meaningsOf, says } from './heard.ts'
import type { Sign } from './meaning.ts'
import { periodIn } from './period-asked.ts'
import { type Rule, rule } from './rule.ts'

const timely: readonly Sign[] = [
  'systems',
  'system',
  'has',
  'get',
  'do',
  'when',
  'more',
  'date',
  'ORDINAL',
  'within',
  'before',
  'span',
  'end',
  'DUTY',
  'DEPARTMENT',
  'department',
  'me',
  'resp',
  'own',
  'info',
]

const classless: readonly Sign[] = [
  'systems',
  'system',
  'has',
  'get',
  'not',
  'without',
  'DUTY',
  'date',
  'DEPARTMENT',
  'department',
  'someone',
]

/** Questions about what many systems have in the register: when their contracts end, whether they are classified. */
export const registerRules: readonly Rule[] = [
  rule({ needs: ['contract', 'expire'], may: timely }, contracts),
  rule({ needs: ['contract', 'has'], may: timely }, everyContract),
  rule({ needs: ['contract', 'list'], may: timely }, everyContract),
  rule({ needs: ['unclassified'], may: classless }, unclassified),
  rule({ needs: ['classification', 'without'], may: classless }, unclassified),
  rule({ needs: ['classification', 'not', 'systems'], may: classless }, unclassified),
  rule({ needs: ['classification', 'not'], may: classless }, (heard) =>
    says(heard, /^(?:vilka|which)$/) ? unclassified(heard) : null,
  ),
]

/** Contracts in general, not the one of a system: «avtalet» alone asks for that of the system last spoken of. */
export const asksForContracts = (heard: Heard) =>
  has(heard, 'contract') &&
  (has(heard, 'systems') ||
    says(heard, /^(?:vilka|which|avtalen|kontrakten|contracts|agreements)$/) ||
    (says(heard, /^(?:avtal|kontrakt|leverantorsavtal|leverantörsavtal)$/) &&
      !says(heard, /^(?:det|dess|its|this|that)$/)))

const asksWho = (heard: Heard) => says(heard, /^(?:vem|vems|who|whom)$/)

function contracts(heard: Heard): Question | null {
  if (asksWho(heard) || !asksForContracts(heard)) return null
  const mine = areMine(heard)
  if (!mine && (has(heard, 'resp') || has(heard, 'own'))) return null
  const period = periodIn(heard)
  const department = departmentIn(heard)
  return period && { kind: 'contractsEnding', period, mine, department, page: 1 }
}

/** «Vilka avtal har vi?», «lista avtalen». */
function everyContract(heard: Heard): Question | null {
  const asks = says(heard, /^(?:vilka|which|what|har|have|lista|list|visa|show|finns)$/)
  return asks && !has(heard, 'systems') ? contracts(heard) : null
}

const areMine = (heard: Heard) =>
  says(heard, /^(?:mina|min|mine|my)$/) ||
  ((has(heard, 'resp') || has(heard, 'own')) && has(heard, 'me'))

function unclassified(heard: Heard): Question | null {
  if (asksWho(heard)) return null
  return { kind: 'systemsUnclassified', department: departmentIn(heard), page: 1 }
}

const departmentIn = (heard: Heard) => meaningsOf(heard, 'DEPARTMENT')[0]?.department ?? null
