import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactNode, useEffect, useState } from 'react'
import { type Said, SayContext } from '../say.ts'
import { useWords } from '../words.ts'
import { shellWords } from './words.ts'

const useStyles = makeStyles({
  region: {
    position: 'fixed',
    insetInline: '0',
    bottom: '0',
    zIndex: 10,
    display: 'flex',
    justifyContent: 'center',
    padding: tokens.spacingVerticalM,
    pointerEvents: 'none',
  },
  said: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    maxWidth: '36rem',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    pointerEvents: 'auto',
    overflowWrap: 'anywhere',
  },
})

/** Milliseconds that something said without a choice stays. */
const STAYS = 8_000

/** Shows what has just happened, and reads it aloud; what can be undone stays until it is closed or replaced. */
export function Saying({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState<Said | null>(null)
  const styles = useStyles()
  useEffect(() => {
    if (!said || said.action) return
    const timer = setTimeout(setSaid, STAYS, null)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <SayContext value={setSaid}>
      {children}
      <div role="status" className={styles.region}>
        {said ? <SaidOnce said={said} close={() => setSaid(null)} /> : null}
      </div>
    </SayContext>
  )
}

function SaidOnce({ said, close }: { said: Said; close: () => void }) {
  const words = useWords(shellWords)
  const styles = useStyles()
  const { action } = said
  const act = () => {
    close()
    action?.run()
  }
  return (
    <div className={styles.said}>
      <span>{said.text}</span>
      {action ? (
        <Button size="small" appearance="primary" onClick={act}>
          {action.label}
        </Button>
      ) : null}
      <Button size="small" onClick={close}>
        {words.close}
      </Button>
    </div>
  )
}
