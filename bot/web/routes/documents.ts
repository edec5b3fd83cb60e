import type { Day } from '../../calendar/day.ts'
import { type AskedOfRole, askedBy, clauseOf } from '../../routine/asked-by.ts'
import type { Duty, GoverningDocument, Language, Routine } from '../../routine/routine.ts'
import { type Route, route } from '../api/route.ts'
import { type DocumentView, documentsView, type RoleAsked } from '../views/documents.ts'

/** The governing documents and what they ask of whom, for everybody. */
export function documentsRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/documents',
      says: 'The governing documents, what stands under what, and what each asks of whom.',
      may: null,
      view: documentsView,
      answer: async ({ snapshot: { routine }, reader: { language }, today }) => ({
        kind: 'view',
        view: {
          documents: routine.documents.map((one) => documentShown(one, routine, language, today)),
          outside: askedBy(routine, null).map((asked) => roleShown(asked, language)),
        },
      }),
    }),
  ]
}

function documentShown(
  document: GoverningDocument,
  routine: Routine,
  language: Language,
  today: Day,
): DocumentView {
  const { id, title, kind, under, owner, contact, version, reviewOn, link, standing } = document
  return {
    id,
    title,
    kind,
    under,
    owner,
    contact,
    version,
    reviewOn,
    reviewDue: reviewOn !== null && reviewOn < today,
    link: link !== null && /^https?:/i.test(link) ? link : null,
    proposed: standing === 'proposed',
    roles: askedBy(routine, id).map((asked) => roleShown(asked, language)),
  }
}

function roleShown({ role, described, duties }: AskedOfRole, language: Language): RoleAsked {
  return {
    id: role.id,
    label: role.label[language],
    clause: described ? clauseOf(role.source) : null,
    proposed: role.standing === 'proposed',
    duties: duties.map((duty) => dutyShown(duty, language)),
  }
}

const dutyShown = ({ id, text, letter, source, standing }: Duty, language: Language) => ({
  id,
  text: text[language],
  letter,
  clause: clauseOf(source),
  proposed: standing === 'proposed',
})
