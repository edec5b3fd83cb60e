import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode, Ref } from 'react'

const useStyles = makeStyles({
  frame: {
    margin: 0,
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    // No round corners: what scrolls beneath them would be drawn anew in every frame.
  },
})

type Props = {
  /** What it holds, for those who do not see it. */
  label: string
  className?: string
  frame?: Ref<HTMLElement>
  children: ReactNode
}

/** A part of the page that scrolls by itself; whoever has no mouse reaches it with Tab and scrolls it with the arrow keys. */
export function ScrollFrame({ label, className, frame, children }: Props) {
  const styles = useStyles()
  return (
    <figure
      ref={frame}
      className={mergeClasses(styles.frame, className, 'ansvar-scroll')}
      tabIndex={0}
      aria-label={label}
    >
      {children}
    </figure>
  )
}
