import { Text } from '@fluentui/react-components'
import type { DeliveriesView } from '../../bot/web/views/deliveries.ts'
import { Content } from '../parts/Content.tsx'
import { useRead } from '../use-read.ts'
import { useWords } from '../words.ts'
import { Again } from './Again.tsx'
import { LedgerFilters } from './LedgerFilters.tsx'
import { LedgerTable } from './LedgerTable.tsx'
import { Pages } from './Pages.tsx'
import { asking, useChosen } from './selection.ts'
import { followUpWords } from './words.ts'

/** What became of every message, page by page. */
export function Ledger() {
  const words = useWords(followUpWords)
  const { day, state, page } = useChosen()
  const deliveries = useRead<DeliveriesView>(asking('deliveries', { day, state, page }))
  return (
    <>
      <LedgerFilters day={day} state={state} />
      <Content of={deliveries}>
        {(view) => (
          <>
            <Text role="status">
              {view.count === 0 ? words.noMessages : words.count(view.count)}
            </Text>
            <Again rows={view.rows} done={deliveries.reload} />
            {view.rows.length > 0 ? <LedgerTable rows={view.rows} /> : null}
            {view.pages > 1 ? <Pages page={view.page} pages={view.pages} /> : null}
          </>
        )}
      </Content>
    </>
  )
}
