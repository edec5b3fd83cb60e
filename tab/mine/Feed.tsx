import { Button, Field, Input, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { FeedView } from '../../bot/web/views/mine.ts'
import { change } from '../api.ts'
import { Confirm } from '../parts/Confirm.tsx'
import { Section } from '../parts/Section.tsx'
import { useSay } from '../say.ts'
import { useSetting } from '../setting.ts'
import { dayInWords, useWords } from '../words.ts'
import { mineWords } from './words.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  narrow: { maxWidth: '48rem' },
})

/** The reader's due days in their own calendar: make, change or remove its secret address. */
export function Feed({ since: before }: { since: string | null }) {
  const styles = useStyles()
  const { feed } = useWords(mineWords)
  const { language } = useSetting()
  const { since, path, make, revoke } = useFeed(before)
  const [asked, setAsked] = useState<'renew' | 'revoke' | null>(null)
  const row = useRef<HTMLDivElement>(null)
  // Whatever was answered, the reader is back at what they pressed.
  const close = () => {
    setAsked(null)
    setTimeout(() => row.current?.querySelector('button')?.focus())
  }
  return (
    <Section title={feed.title} note={feed.about}>
      {path ? <Address path={path} /> : null}
      {since && !path ? <Text>{feed.since(dayInWords(since, language))}</Text> : null}
      <div className={styles.row} ref={row}>
        {since ? (
          <>
            <Button onClick={() => setAsked('renew')}>{feed.renew}</Button>
            <Button onClick={() => setAsked('revoke')}>{feed.revoke}</Button>
          </>
        ) : (
          <Button onClick={() => void make()}>{feed.make}</Button>
        )}
      </div>
      {asked ? (
        <Asking
          asked={asked}
          onRenew={() => make().then(close)}
          onRevoke={() => revoke().then(close)}
          onCancel={close}
        />
      ) : null}
    </Section>
  )
}

/** The reader's feed as it stands; its address is known only to the page that made it. */
function useFeed(before: string | null) {
  const words = useWords(mineWords)
  const say = useSay()
  const [since, setSince] = useState(before)
  const [path, setPath] = useState<string | null>(null)
  const make = async () => {
    const answer = await change<FeedView>('POST', 'mine/feed', {}, null)
    if (answer.kind !== 'view') return say({ text: words.failed })
    setSince(answer.view.since)
    setPath(answer.view.path)
    say({ text: words.feed.once })
  }
  const revoke = async () => {
    const answer = await change('DELETE', 'mine/feed', {}, null)
    if (answer.kind !== 'view') return say({ text: words.failed })
    setSince(null)
    setPath(null)
    say({ text: words.feed.revoked })
  }
  return { since, path, make, revoke }
}

type AskingProps = {
  asked: 'renew' | 'revoke'
  onRenew: () => Promise<void>
  onRevoke: () => Promise<void>
  onCancel: () => void
}

function Asking({ asked, onRenew, onRevoke, onCancel }: AskingProps) {
  const { feed } = useWords(mineWords)
  const what = {
    renew: { title: feed.renewTitle, text: feed.renewText, onDo: onRenew },
    revoke: { title: feed.revokeTitle, text: feed.revokeText, onDo: onRevoke },
  }[asked]
  return (
    <Confirm
      open
      title={what.title}
      doIt={feed[asked]}
      onDo={() => void what.onDo()}
      onCancel={onCancel}
    >
      {what.text}
    </Confirm>
  )
}

/** The address, as long as the page knows it. */
function Address({ path }: { path: string }) {
  const styles = useStyles()
  const { feed } = useWords(mineWords)
  const say = useSay()
  const address = new URL(path, location.origin).href
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address)
      say({ text: feed.copied })
    } catch {
      say({ text: feed.notCopied })
    }
  }
  return (
    <>
      <Field label={feed.address} hint={feed.once} className={styles.narrow}>
        <Input readOnly value={address} onFocus={(event) => event.target.select()} />
      </Field>
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => void copy()}>
          {feed.copy}
        </Button>
        <Link href={address.replace(/^https?:/, 'webcal:')}>{feed.subscribe}</Link>
      </div>
    </>
  )
}
