import { addDays } from './days.ts'

/** The municipality's time zone: everything a person sees is in it, whatever zone the browser is in. */
export const ZONE = 'Europe/Copenhagen'

/** A wall clock reading in `ZONE` without a zone of its own: `2027-01-20T09:00`. */
export type Wall = string

const WINDOWS_NAMES: Record<string, string> = {
  'Romance Standard Time': ZONE,
  'W. Europe Standard Time': ZONE,
  'Central Europe Standard Time': ZONE,
  'tzone://Microsoft/Utc': 'UTC',
}

const readings = new Map<string, Intl.DateTimeFormat>()

function reading(zone: string): Intl.DateTimeFormat {
  const known = readings.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  readings.set(zone, made)
  return made
}

/** What a clock in `zone` shows at an instant. */
export function wallOf(instant: string | Date, zone: string = ZONE): Wall {
  return reading(zone).format(new Date(instant)).replace(' ', 'T')
}

const DAY_MS = 86_400_000

/**
 * The instant at which a clock in `zone` shows `wall`: the earlier one in the hour of autumn that
 * comes twice, and an hour later in the hour of spring that never comes.
 */
export function instantOf(wall: Wall, zone: string = ZONE): string {
  const asIfUtc = Date.parse(`${wall.slice(0, 16)}:00Z`)
  const shownThere = (at: number) => Date.parse(`${wallOf(new Date(at), zone)}:00Z`)
  const aheadAt = (at: number) => shownThere(at) - at
  const candidates = [aheadAt(asIfUtc - DAY_MS), aheadAt(asIfUtc + DAY_MS)]
    .map((ahead) => asIfUtc - ahead)
    .toSorted((a, b) => a - b)
  const fitting = candidates.find((at) => shownThere(at) === asIfUtc)
  return new Date(fitting ?? Math.max(...candidates)).toISOString()
}

/** Graph's `start` or `end` (wall time and the name of its zone, IANA or Windows) as a wall time here. */
export function wallHere(dateTime: string, timeZone: string): Wall {
  const zone = WINDOWS_NAMES[timeZone] ?? timeZone
  // The end of a day is the start of the next.
  const wall =
    dateTime.slice(11, 13) === '24' ? `${addDays(dateTime.slice(0, 10), 1)}T00:00` : dateTime
  return zone === ZONE ? wall.slice(0, 16) : wallOf(instantOf(wall, zone))
}
