import { dayOf } from '#bot/domain/calendar.ts'
import type { GroupId, RoundId, SeasonId } from '#bot/domain/ids.ts'
import type { Meeting } from '#bot/domain/meeting.ts'
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
  return { rounds, seminars: [] }
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
