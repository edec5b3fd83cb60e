import type { UndoneView } from '../../bot/web/views/editing.ts'
import { change } from '../api.ts'
import { useSay } from '../say.ts'
import { useWords } from '../words.ts'
import { detailOf } from './detail.ts'
import { manageWords } from './words.ts'

/** Says that something has been done, with a way to take it back; `after` runs when it has been. */
export function useUndo(after: () => void): (text: string) => void {
  const words = useWords(manageWords)
  const say = useSay()
  const undo = async () => {
    const answer = await change<UndoneView>('POST', 'undo', {}, null)
    if (answer.kind === 'view') {
      say({ text: words.undone })
      after()
    } else say({ text: detailOf(answer, words.nothingChanged) })
  }
  return (text) => say({ text, action: { label: words.undo, run: () => void undo() } })
}
