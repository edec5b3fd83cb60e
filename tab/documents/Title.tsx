import { makeStyles, Text } from '@fluentui/react-components'
import { useRef } from 'react'
import { useArrival } from '../parts/use-arrival.ts'

const useStyles = makeStyles({
  title: { margin: 0, overflowWrap: 'anywhere', hyphens: 'auto' },
})

/** The heading of what the map has been asked for. */
export function Title({ text }: { text: string }) {
  const styles = useStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  useArrival(heading)
  return (
    <Text
      as="h2"
      id="document"
      size={500}
      weight="semibold"
      className={styles.title}
      tabIndex={-1}
      ref={heading}
    >
      {text}
    </Text>
  )
}
