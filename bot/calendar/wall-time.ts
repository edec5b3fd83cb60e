import { Temporal } from 'temporal-polyfill'

/** What a wall clock shows in a time zone, by its name in the IANA's list or in Windows. */
export type WallTime = { dateTime: string; timeZone: string }

const SWEDISH = 'Europe/Stockholm'

/** The zones of Windows that a Swedish organisation's calendars may be in. Source: Unicode CLDR, windowsZones. */
const windowsZones: Readonly<Record<string, string>> = {
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'Romance Standard Time': 'Europe/Paris',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'FLE Standard Time': 'Europe/Kiev',
  'GTB Standard Time': 'Europe/Bucharest',
  'Turkey Standard Time': 'Europe/Istanbul',
  'Russian Standard Time': 'Europe/Moscow',
  'Eastern Standard Time': 'America/New_York',
  'Pacific Standard Time': 'America/Los_Angeles',
}

/**
 * The instant, in milliseconds since 1970, at which a wall clock shows a time (`2026-11-23T08:00:00.0000000`); an
 * unknown zone counts as Swedish. Null for what is no time.
 */
export function instantOfWallTime({ dateTime, timeZone }: WallTime): number | null {
  try {
    return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zoneNamed(timeZone))
      .epochMilliseconds
  } catch {
    return null
  }
}

function zoneNamed(name: string): string {
  const zone = windowsZones[name] ?? name
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return SWEDISH
  }
}
