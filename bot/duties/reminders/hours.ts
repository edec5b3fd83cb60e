/** Minutes since midnight at which reminders go out where nobody wished otherwise: 08:30. */
export const USUAL_HOUR = 8 * 60 + 30
/** Minutes since midnight from which nothing new goes out that day: 17:00. */
export const EVENING = 17 * 60

/** Minutes since midnight of an hour (`07:45`), the usual one where none is given or it lies in the evening. */
export function minutesOf(hour: string | null): number {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(hour ?? '') ?? []
  const wished = Number(hours) * 60 + Number(minutes)
  return wished < EVENING ? wished : USUAL_HOUR
}
