import type { CalendarEvent, Directory, EventResponse, User } from '../api/shapes.ts'
import { addDays, type Day } from '../lib/days.ts'
import { type Wall, wallHere } from '../lib/zone.ts'

/** An event with its times as they are here. */
export type Appointment = {
  readonly event: CalendarEvent
  readonly start: Wall
  readonly end: Wall
}

/** An appointment as a block in a day's column: minutes from midnight, and its share of the width. */
export type Block = {
  readonly appointment: Appointment
  readonly from: number
  readonly to: number
  readonly column: number
  readonly columns: number
}

export type DayPlan = {
  readonly day: Day
  readonly allDay: readonly Appointment[]
  readonly blocks: readonly Block[]
}

const DAY_MINUTES = 24 * 60
/** Shorter blocks would have no room for a word. */
const SHORTEST = 25

export function appointmentsOf(events: readonly CalendarEvent[]): Appointment[] {
  return events
    .map((event) => ({
      event,
      start: wallHere(event.start, event.timeZone),
      end: wallHere(event.end, event.timeZone),
    }))
    .toSorted((a, b) => a.start.localeCompare(b.start) || b.end.localeCompare(a.end))
}

/** What the day holds; appointments over several days are in each of them. */
export function planOf(day: Day, appointments: readonly Appointment[]): DayPlan {
  const midnight = `${day}T00:00`
  const next = `${addDays(day, 1)}T00:00`
  const here = appointments.filter(
    ({ start, end }) => start < next && (end > midnight || start >= midnight),
  )
  const isWhole = ({ start, end }: Appointment) => start <= midnight && end >= next
  const timed = here
    .filter((each) => !isWhole(each))
    .map((appointment) => {
      const from = appointment.start < midnight ? 0 : minutes(appointment.start)
      const to = appointment.end >= next ? DAY_MINUTES : minutes(appointment.end)
      return { appointment, from, to: Math.max(to, from + SHORTEST) }
    })
  return { day, allDay: here.filter(isWhole), blocks: sideBySide(timed) }
}

function minutes(wall: Wall): number {
  return Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16))
}

type Span = Pick<Block, 'appointment' | 'from' | 'to'>

/** Gives overlapping appointments a column each; all that hang together share the width. */
function sideBySide(spans: readonly Span[]): Block[] {
  const blocks: Block[] = []
  let cluster: (Span & { column: number })[] = []
  let clusterEnd = 0
  const close = () => {
    const columns = 1 + Math.max(-1, ...cluster.map(({ column }) => column))
    blocks.push(...cluster.map((each) => ({ ...each, columns })))
    cluster = []
  }
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    if (span.from >= clusterEnd) close()
    const taken = new Set(cluster.filter(({ to }) => to > span.from).map(({ column }) => column))
    let column = 0
    while (taken.has(column)) column++
    cluster.push({ ...span, column })
    clusterEnd = Math.max(clusterEnd, span.to)
  }
  close()
  return blocks
}

/** The hours a week must show: the working day, and more when something lies outside it. */
export function hoursShown(days: readonly DayPlan[]): { first: number; last: number } {
  const blocks = days.flatMap((day) => day.blocks)
  return {
    first: Math.min(7, ...blocks.map(({ from }) => Math.floor(from / 60))),
    last: Math.max(19, ...blocks.map(({ to }) => Math.ceil(to / 60))),
  }
}

/** Whether the person hosts a group: owns its private channel. */
export function isHost(me: User, directory: Pick<Directory, 'teams'>): boolean {
  return directory.teams
    .flatMap((team) => team.channels)
    .some(
      ({ membershipType, members }) =>
        membershipType !== 'standard' &&
        members.some(({ userId, roles }) => userId === me.id && roles.includes('owner')),
    )
}

/** The person's own answer to an invitation; null when the event is only their own. */
export function ownResponse(event: CalendarEvent, me: User): EventResponse | null {
  if (event.organizerId === me.id) return event.attendees.length > 0 ? 'organizer' : null
  return (
    event.attendees.find(({ address }) => address.toLowerCase() === me.mail?.toLowerCase())
      ?.response ?? null
  )
}
