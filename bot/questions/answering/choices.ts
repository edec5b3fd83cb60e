import { departmentOf } from '../../register/system.ts'
import type { Choice } from '../answer.ts'
import type { Question } from '../question.ts'
import type { Asking } from './asking.ts'

/** Questions as something to choose between, each with what tells it from the others; what is gone is left out. */
export function choicesOf(
  asking: Asking,
  questions: readonly Question[],
  between: 'systems' | 'people' = 'systems',
): Choice[] {
  return questions.flatMap((question) => {
    const shown =
      between === 'people' && 'personId' in question && question.personId
        ? personShown(asking, question.personId)
        : shownAs(asking, question)
    return shown ? [{ question, ...shown }] : []
  })
}

type Shown = { name: string; detail: string | null }

function shownAs(asking: Asking, question: Question): Shown | null {
  if ('systemId' in question && question.systemId) return systemShown(asking, question.systemId)
  if ('personId' in question && question.personId) return personShown(asking, question.personId)
  if ('of' in question && question.of !== 'me') return personShown(asking, question.of.personId)
  if ('documentId' in question) return documentShown(asking, question.documentId)
  return otherShown(asking, question)
}

function systemShown({ snapshot }: Asking, id: string): Shown | null {
  const system = snapshot.register.systems.get(id)
  return system ? { name: system.name, detail: departmentOf(system) ?? system.vendor } : null
}

function personShown({ snapshot }: Asking, id: string): Shown | null {
  const person = snapshot.directory.people.get(id)
  if (!person) return null
  const detail = [person.title, person.department].filter(Boolean).join(', ')
  return { name: person.name, detail: detail || person.mail }
}

function documentShown({ snapshot }: Asking, id: string): Shown | null {
  const document = snapshot.routine.documents.find((one) => one.id === id)
  return document ? { name: document.title, detail: null } : null
}

function otherShown({ snapshot }: Asking, question: Question): Shown | null {
  if ('department' in question && question.department)
    return { name: question.department, detail: null }
  if ('vendor' in question) return { name: question.vendor, detail: null }
  if (!('role' in question)) return null
  const role = snapshot.routine.roles.find(({ id }) => id === question.role)
  return role ? { name: role.label.sv, detail: null } : null
}
