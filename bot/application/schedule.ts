import { type Actor, may } from '#bot/domain/access.ts'
import { addDays, type Day, dayOf, weekday } from '#bot/domain/calendar.ts'
import { type Group, membersOf } from '#bot/domain/group.ts'
import type { PersonId, RoundId } from '#bot/domain/ids.ts'
import { canHost, type Leader } from '#bot/domain/leader.ts'
import { accept, type Result, refuse } from '#bot/domain/result.ts'
import { balanceFor } from '#bot/domain/schedule/assign.ts'
import { hinderedCounts } from '#bot/domain/schedule/hindered.ts'
import { type Calendars, openCalendars, takeAsUnknown } from '#bot/domain/schedule/packed.ts'
import { packGroups, WEIGHTS, type WeekProblem } from '#bot/domain/schedule/problem.ts'
import { searchWeeks } from '#bot/domain/schedule/search.ts'
import {
  firstSlots,
  layOver,
  PROTECTED_MINUTES,
  SLOTS_A_DAY,
  startsFor,
  WORKING_GRID,
  windowsFor,
} from '#bot/domain/schedule/slots.ts'
import type { Round } from '#bot/domain/season.ts'
import { type ClosedDays, closedOn, daysFrom } from '#bot/domain/working-days.ts'
import { readCalendars } from './calendars.ts'
import type { FreeBusy, World } from './ports.ts'
import { choiceView, type Named, weekView } from './proposals.ts'

/** What of the programme a proposal rests on, read before the calendars are asked. */
type Ground = {
  readonly round: Round
  readonly groups: readonly Group[]
  readonly leaders: ReadonlyMap<PersonId, Leader>
  readonly closedDays: ClosedDays
}

/** The first and the last possible day, counted from today; without a last, the round's window ends it. */
type Notice = { readonly leastDays: number; readonly mostDays: number | null }

/** What the coordinator asks of the weeks. */
type Wishes = {
  readonly round: RoundId
  /** The most days that the groups may be spread over. */
  readonly days: number
  readonly protectedMinutes?: number | undefined
  /** The most groups on one day, where rooms are few. */
  readonly groupsPerDay?: number | undefined
  readonly notice?: Notice | undefined
  /** The address of the one who opens the meetings. */
  readonly speaker?: string | undefined
  readonly hostMustBeFree?: boolean | undefined
}

/** Proposes when a round may be held. Free and busy times are read for the moment and kept nowhere. */
export const schedule = (world: World) => ({
  proposeWeeks: async (actor: Actor, input: Wishes) => {
    if (!may(actor, 'proposeWeeks')) return refuse('not-allowed')
    const ground = await readGround(world, input.round)
    if (!ground.ok) return ground
    const { round, groups, leaders, closedDays } = ground.value
    const calendar = calendarOf(round, closedDays, dayOf(world.clock.now()), input.notice)
    const days = calendar.filter((each) => each.closed === null).map((each) => each.day)
    const [first, last] = [days.at(0), days.at(-1)]
    if (!first || !last) return refuse('no-days')

    const invited = groups.flatMap(membersOf).flatMap((id) => leaders.get(id) ?? [])
    const asked = invited.filter((leader) => leader.hasMailbox)
    const speaker = input.speaker?.trim().toLowerCase() ?? null
    const emails = new Set(asked.map((leader) => leader.email))
    if (speaker !== null) emails.add(speaker)
    const read = await readCalendars(() => world.calendar.freeBusy([...emails], first, last))
    if (!read.ok) return read
    const known = new Map(
      read.value.flatMap((each) => (each.known ? [[each.email.toLowerCase(), each.busy]] : [])),
    )
    if (speaker !== null && !known.has(speaker)) return refuse('speaker-unknown')

    const busy = [
      ...invited.map(({ email, hasMailbox }) =>
        hasMailbox ? known.get(email.toLowerCase()) : undefined,
      ),
      ...(speaker === null ? [] : [known.get(speaker)]),
    ]
    const calendars = await packCalendars(world, busy, days)
    const problem = pose(
      ground.value,
      input,
      days,
      invited,
      calendars,
      speaker === null ? null : invited.length,
    )
    const { choices, weeks, proven } = await searchInSlices(world, problem)
    const named: Named = { problem, groups, people: invited }
    const counts = new Map(hinderedCounts(problem).map((each, place) => [days[place], each]))
    const namesOf = (some: readonly Leader[]) => some.map((leader) => leader.name).sort(byDanish)
    const isKnown = (leader: Leader) => known.has(leader.email.toLowerCase())
    return accept({
      choices: choices.map((choice) => choiceView(named, choice)),
      weeks: weeks.map((report) => weekView(named, report)),
      proven,
      calendars: asked.filter(isKnown).length,
      unknown: namesOf(asked.filter((leader) => !isKnown(leader))),
      withoutMailbox: namesOf(invited.filter((leader) => !leader.hasMailbox)),
      starts: problem.starts,
      days: calendar.map((each) => ({ ...each, counts: counts.get(each.day) ?? [] })),
    })
  },
})

const byDanish = (one: string, other: string) => one.localeCompare(other, 'da')

const readGround = (
  world: World,
  id: RoundId,
): Promise<Result<Ground, 'not-found' | 'round-booked' | 'no-groups'>> =>
  world.store.transaction(async (tables) => {
    const round = await tables.seasons.findRound(id)
    if (!round) return refuse('not-found')
    if (round.state === 'booked') return refuse('round-booked', { round: round.number })
    const groups = await tables.groups.all()
    if (groups.length === 0) return refuse('no-groups')
    const leaders = new Map((await tables.leaders.all()).map((each) => [each.id, each]))
    const closedDays = (await tables.settings.get('closed-days')) ?? {}
    return accept({ round, groups, leaders, closedDays })
  })

/** The weekdays of the window, each open or closed for a reason; nobody is called to a meeting today. */
const calendarOf = (
  round: Round,
  closedDays: ClosedDays,
  today: Day,
  notice: Notice = { leastDays: 0, mostDays: null },
) => {
  const soonest = addDays(today, notice.leastDays)
  const latest = notice.mostDays === null ? null : addDays(today, notice.mostDays)
  return daysFrom(round.window.from, round.window.to)
    .filter((on) => weekday(on) <= 5)
    .map((day) => {
      if (day <= today) return { day, closed: { kind: 'past' as const } }
      const closed = closedOn(day, closedDays)
      if (closed && closed.kind !== 'weekend') return { day, closed }
      if (day < soonest) return { day, closed: { kind: 'too-soon' as const } }
      if (latest !== null && day > latest) return { day, closed: { kind: 'too-late' as const } }
      return { day, closed: null }
    })
}

/** The round as numbers; everyone's place is that of their calendar. */
const pose = (
  { round, groups, leaders }: Ground,
  wishes: Wishes,
  days: readonly Day[],
  people: readonly Leader[],
  calendars: Calendars,
  speaker: number | null,
): WeekProblem => {
  const starts = startsFor(round.meetingMinutes)
  const protectedMinutes = wishes.protectedMinutes ?? PROTECTED_MINUTES
  const places = new Map(people.map((leader, place) => [leader.id, place]))
  const placeOf = (id: PersonId) => places.get(id) ?? []
  return {
    days,
    starts,
    windows: windowsFor(starts, round.meetingMinutes, protectedMinutes, WORKING_GRID),
    maxDays: wishes.days,
    balanceOver: (used) => balanceFor(groups.length, used),
    rooms: days.map(() => wishes.groupsPerDay ?? groups.length),
    groups: packGroups(
      groups.map((group) => ({
        host: group.host === null ? null : (places.get(group.host) ?? null),
        members: membersOf(group).flatMap(placeOf),
        substitutes: membersOf(group)
          .filter((id) => id !== group.host && mayHost(leaders.get(id)))
          .flatMap(placeOf),
      })),
    ),
    calendars,
    speaker,
    weights: WEIGHTS,
    hostMustBeFree: wishes.hostMustBeFree ?? false,
  }
}

/** A chief who can be invited: a host whom nobody can call is none. */
const mayHost = (leader: Leader | undefined): boolean =>
  leader !== undefined && canHost(leader) && leader.hasMailbox

const PEOPLE_BETWEEN_BREATHS = 50

const packCalendars = async (
  world: World,
  busy: readonly (FreeBusy['busy'] | undefined)[],
  days: readonly Day[],
): Promise<Calendars> => {
  const calendars = openCalendars(busy.length, days.length, SLOTS_A_DAY)
  const firsts = firstSlots(days)
  for (const [person, taken] of busy.entries()) {
    if (person % PEOPLE_BETWEEN_BREATHS === 0) await world.breathe()
    if (taken) layOver(calendars, person, taken, firsts)
    else for (const day of days.keys()) takeAsUnknown(calendars, person, day)
  }
  return calendars
}

const searchInSlices = async (world: World, problem: WeekProblem) => {
  const search = searchWeeks(problem)
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
    await world.breathe()
  }
}
