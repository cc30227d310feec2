import { badRequest } from './refusal.ts'

/** The Windows names that Outlook uses for the zones one meets from Denmark; IANA names work besides. */
const windowsZones: Record<string, string> = {
  UTC: 'UTC',
  'tzone://Microsoft/Utc': 'UTC',
  'Romance Standard Time': 'Europe/Copenhagen',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'FLE Standard Time': 'Europe/Helsinki',
  'Greenland Standard Time': 'America/Nuuk',
}

const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()
const hour = 3_600_000

/** A wall time in a zone as milliseconds since 1970. Throws a 400 for what is no wall time or zone. */
export function instantOf(wall: string, zone: string): number {
  const asUtc = Date.parse(`${wall}Z`)
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?$/.test(wall) || Number.isNaN(asUtc))
    throw badRequest(
      `The value '${wall}' of dateTime is not a time without an offset.`,
      'ErrorInvalidRequest',
    )
  const guess = asUtc - offset(zone, asUtc)
  return asUtc - offset(zone, guess)
}

/** An instant as a wall time in a zone, with the seven decimals of Exchange. */
export function wallTime(instant: number, zone: string): string {
  return `${new Date(instant + offset(zone, instant)).toISOString().slice(0, 19)}.0000000`
}

/** Throws a 400 unless Outlook knows the zone. */
export function checkZone(zone: string): void {
  offset(zone, 0)
}

/** The zone's offset in milliseconds; it changes on the hour, so one answer serves the hour. */
function offset(zone: string, instant: number): number {
  const key = `${zone} ${Math.floor(instant / hour)}`
  const known = offsets.get(key)
  if (known !== undefined) return known
  const start = Math.floor(instant / hour) * hour
  const parts = format(zone).formatToParts(start)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  offsets.set(key, wall - start)
  return wall - start
}

function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  try {
    const made = new Intl.DateTimeFormat('en-GB', {
      timeZone: windowsZones[zone] ?? zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
    formats.set(zone, made)
    return made
  } catch {
    throw badRequest(
      `A valid TimeZone value must be specified. The following is not supported: '${zone}'.`,
      'TimeZoneNotSupportedException',
    )
  }
}
