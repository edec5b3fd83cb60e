import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useLingering } from '../parts/use-lingering.ts'
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
export function Conflict({ open: isOpen, differences, onTheirs, onMine }: Props) {
  const words = useWords(manageWords)
  const { conflict } = words
  if (!useLingering(isOpen)) return null
  return (
    <Dialog
      open={isOpen}
      modalType="alert"
      onOpenChange={(_event, { open }) => {
        if (!open) onTheirs()
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{conflict.title}</DialogTitle>
          <DialogContent>
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
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onTheirs}>
              {conflict.keepTheirs}
            </Button>
            <Button onClick={onMine}>{conflict.keepMine}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
