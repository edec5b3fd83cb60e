import type { TasksAsked } from '../duties/tasks/asked.ts'
import type { Period } from './period.ts'

/**
 * What can be asked. A question is made of ids only, so that a card's button can carry it and the server
 * can check it again; names are looked up in the snapshot when it is answered.
 */
export type Question =
  | ({ kind: 'holder'; role: string; systemId: string } & AsksMe)
  | { kind: 'contact'; systemId: string }
  /** `about`: the one thing of it that is asked for; the sentence then tells that. */
  | { kind: 'system'; systemId: string; about?: SystemFact | undefined }
  /** `personId`: the named employee whom it is for; `mine`: it is for the asker. */
  | ({
      kind: 'access'
      step: AccessStep
      systemId: string | null
      mine: boolean
      personId?: string | undefined
    } & AsksMe)
  | { kind: 'mySystems'; role: string | null }
  | { kind: 'myDuties' }
  | { kind: 'responsibilitiesOf'; personId: string }
  | { kind: 'person'; personId: string }
  | { kind: 'manager'; of: 'me' | { personId: string } }
  | { kind: 'reports'; of: 'me' | { personId: string } }
  | { kind: 'dutiesOf'; role: string }
  | { kind: 'roleHolder'; role: string; department: string | null }
  | { kind: 'roleDifference'; roles: [string, string] }
  /** `ofTheirPeople`: who asks speaks of their employees, so that a manager is told of themselves. */
  | ({
      kind: 'dutyHolder'
      duties: string[]
      ofTheirPeople?: boolean | undefined
    } & AsksMe)
  | { kind: 'document'; documentId: string }
  | { kind: 'documents' }
  | { kind: 'systemsOfDepartment'; department: string; page: number }
  | { kind: 'systemsOfVendor'; vendor: string; page: number }
  | { kind: 'systemsWithout'; role: string; department: string | null; page: number }
  | { kind: 'systemsUnclassified'; department: string | null; page: number }
  /** `mine`: only of systems that the asker answers for. */
  | {
      kind: 'contractsEnding'
      period: Period
      mine: boolean
      department: string | null
      page: number
    }
  | { kind: 'classification'; systemId: string }
  | { kind: 'contract'; systemId: string }
  | { kind: 'continuity'; systemId: string }
  | { kind: 'substitute'; personId: string }
  /** Of duties that come due, in which the database is asked. */
  | { kind: 'tasks'; about: TasksAsked }
  /** Two questions in one message: both are answered. */
  | { kind: 'both'; questions: [Question, Question] }
  | { kind: 'which'; between: 'systems' | 'people'; name: string; choices: Question[] }
  | { kind: 'unknownSystem'; name: string; near: Question[] }
  | { kind: 'unknownPerson'; name: string; near: Question[] }
  | { kind: 'help' }
  | { kind: 'greeting' }
  | { kind: 'thanks' }
  | { kind: 'outOfScope' }

/** «Är det jag som …?»: the answer begins with yes or no. */
type AsksMe = { asksMe?: boolean | undefined }

export type SystemFact = 'vendor' | 'department' | 'purpose'

/** What happens to an access right; `any` when the question does not say. */
export type AccessStep = 'approve' | 'order' | 'carryOut' | 'end' | 'any'
