import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { DocumentView } from '../../bot/web/views/documents.ts'
import { PersonName } from '../parts/PersonName.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { useSetting } from '../setting.ts'
import { dayInWords, useWords } from '../words.ts'
import { Roles } from './Roles.tsx'
import { Title } from './Title.tsx'
import { documentsWords } from './words.ts'

const useStyles = makeStyles({
  document: { display: 'grid', gap: tokens.spacingVerticalL },
  title: { margin: 0, overflowWrap: 'anywhere' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(6rem, max-content) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
  },
  fact: { margin: 0, overflowWrap: 'anywhere' },
  missing: { color: tokens.colorNeutralForeground3 },
  term: { color: tokens.colorNeutralForeground2 },
})

/** A document: where to find it, who keeps it, and what it asks of whom. */
export function DocumentShown({ document }: { document: DocumentView }) {
  const styles = useStyles()
  const words = useWords(documentsWords)
  return (
    <article className={styles.document} aria-labelledby="document">
      <Title text={document.title} />
      {document.proposed ? (
        <Text>
          <StatusBadge status="proposed" text={words.proposal} /> {words.proposedDocument}
        </Text>
      ) : null}
      <Facts document={document} />
      <Text as="h3" size={400} weight="semibold" className={styles.title}>
        {words.roles}
      </Text>
      {document.roles.length > 0 ? (
        <Roles roles={document.roles} />
      ) : (
        <Text>{words.asksNothing}</Text>
      )}
    </article>
  )
}

function Facts({ document }: { document: DocumentView }) {
  const styles = useStyles()
  const words = useWords(documentsWords)
  return (
    <dl className={styles.facts}>
      <Fact term={words.owner}>{document.owner}</Fact>
      <Fact term={words.contact}>{contactOf(document.contact)}</Fact>
      <Fact term={words.version}>{document.version}</Fact>
      <Fact term={words.review}>{document.reviewOn ? <Review document={document} /> : null}</Fact>
      <Fact term={words.link}>{document.link ? <OpenLink address={document.link} /> : null}</Fact>
    </dl>
  )
}

/** What is not given is said so: a gap in a document is something to mend. */
function Fact({ term, children }: { term: string; children: ReactNode }) {
  const styles = useStyles()
  const words = useWords(documentsWords)
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>
        {children ?? <span className={styles.missing}>{words.notGiven}</span>}
      </dd>
    </>
  )
}

function contactOf(contact: DocumentView['contact']): ReactNode {
  if (!contact) return null
  const { name, mail, department, phone } = contact
  return (
    <>
      <PersonName name={name} mail={mail} />
      {department ? `, ${department}` : ''}
      {phone ? (
        <>
          {', '}
          <Link inline href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
            {phone}
          </Link>
        </>
      ) : null}
    </>
  )
}

function Review({ document: { reviewOn, reviewDue } }: { document: DocumentView }) {
  const words = useWords(documentsWords)
  const { language } = useSetting()
  return (
    <>
      {reviewOn ? dayInWords(reviewOn, language) : null}{' '}
      {reviewDue ? <StatusBadge status="warning" text={words.reviewDue} /> : null}
    </>
  )
}

function OpenLink({ address }: { address: string }) {
  const words = useWords(documentsWords)
  return (
    <Link inline href={address} target="_blank" rel="noopener noreferrer">
      {words.open}
    </Link>
  )
}
