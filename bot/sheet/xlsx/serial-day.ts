import { addDays, dayOf } from '../../calendar/day.ts'

/** The last day that Excel knows, 9999-12-31. */
const LAST = 2_958_465
/** Excel believes that 1900 was a leap year: serial 60 is a day that never was. */
const FIRST_RIGHT = 61
const MINUTES_A_DAY = 24 * 60

/**
 * A serial number as a day, `2026-11-23`, with the time of day where it has one: `2026-11-23 13:30`.
 * The number itself where it is no day. `from1904` tells the calendar that old Macintosh workbooks count by.
 */
export function serialText(serial: number, from1904: boolean): string {
  const origin = from1904 ? dayOf(1904, 1, 1) : dayOf(1899, 12, serial < FIRST_RIGHT ? 31 : 30)
  const minutes = Math.round(serial * MINUTES_A_DAY)
  const days = Math.floor(minutes / MINUTES_A_DAY)
  if (!origin || !Number.isFinite(serial) || days < 1 || days > LAST) return String(serial)
  const time = minutes - days * MINUTES_A_DAY
  const day = addDays(origin, days)
  return time === 0 ? day : `${day} ${pad(Math.floor(time / 60))}:${pad(time % 60)}`
}

const pad = (part: number) => String(part).padStart(2, '0')
