import { Button } from '@fluentui/react-components'
import { readFile } from '../api.ts'
import { partWords } from '../parts/words.ts'
import { useSay } from '../say.ts'
import { useWords } from '../words.ts'
import type { Selection } from './selection.ts'
import { matrixWords } from './words.ts'

/** The matrix as a file, of the day that is shown. */
export function Files({ selection: { view, on } }: { selection: Selection }) {
  const words = useWords(matrixWords)
  const problems = useWords(partWords).problems
  const say = useSay()
  if (view === 'changes') return null
  const save = async (kind: 'xlsx' | 'csv') => {
    const answer = await readFile(`matrix/${view}.${kind}${on ? `?on=${on}` : ''}`)
    if (answer.kind === 'file') keep(answer.name, answer.blob)
    else say({ text: problems[answer.kind][0] ?? '' })
  }
  return (
    <>
      <Button className="ansvar-screen" onClick={() => void save('xlsx')}>
        {words.excel}
      </Button>
      <Button className="ansvar-screen" onClick={() => void save('csv')}>
        {words.csv}
      </Button>
    </>
  )
}

/** Hands a file to the browser to be kept. */
function keep(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
