import type { BusyStretch, FreeBusy } from '#bot/application/ports.ts'
import { addDays, type Day, daysBetween, type Instant, instant } from '#bot/domain/calendar.ts'
import type { Graph } from './client.ts'

/** The documented number of addresses in one getSchedule; Exchange refuses more than 100 (platform/graph.md section 1.5). */
const MOST_ADDRESSES = 20
/** Exchange refuses more than 62 days. */
const MOST_DAYS = 60
export const ZONE = 'W. Europe Standard Time'
/** Answered in UTC, so that the hour the autumn night repeats is told apart. */
export const IN_UTC = { prefer: 'outlook.timezone="UTC", IdType="ImmutableId"' }

type Schedule = {
  readonly scheduleId?: string
  readonly error?: unknown
  readonly scheduleItems?: readonly {
    readonly status?: string
    readonly start?: { readonly dateTime?: string }
    readonly end?: { readonly dateTime?: string }
  }[]
}

/**
 * How the days of these people are taken, by getSchedule on `mailbox`. Subjects and places, which Exchange may
 * send along, are left behind here and go no further (platform/graph.md section 8 item 6).
 */
export const freeBusyOf = async (
  graph: Graph,
  mailbox: string,
  emails: readonly string[],
  from: Day,
  to: Day,
): Promise<readonly FreeBusy[]> => {
  const asked = [...new Set(emails.map((email) => email.toLowerCase()))]
  const windows = slices(from, to)
  const answers = await Promise.all(
    chunks(asked, MOST_ADDRESSES).flatMap((some) =>
      windows.map((window) => ask(graph, mailbox, some, window)),
    ),
  )
  const all = answers.flat()
  return asked.map((email) => {
    const theirs = all.filter((schedule) => schedule.scheduleId?.toLowerCase() === email)
    // One silent window is enough not to know: half a picture looks like free time.
    const known = theirs.length === windows.length && theirs.every((one) => !one.error)
    return { email, known, busy: known ? merged(theirs.flatMap(stretchesIn)) : [] }
  })
}

type Window = { readonly from: Day; readonly to: Day }

const slices = (from: Day, to: Day): readonly Window[] =>
  Array.from({ length: Math.ceil((daysBetween(from, to) + 1) / MOST_DAYS) }, (_, index) => {
    const first = addDays(from, index * MOST_DAYS)
    const last = addDays(first, MOST_DAYS - 1)
    return { from: first, to: last < to ? last : to }
  })

const chunks = <T>(items: readonly T[], most: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / most) }, (_, index) =>
    items.slice(index * most, (index + 1) * most),
  )

const ask = async (graph: Graph, mailbox: string, schedules: readonly string[], window: Window) => {
  const midnight = (day: Day) => ({ dateTime: `${day}T00:00:00`, timeZone: ZONE })
  const { body } = await graph.call({
    method: 'POST',
    path: ['users', mailbox, 'calendar', 'getSchedule'],
    headers: IN_UTC,
    body: {
      schedules,
      startTime: midnight(window.from),
      endTime: midnight(addDays(window.to, 1)),
      availabilityViewInterval: 30,
    },
    limit: `mailbox:${mailbox}`,
    isIdempotent: true,
  })
  return (body.value ?? []) as readonly Schedule[]
}

const KINDS: Readonly<Record<string, BusyStretch['kind']>> = {
  tentative: 'tentative',
  busy: 'busy',
  oof: 'away',
  unknown: 'busy',
}

const stretchesIn = ({ scheduleItems = [] }: Schedule): readonly BusyStretch[] =>
  scheduleItems.flatMap(({ status, start, end }) => {
    const kind = KINDS[status ?? '']
    const [from, to] = [instantIn(start), instantIn(end)]
    return kind && from && to ? [{ from, to, kind }] : []
  })

/** `2027-01-20T08:00:00.0000000`, in UTC as asked for; null when there is none. */
export const instantIn = (at: { readonly dateTime?: string } | undefined): Instant | null =>
  at?.dateTime ? instant(`${at.dateTime.slice(0, 19)}Z`) : null

/** In order, and each once: what lasts over the edge of a window is in both. */
const merged = (stretches: readonly BusyStretch[]): readonly BusyStretch[] => {
  const byKey = new Map(stretches.map((each) => [`${each.from} ${each.to} ${each.kind}`, each]))
  return [...byKey.values()].toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}
