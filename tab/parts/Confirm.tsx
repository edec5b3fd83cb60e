import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useWords } from '../words.ts'
import { useLingering } from './use-lingering.ts'
import { partWords } from './words.ts'

type Props = {
  open: boolean
  title: string
  /** What will happen, before it does. */
  children: ReactNode
  /** The word on the button that does it. */
  doIt: string
  /** The word on the button that leaves it, where «Avbryt» would not tell; the one to press when in doubt. */
  leaveIt?: string
  onDo: () => void
  onCancel: () => void
}

/** Asks once before something that can't be seen at a glance; Escape leaves it undone. */
export function Confirm({ open, title, children, doIt, leaveIt, onDo, onCancel }: Props) {
  const words = useWords(partWords)
  if (!useLingering(open)) return null
  return (
    <Dialog
      modalType="alert"
      open={open}
      onOpenChange={(_event, { open: stays }) => {
        if (!stays) onCancel()
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions>
            <Button appearance={leaveIt ? 'primary' : 'secondary'} onClick={onCancel}>
              {leaveIt ?? words.cancel}
            </Button>
            <Button appearance={leaveIt ? 'secondary' : 'primary'} onClick={onDo}>
              {doIt}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
