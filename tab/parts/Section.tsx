import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'

const useStyles = makeStyles({
  section: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXXL,
  },
  title: { margin: 0 },
  note: { color: tokens.colorNeutralForeground2 },
})

type Props = { title: string; note?: string | null; children: ReactNode }

/** A part of a page under a heading of its own. */
export function Section({ title, note, children }: Props) {
  const styles = useStyles()
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Text as="h2" id={id} size={500} weight="semibold" className={styles.title}>
        {title}
      </Text>
      {note ? <Text className={styles.note}>{note}</Text> : null}
      {children}
    </section>
  )
}
