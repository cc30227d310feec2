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

/** The instant at which a clock in `zone` shows `wall`; in the repeated hour of autumn the earlier one. */
export function instantOf(wall: Wall, zone: string = ZONE): string {
  const asIfUtc = Date.parse(`${wall.slice(0, 16)}:00Z`)
  const shownThere = (at: number) => Date.parse(`${wallOf(new Date(at), zone)}:00Z`)
  const first = asIfUtc - (shownThere(asIfUtc) - asIfUtc)
  const second = first - (shownThere(first) - asIfUtc)
  const fitting = [first, second].filter((at) => shownThere(at) === asIfUtc)
  return new Date(fitting.length > 0 ? Math.min(...fitting) : second).toISOString()
}

/** Graph's `start` or `end` (wall time and the name of its zone, IANA or Windows) as a wall time here. */
export function wallHere(dateTime: string, timeZone: string): Wall {
  const zone = WINDOWS_NAMES[timeZone] ?? timeZone
  return zone === ZONE ? dateTime.slice(0, 16) : wallOf(instantOf(dateTime, zone))
}
