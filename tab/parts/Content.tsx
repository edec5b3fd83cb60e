import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useState } from 'react'
import type { Reading } from '../use-read.ts'
import { useWords } from '../words.ts'
import { Notice } from './Notice.tsx'
import { ProblemNotice } from './Problem.tsx'
import { partWords } from './words.ts'

type Props<View> = {
  of: Reading<View>
  /** What is said where there is nothing to show; null where there is. */
  empty?: (view: View) => { title: string; text: string } | null
  /** 1 where it is the whole page. */
  level?: 1 | 2
  children: (view: View, version: string) => ReactNode
}

/** Loading, problem, empty or content: the one place where pages decide between them. */
export function Content<View>({ of, empty, level = 2, children }: Props<View>) {
  const { answer, reload } = of
  if (answer === null) return <Loading />
  if (answer.kind !== 'view') return <ProblemNotice problem={answer} level={level} again={reload} />
  const nothing = empty?.(answer.view) ?? null
  if (nothing) return <Notice {...nothing} level={level} />
  return children(answer.view, answer.version ?? '')
}

/** Milliseconds after which a read counts as slow; before that, a skeleton would only flicker. */
const SLOW = 300

const useStyles = makeStyles({
  rows: { display: 'grid', gap: tokens.spacingVerticalM, padding: tokens.spacingVerticalL },
})

/** Nothing for 300 ms, then the outline of what is coming. */
export function Loading() {
  const words = useWords(partWords)
  const styles = useStyles()
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(setSlow, SLOW, true)
    return () => clearTimeout(timer)
  }, [])
  if (!slow) return null
  return (
    <Skeleton aria-label={words.loading} className={styles.rows}>
      {['60%', '100%', '95%', '98%', '80%'].map((width) => (
        <SkeletonItem key={width} style={{ width }} size={24} />
      ))}
    </Skeleton>
  )
}
