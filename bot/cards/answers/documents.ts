import type { GoverningDocument } from '../../routine/routine.ts'
import type { Element, FactSet } from '../adaptive-card.ts'
import { ask, open } from '../blocks/buttons.ts'
import { cardMessage } from '../blocks/card.ts'
import {
  answer,
  aside,
  capped,
  facts,
  heading,
  line,
  row,
  section,
  small,
  stacked,
} from '../blocks/text-blocks.ts'
import type { Message } from '../message.ts'
import type { Reading } from '../reading.ts'
import { clean, escaped, unbroken } from '../text.ts'
import { phrases } from '../words/languages.ts'
import type { AnswerOf } from '../words/phrases.ts'

/** A governing document, or all of them. */
export function documentMessage(
  found: AnswerOf<'document' | 'documents'>,
  reading: Reading,
): Message {
  return found.kind === 'document' ? one(found, reading) : all(found, reading)
}

function one(found: AnswerOf<'document'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const { document, under, duties } = found
  const words = label.list
  const contact = document.contact
  const body = [
    heading(words.documentKinds[document.kind]),
    answer(document.title),
    ...keepingWhole(
      contact?.phone ?? null,
      facts([
        [words.under, under?.title ?? null],
        [words.owner, document.owner],
        [
          words.contact,
          contact &&
            [contact.name, contact.department, contact.mail, contact.phone]
              .filter(Boolean)
              .join(', '),
        ],
        [words.version, document.version],
        [words.review, document.reviewOn],
      ]),
    ),
    ...(duties.length > 0
      ? [section(...duties.slice(0, 12).map((duty) => line(`• ${duty.text[reading.language]}`)))]
      : []),
    small(standing(document, reading)),
  ]
  const actions = open(words.openDocument, document.link)
  return cardMessage(say.document(found, reading), { body, actions })
}

/** Facts in which a phone number never breaks across lines. */
function keepingWhole(phone: string | null, sets: readonly FactSet[]): FactSet[] {
  const shown = escaped(phone ?? '')
  return sets.map((set) => ({
    ...set,
    facts: set.facts.map(({ title, value }) => ({
      title,
      value: shown ? value.replace(shown, () => unbroken(shown)) : value,
    })),
  }))
}

function all(found: AnswerOf<'documents'>, reading: Reading): Message {
  const { say, label } = phrases[reading.language]
  const { documents } = found
  const kinds = label.list.documentKinds
  const body: Element[] = [
    heading(label.list.documents),
    ...(documents.length <= 6
      ? stacked(
          documents.map(({ id, title }) =>
            ask(title, { kind: 'document', documentId: id }, reading.language),
          ),
        )
      : capped(documents, {
          most: 30,
          show: ({ title, kind }) => [row(title, kinds[kind])],
          more: label.more,
        })),
    ...(documents.length === 0 ? [aside(say.documents(found, reading))] : []),
  ]
  return cardMessage(say.documents(found, reading), { body })
}

function standing(document: GoverningDocument, { language }: Reading): string {
  const { source } = phrases[language].label
  const title = clean(document.title)
  return document.standing === 'adopted'
    ? `${source.document(title)} (${source.adopted}).`
    : `${source.proposedBy(title)}.`
}
