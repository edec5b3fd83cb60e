import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { SystemMatrixView } from '../../bot/web/views/matrix.ts'
import type { FoundView } from '../../bot/web/views/people.ts'
import { useAddress } from '../address.ts'
import { Content } from '../parts/Content.tsx'
import { SearchField } from '../parts/SearchField.tsx'
import { useRead } from '../use-read.ts'
import { useWords } from '../words.ts'
import { Filters } from './Filters.tsx'
import { NotKnown } from './NotKnown.tsx'
import { chosenRows, linesOf, type SystemRow, searchable } from './rows.ts'
import { SystemCards } from './SystemCards.tsx'
import { SystemTable } from './SystemTable.tsx'
import { inAddress, type Selection } from './selection.ts'
import { useMedia, usePrinting } from './use-media.ts'
import { matrixWords } from './words.ts'

const useStyles = makeStyles({
  tools: {
    '& .fui-SearchBox': { width: '100%', maxWidth: '28rem' },
    '& summary': { padding: `${tokens.spacingVerticalM} 0` },
  },
  said: { display: 'block', paddingBottom: tokens.spacingVerticalS },
})

type Props = { selection: Selection }

/** Systems by roles. */
export function SystemMatrix({ selection }: Props) {
  const words = useWords(matrixWords)
  const { on } = selection
  const matrix = useRead<SystemMatrixView>(`matrix/systems${on ? `?on=${on}` : ''}`)
  return (
    <Content of={matrix} empty={({ rows }) => (rows.length > 0 ? null : words.none)}>
      {(view) => <Matrix view={view} selection={selection} />}
    </Content>
  )
}

function Matrix({ view, selection }: Props & { view: SystemMatrixView }) {
  const words = useWords(matrixWords)
  const [text, setText] = useTyped(selection.text)
  const { rows, similar } = useChosen(view, selection, useDeferredValue(text))
  const styles = useStyles()
  const lines = useMemo(
    () => linesOf(rows, selection.group, words.without),
    [rows, selection.group, words.without],
  )
  // On paper it is a table, whatever printed it.
  const printing = usePrinting()
  const narrow = useMedia('(max-width: 639px)') && !printing
  // The same as long as they are the same, so that rows are not drawn anew at every letter.
  const roles = useMemo(() => rolesOf(view, selection.role), [view, selection.role])
  const said = rows.length === 0 ? words.noHits : words.count(rows.length, view.rows.length)
  return (
    <>
      <div className={mergeClasses(styles.tools, 'ansvar-screen')}>
        <SearchField label={words.search} value={text} onSearch={setText} />
        {narrow ? (
          <details>
            <summary>{words.filters}</summary>
            <Filters view={view} selection={selection} />
          </details>
        ) : (
          <Filters view={view} selection={selection} />
        )}
      </div>
      <NotKnown notKnown={view.notKnown} gaps={view.gaps} />
      <Text role="status" className={styles.said}>
        {similar ? `${words.similar} ` : ''}
        {said}
      </Text>
      {narrow ? (
        <SystemCards lines={lines} roles={roles} />
      ) : (
        <SystemTable lines={lines} roles={roles} />
      )}
    </>
  )
}

/** The columns that are shown, with their places in each row. */
export type Columns = { place: number; label: string; proposed: boolean }[]

function rolesOf({ roles }: SystemMatrixView, role: string): Columns {
  const all = roles.map(({ label, proposed }, place) => ({ place, label, proposed }))
  const only = roles.findIndex(({ id }) => id === role)
  return only === -1 ? all : all.slice(only, only + 1)
}

/** Milliseconds after the last letter when what is searched goes into the address. */
const SETTLED = 300

/** What stands in the search field: shown at once, in the address when one has stopped typing. */
function useTyped(inPlace: string) {
  const { put } = useAddress()
  const [text, setText] = useState(inPlace)
  useEffect(() => setText(inPlace), [inPlace])
  useEffect(() => {
    if (text === inPlace) return
    const timer = setTimeout(() => put({ [inAddress.text]: text }), SETTLED)
    return () => clearTimeout(timer)
  }, [text, inPlace, put])
  return [text, setText] as const
}

/** Letters of a name that is worth asking the server for. */
const WORTH_ASKING = 3

/** The rows looked for; where no name is written so, those that the bot would take it for. */
function useChosen(
  view: SystemMatrixView,
  selection: Selection,
  text: string,
): { rows: SystemRow[]; similar: boolean } {
  const all = useMemo(() => searchable(view.rows), [view])
  const role = view.roles.findIndex(({ id }) => id === selection.role)
  // A colleague's link may ask for gaps of which this reader may not know.
  const onlyGaps = selection.onlyGaps && view.gaps !== 'none'
  const exact = useMemo(
    () => chosenRows(all, { ...selection, onlyGaps, text, role, similar: null }),
    [all, selection, onlyGaps, text, role],
  )
  const ask = exact.length === 0 && text.trim().length >= WORTH_ASKING
  const found = useRead<FoundView>(ask ? `search?text=${encodeURIComponent(text.trim())}` : null)
  const ids = ask && found.answer?.kind === 'view' && !found.again ? found.answer.view.systems : []
  if (ids.length === 0) return { rows: exact, similar: false }
  const similar = ids.map(({ id }) => id)
  const rows = chosenRows(all, { ...selection, onlyGaps, text, role, similar })
  return { rows, similar: rows.length > 0 }
}
