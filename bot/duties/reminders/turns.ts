import type { Said } from './said.ts'

export const turnOf = ({ turn = 1 }: Pick<Said, 'turn'>): number => turn

/** The last time that any of some things was told of an occurrence, and to whom; turn 0 for never. */
export function lastTurn(
  said: readonly Said[],
  steps: readonly Said['step'][],
): { turn: number; told: readonly Said[] } {
  const notices = said.filter(({ step }) => steps.includes(step))
  const turn = Math.max(0, ...notices.map(turnOf))
  return { turn, told: notices.filter((one) => turnOf(one) === turn) }
}

/**
 * The turn of the handover that is due from the present holder: the last one that was told of while it is not
 * finished, else the next. One is finished when whoever took over is the holder, or who handed over no longer is.
 */
export function turnOfHandover(said: readonly Said[], holderId: string): number {
  const { turn, told } = lastTurn(said, ['takenOver', 'handedOver'])
  const isFinished = told.some(
    ({ step, recipientId }) => (step === 'takenOver') === (recipientId === holderId),
  )
  return isFinished || turn === 0 ? turn + 1 : turn
}
