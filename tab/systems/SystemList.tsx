import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useMemo } from 'react'
import type { FoundView } from '../../bot/web/views/people.ts'
import type { SystemListed } from '../../bot/web/views/systems.ts'
import { useAddress } from '../address.ts'
import { Notice } from '../parts/Notice.tsx'
import { SearchField } from '../parts/SearchField.tsx'
import { SystemLink } from '../parts/SystemLink.tsx'
import { useRead } from '../use-read.ts'
import { useWords } from '../words.ts'
import { departmentsOf, find, searchable, type Wanted, wantedIn } from './find.ts'
import { Rows } from './Rows.tsx'
import { systemsWords } from './words.ts'

const useStyles = makeStyles({
  tools: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    maxWidth: '48rem',
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'end' },
  choice: { maxWidth: '100%', minWidth: 0 },
  meant: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

/** All systems, searched and narrowed as one types; the address holds what is wanted. */
export function SystemList({ systems }: { systems: readonly SystemListed[] }) {
  const words = useWords(systemsWords)
  const { query } = useAddress()
  const all = useMemo(() => searchable(systems), [systems])
  const wanted = wantedIn(query)
  const found = find(all, wanted)
  return (
    <>
      <Tools systems={systems} wanted={wanted} />
      <Text role="status">{words.count(found.length)}</Text>
      {found.length > 0 ? <Rows systems={found} /> : <NothingFound search={wanted.search} />}
    </>
  )
}

function Tools({ systems, wanted }: { systems: readonly SystemListed[]; wanted: Wanted }) {
  const styles = useStyles()
  const words = useWords(systemsWords)
  const { put } = useAddress()
  const departments = useMemo(() => departmentsOf(systems), [systems])
  const seesGaps = systems.some(({ gaps }) => gaps !== null)
  return (
    <div className={styles.tools}>
      <SearchField label={words.search} value={wanted.search} onSearch={(sok) => put({ sok })} />
      <div className={styles.row}>
        <Field label={words.department} className={styles.choice}>
          <Select
            className={styles.choice}
            select={{ className: styles.choice }}
            value={wanted.department}
            onChange={(_event, { value }) => put({ forvaltning: value })}
          >
            <option value="">{words.everyDepartment}</option>
            {departments.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
        {seesGaps ? (
          <Checkbox
            label={words.onlyGaps}
            checked={wanted.onlyGaps}
            onChange={(_event, { checked }) => put({ luckor: checked ? 'ja' : null })}
          />
        ) : null}
        <Checkbox
          label={words.withEnded}
          checked={wanted.withEnded}
          onChange={(_event, { checked }) => put({ avslutade: checked ? 'ja' : null })}
        />
      </div>
    </div>
  )
}

/** What the bot takes a name for that nothing in the list goes by as it is written. */
function NothingFound({ search }: { search: string }) {
  const styles = useStyles()
  const words = useWords(systemsWords)
  const { put } = useAddress()
  const text = search.trim()
  const { answer } = useRead<FoundView>(text ? `search?text=${encodeURIComponent(text)}` : null)
  const meant = text && answer?.kind === 'view' ? answer.view.systems : []
  return (
    <Notice title={words.none.title} text={words.none.text} level={2}>
      {meant.length > 0 ? (
        <Text as="p" className={styles.meant} role="status">
          {words.meant}
          {meant.slice(0, 5).map(({ id, name }) => (
            <SystemLink key={id} id={id} name={name} />
          ))}
        </Text>
      ) : null}
      <Button onClick={() => put({ sok: null, forvaltning: null, luckor: null, avslutade: null })}>
        {words.none.clear}
      </Button>
    </Notice>
  )
}
