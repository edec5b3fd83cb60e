import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { MouseEvent } from 'react'
import type { DocumentsView, DocumentView } from '../../bot/web/views/documents.ts'
import { hrefOf, useAddress } from '../address.ts'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { useWords } from '../words.ts'
import { OUTSIDE } from './outside.ts'
import { documentsWords } from './words.ts'

const line = `1px solid ${tokens.colorNeutralStroke1}`

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  below: { marginInlineStart: tokens.spacingHorizontalL },
  item: {
    position: 'relative',
    paddingTop: tokens.spacingVerticalS,
    // The lines of the tree: one down from whatever it stands under, one across to it.
    '::before': {
      content: '""',
      position: 'absolute',
      top: 0,
      bottom: 0,
      insetInlineStart: 0,
      borderLeft: line,
    },
    ':last-child::before': { bottom: 'auto', height: '2rem' },
    '::after': {
      content: '""',
      position: 'absolute',
      top: '2rem',
      insetInlineStart: 0,
      width: tokens.spacingHorizontalL,
      borderTop: line,
    },
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  root: { paddingTop: tokens.spacingVerticalS },
  box: {
    display: 'block',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: line,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  shown: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
  },
  kind: { display: 'block', color: tokens.colorNeutralForeground2 },
})

type Props = { view: DocumentsView; shown: string }

/** What stands under what, as a nested list drawn as a tree. */
export function DocumentMap({ view: { documents, outside }, shown }: Props) {
  const styles = useStyles()
  const words = useWords(documentsWords)
  return (
    <nav aria-label={words.map}>
      <ul className={styles.list}>
        {documents
          .filter(({ under }) => under === null)
          .map((document) => (
            <Branch key={document.id} document={document} all={documents} shown={shown} />
          ))}
        {outside.length > 0 ? (
          <li className={styles.root}>
            <Box id={OUTSIDE} title={words.outside} kind={words.outsideNote} shown={shown} />
          </li>
        ) : null}
      </ul>
    </nav>
  )
}

type BranchProps = { document: DocumentView; all: readonly DocumentView[]; shown: string }

function Branch({ document, all, shown }: BranchProps) {
  const styles = useStyles()
  const words = useWords(documentsWords)
  const below = all.filter(({ under }) => under === document.id)
  const duties = document.roles.reduce((sum, role) => sum + role.duties.length, 0)
  const kind = words.kinds[document.kind]
  return (
    <li className={document.under === null ? styles.root : styles.item}>
      <Box
        id={document.id}
        title={document.title}
        kind={duties > 0 ? `${kind}, ${words.duties(duties)}` : kind}
        proposed={document.proposed}
        shown={shown}
      />
      {below.length > 0 ? (
        <ul className={mergeClasses(styles.list, styles.below)}>
          {below.map((one) => (
            <Branch key={one.id} document={one} all={all} shown={shown} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}

type BoxProps = { id: string; title: string; kind: string; proposed?: boolean; shown: string }

function Box({ id, title, kind, proposed, shown }: BoxProps) {
  const styles = useStyles()
  const words = useWords(documentsWords)
  const { go } = useAddress()
  const place = `styrdokument/${encodeURIComponent(id)}`
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    go(place)
  }
  const current = id === shown
  return (
    <Link
      href={hrefOf(place)}
      onClick={open}
      className={mergeClasses(styles.box, current && styles.shown)}
      {...(current ? { 'aria-current': 'page' } : {})}
    >
      {title}
      <Text size={200} className={styles.kind}>
        {kind}
      </Text>
      {proposed ? <StatusBadge status="proposed" text={words.proposal} /> : null}
    </Link>
  )
}
