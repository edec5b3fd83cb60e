import { inSwedish } from '../names/english-words.ts'
import { wordsOf } from '../names/fold.ts'
import type { Heard } from './heard.ts'
import type { Piece, Sign } from './meaning.ts'
import { isSameWord } from './same-word.ts'

const MOST_WORDS = 3
const LEAST_FAMILY = 3
const passed: readonly Sign[] = ['and', 'alsoThen', 'filler', 'it', 'thanks', 'aside']

/** The system whose name begins as another's does and goes on with all that is said; null unless there is one. */
export function siblingNamed({ pieces, vocabulary }: Heard, systemId: string): string | null {
  const said = pieces.filter((piece) => !isPassed(piece)).flatMap(({ text }) => wordsOf(text))
  const { systems } = vocabulary.snapshot.register
  const [family = ''] = wordsOf(systems.get(systemId)?.name ?? '')
  if (said.length === 0 || said.length > MOST_WORDS || family.length < LEAST_FAMILY) return null
  const fitting = [...systems.values()].filter(({ id, name }) => {
    const [first, ...rest] = wordsOf(name)
    return (
      id !== systemId && first === family && said.map(inSwedish).every((word) => isIn(word, rest))
    )
  })
  const [only, ...others] = fitting
  return only && others.length === 0 ? only.id : null
}

const isIn = (said: string, words: readonly string[]) => words.some((one) => isSameWord(said, one))
const isPassed = ({ meanings }: Piece) => meanings.some(({ sign }) => passed.includes(sign))
