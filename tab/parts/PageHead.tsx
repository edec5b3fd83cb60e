import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef } from 'react'
import { useArrival } from './use-arrival.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
  },
  title: { margin: 0, overflowWrap: 'anywhere', hyphens: 'auto' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Props = {
  title: string
  /** What can be done with the whole page. */
  children?: ReactNode
}

/** A page's heading, which is also the window's title; whoever comes to the page by a link stands on it. */
export function PageHead({ title, children }: Props) {
  const styles = useStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} – Ansvar`
  }, [title])
  useArrival(heading)
  return (
    <header className={styles.head}>
      <Text
        as="h1"
        size={600}
        weight="semibold"
        className={styles.title}
        tabIndex={-1}
        ref={heading}
      >
        {title}
      </Text>
      {children ? <div className={styles.actions}>{children}</div> : null}
    </header>
  )
}
