import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { RoleAsked } from '../../bot/web/views/documents.ts'
import { useWords } from '../words.ts'
import { Roles } from './Roles.tsx'
import { Title } from './Title.tsx'
import { documentsWords } from './words.ts'

const useStyles = makeStyles({
  outside: { display: 'grid', gap: tokens.spacingVerticalL },
  title: { margin: 0 },
})

/** What others propose and nobody has decided, kept apart from what the documents say. */
export function OutsideShown({ roles }: { roles: readonly RoleAsked[] }) {
  const styles = useStyles()
  const words = useWords(documentsWords)
  return (
    <article className={styles.outside} aria-labelledby="document">
      <Title text={words.outside} />
      <Text>{words.outsideText}</Text>
      <Text as="h3" size={400} weight="semibold" className={styles.title}>
        {words.roles}
      </Text>
      <Roles roles={roles} outside />
    </article>
  )
}
