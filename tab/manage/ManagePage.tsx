import { Button, Link, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { FoundView } from '../../bot/web/views/people.ts'
import { hrefOf, useAddress } from '../address.ts'
import { PageHead } from '../parts/PageHead.tsx'
import { SearchField } from '../parts/SearchField.tsx'
import { useRead } from '../use-read.ts'
import { useWords } from '../words.ts'
import { AccessPage } from './AccessPage.tsx'
import { EditSystem } from './EditSystem.tsx'
import { HealthPage } from './HealthPage.tsx'
import { ImportOne } from './ImportOne.tsx'
import { ImportPage } from './ImportPage.tsx'
import { TransferPage } from './TransferPage.tsx'
import { useStyles } from './use-styles.ts'
import { manageWords } from './words.ts'

/** Keeping the register right: the overview, or the part that the address names. */
export function ManagePage() {
  const { id } = useAddress()
  const [part = '', rest] = (id ?? '').split(/\/(.*)/s)
  if (part === '') return <Overview />
  return (
    <>
      <Back />
      <Part part={part} id={rest || null} />
    </>
  )
}

function Part({ part, id }: { part: string; id: string | null }) {
  const words = useWords(manageWords)
  switch (part) {
    case 'system':
      return id ? <EditSystem key={id} id={id} /> : <FindSystem />
    case 'import':
      return id ? <ImportOne key={id} id={id} /> : <ImportPage />
    case 'overlamna':
      return <TransferPage />
    case 'behorighet':
      return <AccessPage />
    case 'halsa':
      return <HealthPage />
    default:
      return <PageHead title={words.title} />
  }
}

function Back() {
  const words = useWords(manageWords)
  const { go } = useAddress()
  return (
    <Button size="small" appearance="subtle" onClick={() => go('forvalta')}>
      ← {words.back}
    </Button>
  )
}

const sections = ['system', 'import', 'overlamna', 'behorighet', 'halsa'] as const

function Overview() {
  const words = useWords(manageWords)
  const styles = useStyles()
  const { go } = useAddress()
  return (
    <>
      <PageHead title={words.title} />
      <Text as="p">{words.intro}</Text>
      <div className={styles.cards}>
        {sections.map((section) => {
          const [title, text] = words.sections[section]
          return (
            <div key={section} className={styles.card}>
              <Text as="h2" size={400} weight="semibold" className={styles.heading}>
                <Link
                  href={hrefOf(`forvalta/${section}`)}
                  onClick={(event) => {
                    event.preventDefault()
                    go(`forvalta/${section}`)
                  }}
                >
                  {title}
                </Link>
              </Text>
              <Text>{text}</Text>
            </div>
          )
        })}
      </div>
    </>
  )
}

/** Systems that are shown of those that go by a name. */
const SHOWN = 20

function FindSystem() {
  const words = useWords(manageWords)
  const styles = useStyles()
  const { go } = useAddress()
  const [text, setText] = useState('')
  const search = text.trim()
  const { answer } = useRead<FoundView>(search ? `search?text=${encodeURIComponent(search)}` : null)
  const systems = search && answer?.kind === 'view' ? answer.view.systems.slice(0, SHOWN) : null
  return (
    <>
      <PageHead title={words.sections.system[0] ?? ''} />
      <div className={styles.narrow}>
        <SearchField label={words.findSystem} value={text} onSearch={setText} />
        <div role="status">{systems?.length === 0 ? words.noSystem : null}</div>
        <ul className={styles.list}>
          {(systems ?? []).map(({ id, name }) => (
            <li key={id}>
              <Link
                as="button"
                onClick={() => go(`forvalta/system/${encodeURIComponent(id)}`)}
                className={styles.text}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
