import { type Actor, may } from '#bot/domain/access.ts'
import { type Day, dayOf, weekday } from '#bot/domain/calendar.ts'
import { type Group, membersOf } from '#bot/domain/group.ts'
import type { PersonId, RoundId } from '#bot/domain/ids.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { accept, type Result, refuse } from '#bot/domain/result.ts'
import { type Choice, choicesFrom } from '#bot/domain/schedule/alternatives.ts'
import { hinderedBy, hinderedCounts } from '#bot/domain/schedule/hindered.ts'
import type { ScheduleProblem } from '#bot/domain/schedule/problem.ts'
import { searchWeeks } from '#bot/domain/schedule/search.ts'
import { type Diary, diaryOf, firstSlots, startsFor } from '#bot/domain/schedule/slots.ts'
import type { Round } from '#bot/domain/season.ts'
import { type ClosedDays, closedOn, daysFrom } from '#bot/domain/working-days.ts'
import { readCalendars } from './calendars.ts'
import type { FreeBusy, World } from './ports.ts'

/** What of the programme a proposal rests on, read before the calendars are asked. */
type Ground = {
  readonly round: Round
  readonly groups: readonly Group[]
  readonly leaders: ReadonlyMap<PersonId, Leader>
  readonly closedDays: ClosedDays
}

/** Proposes when a round may be held. Free and busy times are read for the moment and kept nowhere. */
export const schedule = (world: World) => ({
  proposeWeeks: async (actor: Actor, input: { round: RoundId; days: number }) => {
    if (!may(actor, 'proposeWeeks')) return refuse('not-allowed')
    const ground = await readGround(world, input.round)
    if (!ground.ok) return ground
    const { round, groups, leaders, closedDays } = ground.value
    const calendar = calendarOf(round, closedDays, dayOf(world.clock.now()))
    const days = calendar.filter((each) => each.closed === null).map((each) => each.day)
    const [first, last] = [days.at(0), days.at(-1)]
    if (!first || !last) return refuse('no-days')

    const invited = groups.flatMap(membersOf).flatMap((id) => leaders.get(id) ?? [])
    const asked = invited.filter((leader) => leader.hasMailbox)
    const emails = asked.map((leader) => leader.email)
    const read = await readCalendars(() => world.calendar.freeBusy(emails, first, last))
    if (!read.ok) return read

    const diaries = await diariesOf(world, asked, read.value, days)
    const problem: ScheduleProblem = {
      days,
      starts: startsFor(round.meetingMinutes),
      meetingMinutes: round.meetingMinutes,
      maxDays: input.days,
      groups: groups.map((group) => ({
        id: group.id,
        host: group.host,
        members: membersOf(group),
      })),
      diaries,
    }
    const choices = choicesFrom(await searchInSlices(world, problem))
    const counts = new Map(hinderedCounts(problem).map((each) => [each.day, each.counts]))
    const namesOf = (some: readonly Leader[]) => some.map((leader) => leader.name).sort(byDanish)
    return accept({
      choices: choices.map((choice) => choiceView(choice, problem, groups, leaders)),
      calendars: diaries.size,
      unknown: namesOf(asked.filter((leader) => !diaries.has(leader.id))),
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
const calendarOf = (round: Round, closedDays: ClosedDays, today: Day) =>
  daysFrom(round.window.from, round.window.to)
    .filter((on) => weekday(on) <= 5)
    .map((day) => {
      if (day <= today) return { day, closed: { kind: 'past' as const } }
      const closed = closedOn(day, closedDays)
      return { day, closed: closed?.kind === 'weekend' ? null : closed }
    })

const PEOPLE_BETWEEN_BREATHS = 50

const diariesOf = async (
  world: World,
  leaders: readonly Leader[],
  read: readonly FreeBusy[],
  days: readonly Day[],
): Promise<ReadonlyMap<PersonId, Diary>> => {
  const byEmail = new Map(read.map((each) => [each.email.toLowerCase(), each]))
  const firsts = firstSlots(days)
  const diaries = new Map<PersonId, Diary>()
  for (const [index, leader] of leaders.entries()) {
    if (index % PEOPLE_BETWEEN_BREATHS === 0) await world.breathe()
    const found = byEmail.get(leader.email.toLowerCase())
    if (found?.known) diaries.set(leader.id, diaryOf(found.busy, firsts))
  }
  return diaries
}

const searchInSlices = async (world: World, problem: ScheduleProblem) => {
  const search = searchWeeks(problem)
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
    await world.breathe()
  }
}

const choiceView = (
  { difference, candidate }: Choice,
  problem: ScheduleProblem,
  groups: readonly Group[],
  leaders: Ground['leaders'],
) => {
  const hindered = hinderedBy(problem, candidate)
  const groupNames = new Map(groups.map((group) => [group.id, group.name]))
  const isSure = ({ kind }: { kind: string }) => kind !== 'tentative'
  return {
    difference,
    week: candidate.week,
    start: candidate.start,
    meetings: groups.map((group, index) => ({
      group: group.id,
      name: group.name,
      day: candidate.dayOfGroup[index] as Day,
    })),
    hosts: hindered.filter((each) => each.isHost && isSure(each)).length,
    cannot: hindered.filter(isSure).length,
    perhaps: hindered.filter((each) => !isSure(each)).length,
    hindered: hindered.map(({ person, group, day, kind, isHost }) => ({
      name: leaders.get(person)?.name ?? '',
      group: groupNames.get(group) ?? '',
      day,
      kind,
      isHost,
    })),
  }
}
