import { Button } from '@fluentui/react-components'
import { useAddress } from '../address.ts'
import type { Problem } from '../api.ts'
import { useWords } from '../words.ts'
import { Consent } from './Consent.tsx'
import { Notice } from './Notice.tsx'
import { partWords } from './words.ts'

type Props = { problem: Problem; level: 1 | 2; again: () => void }

/** Why something can't be shown, in the reader's words, with a way on. */
export function ProblemNotice({ problem, level, again }: Props) {
  const words = useWords(partWords)
  const { go } = useAddress()
  const [title = '', text = ''] = words.problems[problem.kind]
  const said = 'detail' in problem && problem.detail ? problem.detail : text
  const dead = problem.kind === 'unknown' || problem.kind === 'notForYou'
  return (
    <div role="alert">
      <Notice title={title} text={said} level={level}>
        {problem.kind === 'noConsent' ? <Consent given={again} /> : null}
        {dead ? null : (
          <Button appearance="primary" onClick={again}>
            {words.again}
          </Button>
        )}
        {dead ? (
          <Button appearance="primary" onClick={() => go('')}>
            {words.toBeginning}
          </Button>
        ) : null}
      </Notice>
    </div>
  )
}
