import { Button } from '@fluentui/react-components'
import type { SystemMatrixView } from '../../bot/web/views/matrix.ts'
import { useAddress } from '../address.ts'
import { useWords } from '../words.ts'
import { inAddress } from './selection.ts'
import { matrixWords } from './words.ts'

type Props = { view: SystemMatrixView; person: string }

/** That only one person's rows are shown, and the way back to all. */
export function PersonChosen({ view, person }: Props) {
  const words = useWords(matrixWords)
  const { put } = useAddress()
  const name = person ? nameOf(view, person) : null
  if (name === null) return null
  return (
    <Button onClick={() => put({ [inAddress.person]: null })}>
      {words.person(name)} <span aria-hidden="true">✕</span>
    </Button>
  )
}

function nameOf({ rows }: SystemMatrixView, person: string): string {
  for (const { cells } of rows)
    for (const { held } of cells)
      for (const { personId, name } of held) if (personId === person) return name
  return '–'
}
