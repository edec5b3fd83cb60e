import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, Suspense } from 'react'
import type { MeView } from '../../bot/web/views/me.ts'
import { useAddress } from '../address.ts'
import { type Page, pages } from '../pages.ts'
import { Loading } from '../parts/Content.tsx'
import { Notice } from '../parts/Notice.tsx'
import { ProblemNotice } from '../parts/Problem.tsx'
import type { Reading } from '../use-read.ts'
import { useWords } from '../words.ts'
import { Guard } from './Guard.tsx'
import { CONTENT, Skip } from './Skip.tsx'
import { TopBar } from './TopBar.tsx'
import { shellWords } from './words.ts'

const useStyles = makeStyles({
  page: {
    ':focus': { outline: 'none' },
    padding: tokens.spacingHorizontalL,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalS },
  },
})

/** The tabs, with whatever stands above them, and below them the page that the address names. */
export function Shell({ me, children }: { me: Reading<MeView>; children: ReactNode }) {
  const styles = useStyles()
  const { page } = useAddress()
  const offered = pages.filter(({ may }) => me.answer?.kind === 'view' && may(me.answer.view))
  const shown = pages.find(({ path }) => path === page) ?? (page === '' ? (pages[0] ?? null) : null)
  const problem = me.answer && me.answer.kind !== 'view' ? me.answer : null
  return (
    <>
      <header>
        <Skip />
        {children}
        <TopBar pages={offered} shown={shown} />
      </header>
      <main id={CONTENT} tabIndex={-1} className={styles.page}>
        {problem ? (
          <ProblemNotice problem={problem} level={1} again={me.reload} />
        ) : (
          <Panel page={shown} />
        )}
      </main>
    </>
  )
}

function Panel({ page }: { page: Page | null }) {
  const { path, go } = useAddress()
  const words = useWords(shellWords)
  const toBeginning = (
    <Button appearance="primary" onClick={() => go('')}>
      {words.toBeginning}
    </Button>
  )
  if (!page)
    return (
      <Notice title={words.noPage} text={words.noPageText} level={1}>
        {toBeginning}
      </Notice>
    )
  const instead = (again: () => void) => (
    <Notice title={words.broken} text={words.brokenText} level={1}>
      <Button onClick={again}>{words.reload}</Button>
      {toBeginning}
    </Notice>
  )
  return (
    <Guard place={path} instead={instead}>
      <Suspense fallback={<Loading />}>
        <page.Component key={page.id} />
      </Suspense>
    </Guard>
  )
}
