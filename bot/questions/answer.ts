import type { Person } from '../directory/person.ts'
import type { Occurrence } from '../duties/occurrence.ts'
import type { Held, RoleHeld } from '../register/holding/held.ts'
import type { Known } from '../register/holding/organisation-role.ts'
import type { Snapshot } from '../register/snapshot.ts'
import type { System } from '../register/system.ts'
import type { Duty, GoverningDocument, Role } from '../routine/routine.ts'
import type { Span } from './period.ts'
import type { AccessStep, Question, SystemFact } from './question.ts'
import type { TasksTold } from './tasks-told.ts'

export type Several<T> = [T, ...T[]]

/** What somebody has to do, the most urgent first, with the snapshot that names what it is about. */
export type TasksDue = { occurrences: readonly Occurrence[]; snapshot: Snapshot }

/** `consulted`: with whom the routine has the holder consult, for a duty about which that is known. */
export type DutyHeld = { duty: Duty; role: Role; held: Held[]; consulted?: RoleHeld | null }

/** Whether it is the asker, where that is asked: they, they as the manager of their people, or others. */
export type Whether = 'you' | 'yourPeople' | 'others'
export type SystemRoles = { system: System; roles: Role[] }

export type Answer =
  | {
      kind: 'holders'
      system: System
      role: Role
      held: Several<Held>
      asked: 'role' | 'contact'
      whether?: Whether | undefined
    }
  /** Nobody is registered; `next` says who comes after (administrator, department head), `tell` whether the coordinator can be told. */
  | { kind: 'vacant'; system: System; role: Role; next: RoleHeld[]; tell: boolean }
  /** `restricted`: the asker may not see classification, contract and gaps, so cards leave them out. */
  | {
      kind: 'system'
      system: System
      roles: RoleHeld[]
      restricted: boolean
      about?: SystemFact | undefined
    }
  /** Of duties that come due; the snapshot names what it is about. */
  | { kind: 'tasks'; told: TasksTold; snapshot: Snapshot }
  /** The answers to two questions, in their order. */
  | { kind: 'both'; answers: [Answer, Answer] }
  | {
      kind: 'access'
      step: AccessStep
      system: System | null
      duty: Duty
      approver: Role
      /** The named employee whom it is for. */
      of?: Person | null
      /** The manager of the asker or of that employee, when the question is about one of them and the directory knows. */
      manager: Held | null
      mine: boolean
      /** The asker leads people, and is the manager in question for those. */
      leads?: boolean
      whether?: Whether | undefined
      carriesOut: RoleHeld | null
      /** The duty, in general only proposed, by which that role carries it out. */
      carryOutDuty?: Duty | null
    }
  | { kind: 'mySystems'; role: Role | null; items: SystemRoles[] }
  | {
      kind: 'myDuties'
      /** What the asker has to do now. */
      due?: TasksDue | undefined
      items: { role: Role; why: 'register' | 'title' | 'leads' | 'named'; duties: Duty[] }[]
    }
  | { kind: 'responsibilities'; person: Held; items: SystemRoles[]; roles: Role[] }
  | { kind: 'person'; person: Held; systems: number }
  | { kind: 'manager'; of: Person; mine: boolean; manager: Held }
  | { kind: 'noManager'; of: Person; mine: boolean }
  | { kind: 'reports'; of: Person; mine: boolean; people: Person[] }
  | { kind: 'dutiesOf'; role: Role; duties: Duty[] }
  | {
      kind: 'roleHolders'
      role: Role
      department: string | null
      held: Several<Held>
      known: Known
    }
  /** A role that is held per system or per person: the question needs one. */
  | { kind: 'rolePerSystem'; role: Role }
  | { kind: 'roleVacant'; role: Role; department: string | null }
  | { kind: 'roleDifference'; roles: { role: Role; duties: Duty[] }[] }
  /** `leads`: the asker leads people, and has the duties of managers for those. */
  | {
      kind: 'dutyHolders'
      items: Several<DutyHeld>
      leads?: boolean
      whether?: Whether | undefined
    }
  | {
      kind: 'document'
      document: GoverningDocument
      under: GoverningDocument | null
      duties: Duty[]
    }
  | { kind: 'documents'; documents: GoverningDocument[] }
  | { kind: 'systems'; of: SystemsOf; items: System[]; total: number; page: number; pages: number }
  | { kind: 'classification'; system: System }
  | { kind: 'contract'; system: System }
  | { kind: 'continuity'; system: System }
  /** Nobody keeps who stands in for whom; `systems`: how many the person answers for. */
  | { kind: 'noSubstitute'; person: Person; systems: number }
  /** The asker may not see it; `owner` is whom to ask. */
  | {
      kind: 'notForYou'
      topic: 'classification' | 'contract' | 'gaps' | 'continuity'
      system: System | null
      ask: RoleHeld | null
    }
  | { kind: 'which'; between: 'systems' | 'people'; name: string; choices: Choice[] }
  | { kind: 'unknownSystem'; name: string; near: Choice[] }
  | { kind: 'unknownPerson'; name: string; near: Choice[] }
  /** The question is about the asker, whom the directory does not know. */
  | { kind: 'unknownAsker' }
  /** A choice on an old card points at something that is gone. */
  | { kind: 'gone' }
  | { kind: 'help' }
  | { kind: 'greeting'; name: string | null }
  | { kind: 'thanks' }
  | { kind: 'outOfScope' }

export type SystemsOf =
  | { kind: 'department'; department: string }
  | { kind: 'vendor'; vendor: string }
  /** `mine`: only among the systems that concern the asker. */
  | { kind: 'without'; role: Role; department: string | null; mine?: boolean }
  | { kind: 'unclassified'; department: string | null; mine: boolean }
  /** `asked` is the question, for its next page; `undated`: how many more systems that were looked at have no end date. */
  | {
      kind: 'contracts'
      asked: Extract<Question, { kind: 'contractsEnding' }>
      span: Span
      mine: boolean
      undated: number
    }

/** Something to choose between: the question that the choice asks, and what tells it from the others. */
export type Choice = { question: Question; name: string; detail: string | null }
