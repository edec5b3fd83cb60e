import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { DocumentsView, DocumentView } from '../../bot/web/views/documents.ts'
import { useAddress } from '../address.ts'
import { Content } from '../parts/Content.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { useRead } from '../use-read.ts'
import { useWords } from '../words.ts'
import { DocumentMap } from './DocumentMap.tsx'
import { DocumentShown } from './DocumentShown.tsx'
import { OutsideShown } from './OutsideShown.tsx'
import { OUTSIDE } from './outside.ts'
import { documentsWords } from './words.ts'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(16rem, 24rem) minmax(0, 48rem)',
    gap: tokens.spacingHorizontalXXXL,
    alignItems: 'start',
    '@media (max-width: 800px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
})

/** The governing documents, what stands under what, and what each asks of whom. */
export function DocumentsPage() {
  const words = useWords(documentsWords)
  const documents = useRead<DocumentsView>('documents')
  return (
    <>
      <PageHead title={words.title} />
      <Content of={documents} empty={({ documents: all }) => (all.length ? null : words.none)}>
        {(view) => <Documents view={view} />}
      </Content>
    </>
  )
}

function Documents({ view }: { view: DocumentsView }) {
  const styles = useStyles()
  const words = useWords(documentsWords)
  const { id } = useAddress()
  const shown = id ?? firstOf(view.documents)
  const document = view.documents.find((one) => one.id === shown)
  return (
    <div className={styles.columns}>
      <DocumentMap view={view} shown={shown} />
      {document ? <DocumentShown key={document.id} document={document} /> : null}
      {shown === OUTSIDE ? <OutsideShown roles={view.outside} /> : null}
      {document || shown === OUTSIDE ? null : <Text role="alert">{words.unknown}</Text>}
    </div>
  )
}

/** The first that asks something of somebody, which is what most come for. */
const firstOf = (documents: readonly DocumentView[]) =>
  (documents.find(({ roles }) => roles.length > 0) ?? documents[0])?.id ?? ''
