import { type Day, dayOf, type Instant } from './calendar.ts'
import type { RoundId } from './ids.ts'
import type { Meeting } from './meeting.ts'
import type { Round } from './season.ts'

/** A year as the coordinator lives it, in order; the last four come back with every round. */
export const YEAR_STEPS = [
  'import',
  'compose',
  'approve',
  'rooms',
  'plan',
  'book',
  'agenda',
  'meet',
] as const
export type YearStep = (typeof YEAR_STEPS)[number]
export type YearStepState = 'done' | 'now' | 'later'

export type YearFacts = {
  readonly leaders: number
  readonly isComposed: boolean
  readonly groups: number
  readonly areRoomsReady: boolean
  /** The round that is next to be held, or null. */
  readonly round: Pick<Round, 'state'> | null
  readonly isAgendaReleased: boolean
}

/** The first round that is not behind us: a booked one with a meeting to come, or one that can still be booked. */
export const roundAhead = (
  rounds: readonly Round[],
  meetings: readonly Meeting[],
  now: Instant,
): Round | null =>
  rounds.find((round) =>
    round.state === 'booked'
      ? meetingsAhead(meetings, round.id, now).length > 0
      : round.window.to >= dayOf(now),
  ) ?? null

const meetingsAhead = (meetings: readonly Meeting[], round: RoundId, now: Instant) =>
  meetings.filter((each) => each.round === round && each.state === 'planned' && each.endsAt > now)

/** The first and the last day on which the round's meetings to come are held, or null when there are none. */
export const daysAhead = (
  meetings: readonly Meeting[],
  round: RoundId,
  now: Instant,
): { readonly from: Day; readonly to: Day } | null => {
  const days = meetingsAhead(meetings, round, now)
    .map((each) => dayOf(each.startsAt))
    .toSorted()
  const [from] = days
  const to = days.at(-1)
  return from && to ? { from, to } : null
}

/**
 * Where the year stands. One step is the coordinator's `now`; making the rooms goes on by itself beside it,
 * and keeps nobody from planning.
 */
export const yearSteps = (
  facts: YearFacts,
): readonly { readonly step: YearStep; readonly state: YearStepState }[] => {
  const hasGroups = facts.groups > 0
  const done: Record<YearStep, boolean> = {
    import: facts.leaders > 0,
    compose: facts.isComposed || hasGroups,
    approve: hasGroups,
    rooms: facts.areRoomsReady,
    plan: facts.round !== null,
    book: facts.round?.state === 'booked',
    agenda: facts.isAgendaReleased,
    meet: false,
  }
  const next = YEAR_STEPS.find((step) => step !== 'rooms' && !done[step])
  return YEAR_STEPS.map((step) => {
    if (done[step]) return { step, state: 'done' }
    const isNow = step === 'rooms' ? hasGroups : step === next
    return { step, state: isNow ? 'now' : 'later' }
  })
}
