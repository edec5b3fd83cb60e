import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { DutyMatrixView, SystemMatrixView } from '../../bot/web/views/matrix.ts'
import { useWords } from '../words.ts'
import { matrixWords } from './words.ts'

const useStyles = makeStyles({
  note: { display: 'block', color: tokens.colorNeutralForeground2 },
})

type Props = { notKnown: DutyMatrixView['notKnown']; gaps?: SystemMatrixView['gaps'] }

/** What the matrix cannot tell, or not to this reader. */
export function NotKnown({ notKnown, gaps = 'all' }: Props) {
  const styles = useStyles()
  const words = useWords(matrixWords)
  const notes = notKnown.map((what) => words.notKnown[what])
  if (gaps !== 'all') notes.push(gaps === 'none' ? words.gapsHidden : words.gapsSome)
  return notes.map((note) => (
    <Text key={note} size={200} className={styles.note}>
      {note}
    </Text>
  ))
}
