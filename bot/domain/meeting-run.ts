import { AGENDA_POINTS, type AgendaPointName } from './agenda.ts'
import { addMinutes, type Instant } from './calendar.ts'
import type { MeetingId, PersonId } from './ids.ts'
import type { Meeting } from './meeting.ts'
import { accept, type Result, refuse } from './result.ts'

/** Points taken one at a time against the clock: those of a meeting's agenda, or the questions of a seminar. */
export type Clocked<Point extends string> = {
  /** null: none is on. */
  readonly at: { readonly point: Point; readonly since: Instant } | null
  /** Whole seconds spent on each point before it was last left. */
  readonly spent: Readonly<Partial<Record<Point, number>>>
}

/** How far a meeting has come, the same on every screen: the point that is on, and who speaks in the round. */
export type MeetingRun = Clocked<AgendaPointName> & {
  readonly meeting: MeetingId
  /** Who speaks in the round, in the order that was drawn; empty before that. */
  readonly speakers: readonly PersonId[]
  /** Whose turn it is in `speakers`; past the last when all have had the word. */
  readonly turn: number
}

export const notBegun = (meeting: MeetingId): MeetingRun => ({
  meeting,
  at: null,
  spent: {},
  speakers: [],
  turn: 0,
})

const BEGINS_MINUTES_BEFORE = 60
const ENDS_MINUTES_AFTER = 12 * 60

/** Whether the meeting can be run: from an hour before it begins until twelve hours after its end. */
export const mayRun = (
  meeting: Pick<Meeting, 'state' | 'startsAt' | 'endsAt'>,
  now: Instant,
): Result<null, 'meeting-cancelled' | 'meeting-not-begun' | 'meeting-over'> => {
  if (meeting.state === 'cancelled') return refuse('meeting-cancelled')
  if (now < addMinutes(meeting.startsAt, -BEGINS_MINUTES_BEFORE)) return refuse('meeting-not-begun')
  return now >= addMinutes(meeting.endsAt, ENDS_MINUTES_AFTER)
    ? refuse('meeting-over')
    : accept(null)
}

const secondsBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000))

/** Whole seconds spent on a point by now. */
export const secondsOn = <Point extends string>(
  run: Clocked<Point>,
  point: Point,
  now: Instant,
): number =>
  (run.spent[point] ?? 0) + (run.at?.point === point ? secondsBetween(run.at.since, now) : 0)

/** The run with this point on, or with null none. Asked for twice it is the same: two screens may ask at once. */
export const goToPoint = <Point extends string, Run extends Clocked<Point>>(
  run: Run & Clocked<Point>,
  point: Point | null,
  now: Instant,
): Run => {
  const left = run.at
  if ((left?.point ?? null) === point) return run
  return {
    ...run,
    at: point === null ? null : { point, since: now },
    spent: left ? { ...run.spent, [left.point]: secondsOn(run, left.point, now) } : run.spent,
  }
}

/** The run with a new order of who speaks, drawn by lot; `chance` in [0, 1). */
export const drawSpeakers = (
  run: MeetingRun,
  people: readonly PersonId[],
  chance: () => number,
): MeetingRun => {
  const speakers = [...people]
  for (let last = speakers.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1))
    ;[speakers[last], speakers[other]] = [speakers[other] as PersonId, speakers[last] as PersonId]
  }
  return { ...run, speakers, turn: 0 }
}

export const PASSES = ['next', 'later', 'back'] as const
/** The next one speaks; this one speaks when the others have; the one before speaks again. */
export type Pass = (typeof PASSES)[number]

/**
 * The run after the word was passed on. `from` is whom the screen showed, null after the last: if somebody else
 * has the word by now, another screen was first, and nothing changes.
 */
export const passTurn = (run: MeetingRun, from: PersonId | null, how: Pass): MeetingRun => {
  const speaking = run.speakers[run.turn] ?? null
  if (speaking !== from) return run
  if (how === 'back') return { ...run, turn: Math.max(0, run.turn - 1) }
  if (speaking === null) return run
  if (how === 'next' || run.turn === run.speakers.length - 1) return { ...run, turn: run.turn + 1 }
  const others = run.speakers.filter((_, index) => index !== run.turn)
  return { ...run, speakers: [...others, speaking] }
}

export const nextPoint = (point: AgendaPointName): AgendaPointName | null =>
  AGENDA_POINTS[AGENDA_POINTS.indexOf(point) + 1] ?? null
