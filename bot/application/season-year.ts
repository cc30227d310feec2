import { dayOf } from '#bot/domain/calendar.ts'
import type { GroupId, RoundId, SeasonId } from '#bot/domain/ids.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
import type { Round } from '#bot/domain/season.ts'
import {
  type PlannedRound,
  type PlannedSeminar,
  type SeasonPlan,
  type YearEntry,
  yearOf,
} from '#bot/domain/season-plan.ts'
import type { Tables } from './ports.ts'

/** A round or a seminar of a year as one reader meets it: with their own group's meeting. */
export type ReadEntry =
  | (Extract<YearEntry, { kind: 'round' }> & { readonly meeting: Meeting | null })
  | Extract<YearEntry, { kind: 'seminar' }>

const daysIn = (meetings: readonly Meeting[], round: RoundId) =>
  [
    ...new Set(
      meetings
        .filter((meeting) => meeting.round === round && meeting.state === 'planned')
        .map(({ startsAt }) => dayOf(startsAt)),
    ),
  ].toSorted()

/** All rounds there are with what is known of them now, and the seminars whose themes they carry on. */
export const plannedYears = async (
  tables: Tables,
  meetings: readonly Meeting[],
): Promise<{
  readonly rounds: readonly PlannedRound[]
  readonly seminars: readonly PlannedSeminar[]
}> => {
  const themes = new Map(
    (await tables.agendas.all()).map(({ round, released }) => [
      round,
      released?.content.theme ?? null,
    ]),
  )
  const rounds = (await tables.seasons.all())
    .flatMap((season) => season.rounds)
    .map(({ id, season, label, window }) => ({
      id,
      season,
      label,
      window,
      days: daysIn(meetings, id),
      releasedTheme: themes.get(id) ?? null,
    }))
  return { rounds, seminars: await plannedSeminars(tables) }
}

/** Those that people have been called to: before that the day is nobody's but the planners'. */
const plannedSeminars = async (tables: Tables): Promise<readonly PlannedSeminar[]> =>
  (await tables.seminars.all()).flatMap(({ season, state, day, theme }) =>
    state === 'called' && day !== null ? [{ season, day, theme }] : [],
  )

/** What a round is to be about as far as it is known before its agenda: planned, or gone on from the seminar; else empty. */
export const plannedTheme = async (tables: Tables, round: Round): Promise<string> => {
  const plan = await tables.seasonPlans.find(round.season)
  const { rounds, seminars } = await plannedYears(tables, await tables.meetings.all())
  const year = yearOf(round.season, rounds, seminars, plan?.themes ?? {})
  const entry = year.find((each) => each.kind === 'round' && each.round.id === round.id)
  return entry?.theme ?? ''
}

/** A year by date, with the meetings of one group; none without a group. */
export const readYear = async (
  tables: Tables,
  season: SeasonId,
  plan: SeasonPlan | null,
  group: GroupId | null,
): Promise<readonly ReadEntry[]> => {
  const meetings = await tables.meetings.all()
  const { rounds, seminars } = await plannedYears(tables, meetings)
  const own = (round: RoundId) =>
    meetings.find(
      (each) => each.group === group && each.round === round && each.state === 'planned',
    ) ?? null
  return yearOf(season, rounds, seminars, plan?.themes ?? {}).map((entry) =>
    entry.kind === 'round' ? { ...entry, meeting: own(entry.round.id) } : entry,
  )
}
