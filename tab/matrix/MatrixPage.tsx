import { Button, makeStyles, Text } from '@fluentui/react-components'
import { PageHead } from '../parts/PageHead.tsx'
import { useSetting } from '../setting.ts'
import { dayInWords, useWords } from '../words.ts'
import { Changes } from './Changes.tsx'
import { DutyMatrix } from './DutyMatrix.tsx'
import { Files } from './Files.tsx'
import { SystemMatrix } from './SystemMatrix.tsx'
import { type Selection, useSelection } from './selection.ts'
import { Views } from './Views.tsx'
import { matrixWords } from './words.ts'

const useStyles = makeStyles({
  annex: { display: 'none' },
})

/** Who answers for what: systems by roles, duties by roles, and what has changed. */
export function MatrixPage() {
  const words = useWords(matrixWords)
  const selection = useSelection()
  return (
    <div className="ansvar-annex">
      <PageHead title={words.title}>
        <Files selection={selection} />
        <Button className="ansvar-screen" onClick={() => print()}>
          {words.print}
        </Button>
      </PageHead>
      <Annex on={selection.on} />
      <Views shown={selection.view} />
      <Shown selection={selection} />
    </div>
  )
}

function Shown({ selection }: { selection: Selection }) {
  switch (selection.view) {
    case 'systems':
      return <SystemMatrix selection={selection} />
    case 'duties':
      return <DutyMatrix selection={selection} />
    case 'changes':
      return <Changes selection={selection} />
  }
}

/** What stands over the printed matrix instead of what can be pressed. */
function Annex({ on }: { on: string | null }) {
  const words = useWords(matrixWords)
  const styles = useStyles()
  const { me, language } = useSetting()
  const day = on ?? me?.today ?? ''
  return (
    <Text as="p" className={`${styles.annex} ansvar-paper`}>
      {words.annex(me?.organisation ?? '', dayInWords(day, language))}
    </Text>
  )
}
