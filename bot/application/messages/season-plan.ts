import type { Day, Instant } from '#bot/domain/calendar.ts'
import type { GroupId, SeasonId } from '#bot/domain/ids.ts'
import type { CeasingNetwork } from '#bot/domain/season-plan.ts'
import type { Tables, World } from '../ports.ts'
import { readYear } from '../season-year.ts'

export type SeasonPlanRef = {
  readonly card: 'season-plan'
  readonly season: SeasonId
  readonly group: GroupId
}

/** A step of the year as a group meets it: its own meeting once booked, the weeks before that. */
export type PlannedStep = {
  /** What the round is called; null: the joint leader seminar. */
  readonly label: string | null
  readonly when:
    | { readonly meeting: { readonly startsAt: Instant; readonly endsAt: Instant } }
    | { readonly day: Day }
    | { readonly window: { readonly from: Day; readonly to: Day } }
  /** Empty before there is one. */
  readonly theme: string
  readonly isCarried: boolean
}

/** The year's dates and themes, and the networks that end. */
export type SeasonPlanMessage = {
  readonly card: 'season-plan'
  readonly label: string
  readonly steps: readonly PlannedStep[]
  readonly networks: readonly CeasingNetwork[]
  /** It has been published before, and says something else now. */
  readonly isChanged: boolean
  readonly tabUrl: string
}

/** Null when nothing is published of the year. */
export const readSeasonPlan = async (
  tables: Tables,
  world: World,
  ref: SeasonPlanRef,
): Promise<SeasonPlanMessage | null> => {
  const plan = await tables.seasonPlans.find(ref.season)
  const season = (await tables.seasons.all()).find(({ id }) => id === ref.season)
  if (!plan || !season) return null
  const entries = await readYear(tables, season.id, plan, ref.group)
  return {
    card: 'season-plan',
    label: season.label,
    steps: entries.map((entry): PlannedStep => {
      if (entry.kind === 'seminar')
        return { label: null, when: { day: entry.day }, theme: entry.theme, isCarried: false }
      const { round, meeting, theme, isCarried } = entry
      const when = meeting
        ? { meeting: { startsAt: meeting.startsAt, endsAt: meeting.endsAt } }
        : { window: round.window }
      return { label: round.label, when, theme, isCarried }
    }),
    networks: plan.networks,
    isChanged: plan.version > 1,
    tabUrl: world.link('plan', season.id),
  }
}
