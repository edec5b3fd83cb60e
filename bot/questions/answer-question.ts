import type { Person } from '../directory/person.ts'
import type { Answer } from './answer.ts'
import { answerAccess } from './answering/access.ts'
import type { Asking } from './answering/asking.ts'
import { choicesOf } from './answering/choices.ts'
import { answerContractsEnding } from './answering/contracts.ts'
import { answerDocument, answerDocuments } from './answering/documents.ts'
import { answerManager, answerPerson, answerReports, answerSubstitute } from './answering/people.ts'
import {
  answerMyDuties,
  answerMySystems,
  answerResponsibilitiesOf,
} from './answering/responsibilities.ts'
import {
  answerDutiesOf,
  answerDutyHolder,
  answerRoleDifference,
  answerRoleHolder,
} from './answering/roles.ts'
import {
  answerClassification,
  answerContact,
  answerContinuity,
  answerContract,
  answerHolder,
  answerSystem,
} from './answering/system.ts'
import {
  answerSystemsOfDepartment,
  answerSystemsOfVendor,
  answerSystemsUnclassified,
  answerSystemsWithout,
} from './answering/system-lists.ts'
import { answerTasks } from './answering/tasks.ts'
import type { Question } from './question.ts'

/**
 * The answer to a question, from what the snapshot says and what the asker may know. Pure, and total: a question
 * that points at something that is gone is answered `gone`, one about an asker whom nobody knows `unknownAsker`.
 */
export function answerQuestion(question: Question, asking: Asking): Answer {
  switch (question.kind) {
    case 'holder':
      return answerHolder(asking, question)
    case 'contact':
      return answerContact(asking, question)
    case 'system':
      return answerSystem(asking, question)
    case 'access':
      return answerAccess(asking, question)
    case 'classification':
      return answerClassification(asking, question.systemId)
    case 'contract':
      return answerContract(asking, question.systemId)
    case 'continuity':
      return answerContinuity(asking, question.systemId)
    case 'systemsOfDepartment':
      return answerSystemsOfDepartment(asking, question)
    case 'systemsOfVendor':
      return answerSystemsOfVendor(asking, question)
    case 'systemsWithout':
      return answerSystemsWithout(asking, question)
    case 'systemsUnclassified':
      return answerSystemsUnclassified(asking, question)
    case 'contractsEnding':
      return answerContractsEnding(asking, question)
    case 'tasks':
      return answerTasks(asking, question.about)
    case 'both':
      return {
        kind: 'both',
        answers: [
          answerQuestion(question.questions[0], asking),
          answerQuestion(question.questions[1], asking),
        ],
      }
    default:
      return answerAboutPeople(question, asking)
  }
}

type AboutSystems =
  | 'both'
  | 'tasks'
  | 'holder'
  | 'contact'
  | 'system'
  | 'access'
  | 'classification'
  | 'contract'
  | 'continuity'
  | 'systemsOfDepartment'
  | 'systemsOfVendor'
  | 'systemsWithout'
  | 'systemsUnclassified'
  | 'contractsEnding'

function answerAboutPeople(
  question: Exclude<Question, { kind: AboutSystems }>,
  asking: Asking,
): Answer {
  switch (question.kind) {
    case 'mySystems':
      return answerMySystems(asking, question.role)
    case 'myDuties':
      return answerMyDuties(asking)
    case 'responsibilitiesOf':
      return answerResponsibilitiesOf(asking, question.personId)
    case 'person':
      return answerPerson(asking, question.personId)
    case 'manager':
      return answerManager(asking, question.of)
    case 'reports':
      return answerReports(asking, question.of)
    case 'substitute':
      return answerSubstitute(asking, question.personId)
    default:
      return answerFromRoutine(question, asking)
  }
}

type AboutPeople =
  | 'mySystems'
  | 'myDuties'
  | 'responsibilitiesOf'
  | 'person'
  | 'manager'
  | 'reports'
  | 'substitute'

function answerFromRoutine(
  question: Exclude<Question, { kind: AboutSystems | AboutPeople }>,
  asking: Asking,
): Answer {
  switch (question.kind) {
    case 'dutiesOf':
      return answerDutiesOf(asking, question.role)
    case 'roleHolder':
      return answerRoleHolder(asking, question)
    case 'roleDifference':
      return answerRoleDifference(asking, question.roles)
    case 'dutyHolder':
      return answerDutyHolder(asking, question)
    case 'document':
      return answerDocument(asking, question.documentId)
    case 'documents':
      return answerDocuments(asking)
    case 'which':
      return { ...question, choices: choicesOf(asking, question.choices, question.between) }
    case 'unknownSystem':
    case 'unknownPerson':
      return { ...question, near: choicesOf(asking, question.near) }
    case 'greeting':
      return { kind: 'greeting', name: asking.asker ? givenNameOf(asking.asker) : null }
    case 'help':
    case 'thanks':
    case 'outOfScope':
      return { kind: question.kind }
  }
}

/** A directory that keeps no given names still knows how a person is called. */
function givenNameOf({ givenName, name }: Person): string | null {
  return givenName ?? name.split(' ')[0] ?? null
}
