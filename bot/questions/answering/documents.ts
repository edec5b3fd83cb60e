import type { Directory } from '../../directory/directory.ts'
import type { GoverningDocument } from '../../routine/routine.ts'
import type { Answer } from '../answer.ts'
import type { Asking } from './asking.ts'

export function answerDocument(asking: Asking, id: string): Answer {
  const { documents, duties } = asking.snapshot.routine
  const document = documents.find((one) => one.id === id)
  if (!document) return { kind: 'gone' }
  return {
    kind: 'document',
    document: withOwnContact(asking, document),
    under: documents.find((one) => one.id === document.under) ?? null,
    duties: duties.filter(({ source }) => 'document' in source && source.document === id),
  }
}

export function answerDocuments(asking: Asking): Answer {
  const { documents } = asking.snapshot.routine
  return { kind: 'documents', documents: documents.map((one) => withOwnContact(asking, one)) }
}

/** A contact at a domain where nobody of the directory has an address belongs to another organisation: the starter's document has one. */
function withOwnContact({ snapshot }: Asking, document: GoverningDocument): GoverningDocument {
  const mail = document.contact?.mail
  if (!mail || domainsOf(snapshot.directory).has(domainOf(mail))) return document
  return { ...document, contact: null }
}

const domains = new WeakMap<Directory, ReadonlySet<string>>()

function domainsOf(directory: Directory): ReadonlySet<string> {
  const found = domains.get(directory) ?? new Set([...directory.byAddress.keys()].map(domainOf))
  domains.set(directory, found)
  return found
}

const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase()
