import type { Round } from './round/round.ts'

/**
 * A sentence on how far a reading has come: pages, people, people per second, and the time left where the number of
 * people is known.
 * @param since where this process took the reading up, and when (milliseconds since 1970)
 */
export function progressOf(
  round: Round,
  since: { people: number; at: number },
  now: number,
): string {
  const seconds = Math.max(0.001, (now - since.at) / 1000)
  const rate = (round.people - since.people) / seconds
  const of = round.total === null ? '' : ` of ${round.total}`
  const left = round.total === null || rate <= 0 ? null : (round.total - round.people) / rate
  const end = left === null ? '' : `, ${timeLeft(Math.max(0, left))} left`
  return `Reading Microsoft Graph: ${round.pages} pages, ${round.people}${of} people, ${Math.round(rate)} a second${end}`
}

function timeLeft(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`
}
