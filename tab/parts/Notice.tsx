import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    maxWidth: '36rem',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
  },
  title: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Props = {
  title: string
  text: string
  /** 1 where it stands instead of a whole page. */
  level: 1 | 2
  /** Buttons that lead on. */
  children?: ReactNode
}

/** Says calmly that there is nothing to show, why, and what can be done. */
export function Notice({ title, text, level, children }: Props) {
  const styles = useStyles()
  return (
    <section className={styles.notice}>
      <Text as={level === 1 ? 'h1' : 'h2'} size={500} weight="semibold" className={styles.title}>
        {title}
      </Text>
      <Text>{text}</Text>
      {children ? <div className={styles.actions}>{children}</div> : null}
    </section>
  )
}
