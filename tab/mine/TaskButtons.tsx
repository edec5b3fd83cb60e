import {
  Button,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import type { ActionKind, OccurrenceView } from '../../bot/web/views/duty.ts'
import { useWords } from '../words.ts'
import type { FormKind } from './ActionForm.tsx'
import { mineWords } from './words.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

type Props = {
  task: OccurrenceView
  /** The heading that says of which duty the buttons are. */
  describedBy: string
  onForm: (kind: FormKind) => void
  onAct: (action: 'start' | 'undo') => void
}

const inMenu = ['later', 'delegate', 'notApplicable', 'wrongPerson'] as const

/** What can be said of a duty: the usual at hand, the rest in a menu. */
export function TaskButtons({ task, describedBy, onForm, onAct }: Props) {
  const styles = useStyles()
  const words = useWords(mineWords)
  const may = (action: ActionKind) => task.actions.includes(action)
  const about = { 'aria-describedby': describedBy }
  if (task.actions.length === 0) return null
  return (
    <div className={styles.row}>
      {may('done') ? (
        <Button appearance="primary" onClick={() => onForm('done')} {...about}>
          {words.actions.done}
        </Button>
      ) : null}
      {may('start') ? (
        <Button onClick={() => onAct('start')} {...about}>
          {words.actions.start}
        </Button>
      ) : null}
      {may('undo') ? (
        <Button onClick={() => onAct('undo')} {...about}>
          {words.actions.undo}
        </Button>
      ) : null}
      {inMenu.some(may) ? <More may={may} describedBy={describedBy} onForm={onForm} /> : null}
    </div>
  )
}

type MoreProps = Pick<Props, 'describedBy' | 'onForm'> & { may: (action: ActionKind) => boolean }

function More({ may, describedBy, onForm }: MoreProps) {
  const words = useWords(mineWords)
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton aria-describedby={describedBy}>{words.more}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {inMenu.filter(may).map((action) => (
            <MenuItem key={action} onClick={() => onForm(action)}>
              {words.actions[action]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
