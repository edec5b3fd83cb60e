import { Confirm } from '../parts/Confirm.tsx'
import { useWords } from '../words.ts'
import { Table } from './Table.tsx'
import { manageWords } from './words.ts'

/** One thing that two people have changed. */
export type Difference = { what: string; theirs: string; mine: string }
type Props = {
  open: boolean
  differences: readonly Difference[]
  onTheirs: () => void
  onMine: () => void
}

/** Shows both versions side by side, and lets the person choose. */
export function Conflict({ open, differences, onTheirs, onMine }: Props) {
  const { conflict } = useWords(manageWords)
  return (
    <Confirm
      open={open}
      title={conflict.title}
      doIt={conflict.keepMine}
      leaveIt={conflict.keepTheirs}
      onDo={onMine}
      onCancel={onTheirs}
    >
      <p>{conflict.text}</p>
      <Table
        label={conflict.title}
        heads={[conflict.what, conflict.theirs, conflict.mine]}
        rows={differences.map(({ what, theirs, mine }) => [
          what,
          theirs || conflict.nothing,
          mine || conflict.nothing,
        ])}
      />
    </Confirm>
  )
}
