import { Button, makeStyles, mergeClasses, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { MineView } from '../../bot/web/views/mine.ts'
import { Section } from '../parts/Section.tsx'
import { useListStyles } from '../parts/use-list-styles.ts'
import { useWords } from '../words.ts'
import { TaskCard } from './TaskCard.tsx'
import { isOpen } from './task-state.ts'
import { useTasks } from './use-tasks.ts'
import { mineWords } from './words.ts'

const useStyles = makeStyles({
  more: { justifySelf: 'start' },
})

/** How many are shown at first: more than that nobody does today. */
const FIRST = 20

/** What is to be done, the most urgent first, each with what can be said of it. */
export function Tasks({ view, onActed }: { view: MineView; onActed: () => void }) {
  const lists = useListStyles()
  const styles = useStyles()
  const words = useWords(mineWords)
  const { tasks, act } = useTasks(view, onActed)
  const [all, setAll] = useState(false)
  const open = tasks.filter(isOpen)
  const late = open.filter(({ due }) => due < view.today).length
  const shown = all ? tasks : tasks.slice(0, FIRST)
  const left = tasks.length - shown.length
  return (
    <Section
      title={words.due.title}
      note={open.length > 0 ? words.due.count(late, open.length) : null}
    >
      {open.length === 0 ? <Text>{words.due.none}</Text> : null}
      <ul className={mergeClasses(lists.list, lists.readable)}>
        {shown.map((task) => (
          <li key={task.id}>
            <TaskCard task={task} today={view.today} act={act} />
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <Button className={styles.more} onClick={() => setAll(true)}>
          {words.due.more(left)}
        </Button>
      ) : null}
    </Section>
  )
}
