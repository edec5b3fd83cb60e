import type { Question } from '../question.ts'
import { foundBy, type Heard, has } from './heard.ts'
import type { Piece, Sign } from './meaning.ts'

/** Somebody or something is asked for, or a system is named together with a role. */
export const isAsking = (heard: Heard) =>
  heard.pieces.some(asks) ||
  (has(heard, 'document') && has(heard, 'who')) ||
  (has(heard, 'SYSTEM') && (has(heard, 'classification') || has(heard, 'contract'))) ||
  (has(heard, 'systems') && (has(heard, 'they') || has(heard, 'PERSON'))) ||
  (has(heard, 'list') && listed.some((sign) => has(heard, sign))) ||
  (has(heard, 'SYSTEM') && rolesOfSystems.some((sign) => has(heard, sign)))

/** «Någon måste …» asks for nobody. */
const asks = ({ text, meanings }: Piece) =>
  meanings.some(({ sign }) => askingSigns.includes(sign)) && !/^(?:någon|nån|någn)$/i.test(text)

const askingSigns: readonly Sign[] = ['who', 'what', 'how', 'where', 'when']
const listed: readonly Sign[] = ['systems', 'document', 'contract']
const rolesOfSystems: readonly Sign[] = ['own', 'manage', 'ROLE', 'contact', 'resp']

/** What makes no sense without what was left out is not asked: «skrivaren har fastnat, vad ska jag göra?» */
export function standsAlone(heard: Heard, question: Question): boolean {
  switch (question.kind) {
    case 'myDuties':
      return (['duties', 'resp', 'document', 'DOCUMENT'] as const).some((sign) => has(heard, sign))
    case 'access':
      return question.systemId !== null || has(heard, 'access') || has(heard, 'end')
    case 'dutyHolder':
      return has(heard, 'DUTY') || has(heard, 'incident') || has(heard, 'lost')
    case 'system':
    case 'person':
      return has(heard, 'who') || has(heard, 'what') || has(heard, 'info') || has(heard, 'reach')
    case 'roleHolder':
      return foundBy(heard, question.role) !== 'system'
    case 'unknownSystem':
    case 'unknownPerson':
      return false
    default:
      return true
  }
}
