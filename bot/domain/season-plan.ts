import type { Day, Instant } from './calendar.ts'
import type { RoundId, SeasonId } from './ids.ts'
import { accept, type Result, refuse } from './result.ts'
import type { Round } from './season.ts'

/** What each round is to be about, in a few words; a round without a theme is not there. */
export type Themes = Readonly<Record<string, string>>

/** A voluntary network that ends now that every leader has a group (requirements.md A08). */
export type CeasingNetwork = {
  readonly name: string
  readonly endsOn: Day
  /** Where its people go on instead, in their own words; may be empty. */
  readonly instead: string
}

/** What is told of a year: themes for its rounds, and the networks that end. */
export type PlanContent = {
  readonly themes: Themes
  readonly networks: readonly CeasingNetwork[]
}

/** What the chief group has told every leader about a year (requirements.md A27); the dates are the rounds' own. */
export type SeasonPlan = PlanContent & {
  readonly season: SeasonId
  /** Goes up each time it is published; whoever names an older one is refused. */
  readonly version: number
  readonly publishedAt: Instant
}

export const LONGEST_THEME = 120
export const LONGEST_NETWORK = 80
export const LONGEST_INSTEAD = 160
/** More than that would push the dates off the card. */
export const MOST_NETWORKS = 12

/** The joint leader seminar of a year, as far as the plan tells of it. */
export type PlannedSeminar = {
  readonly season: SeasonId
  readonly day: Day
  readonly theme: string
}

/** A round with what is known of it now. */
export type PlannedRound = Pick<Round, 'id' | 'season' | 'label' | 'window'> & {
  /** The days on which groups meet, by date; none before it is booked. */
  readonly days: readonly Day[]
  /** What its agenda is about, once the groups have got it. */
  readonly releasedTheme: string | null
}

export type YearEntry =
  | {
      readonly kind: 'round'
      readonly round: PlannedRound
      readonly theme: string
      /** The theme goes on from the seminar before it. */
      readonly isCarried: boolean
    }
  | { readonly kind: 'seminar'; readonly day: Day; readonly theme: string }

const firstDay = ({ days, window }: PlannedRound): Day => days[0] ?? window.from

/** The seminar whose theme goes on into this round: it lies before it, and no other round lies between them (A28). */
export const seminarBefore = (
  round: PlannedRound,
  rounds: readonly PlannedRound[],
  seminars: readonly PlannedSeminar[],
): PlannedSeminar | null => {
  const start = firstDay(round)
  const before = seminars
    .filter(({ day, theme }) => day < start && theme.trim() !== '')
    .toSorted((one, other) => (one.day < other.day ? -1 : 1))
    .at(-1)
  if (!before) return null
  const isBetween = (each: PlannedRound) => firstDay(each) > before.day && firstDay(each) < start
  return rounds.some(isBetween) ? null : before
}

/**
 * One year by date: its rounds and its seminar. What a released agenda says counts before what was planned, and
 * what was planned before the theme that a seminar left behind. `rounds` and `seminars` are those of all years.
 */
export const yearOf = (
  season: SeasonId,
  rounds: readonly PlannedRound[],
  seminars: readonly PlannedSeminar[],
  themes: Themes,
): readonly YearEntry[] => {
  const ofRounds = rounds
    .filter((round) => round.season === season)
    .map((round) => {
      const own = round.releasedTheme?.trim() || themes[round.id]?.trim() || ''
      const carried = own === '' ? (seminarBefore(round, rounds, seminars)?.theme.trim() ?? '') : ''
      const entry = { kind: 'round', round, theme: own || carried, isCarried: carried !== '' }
      return { at: firstDay(round), entry: entry as YearEntry }
    })
  const ofSeminars = seminars
    .filter((seminar) => seminar.season === season)
    .map(({ day, theme }) => ({ at: day, entry: { kind: 'seminar', day, theme } as YearEntry }))
  return [...ofRounds, ...ofSeminars]
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(({ entry }) => entry)
}

export type PublishingRefusal =
  | 'changed-meanwhile'
  | 'plan-without-themes'
  | 'plan-unchanged'
  | 'year-is-over'

/** The plan as every leader gets it from now on; `rounds` are the year's own. */
export const publishPlan = (
  before: SeasonPlan | null,
  season: SeasonId,
  rounds: readonly Pick<Round, 'id' | 'window'>[],
  { version, ...content }: PlanContent & { readonly version: number },
  now: { readonly at: Instant; readonly today: Day },
): Result<SeasonPlan, PublishingRefusal> => {
  if ((before?.version ?? 0) !== version) return refuse('changed-meanwhile')
  if (rounds.every(({ window }) => window.to < now.today)) return refuse('year-is-over')
  const themes = themesOf(rounds, content.themes)
  const networks = networksOf(content.networks)
  if (Object.keys(themes).length === 0) return refuse('plan-without-themes')
  if (before && isSame(before, { themes, networks })) return refuse('plan-unchanged')
  return accept({ season, themes, networks, version: version + 1, publishedAt: now.at })
}

/** The themes of the rounds there are, without outer blanks; empty ones are left out. */
const themesOf = (rounds: readonly { readonly id: RoundId }[], themes: Themes): Themes =>
  Object.fromEntries(
    rounds.flatMap(({ id }) => {
      const theme = themes[id]?.trim() ?? ''
      return theme === '' ? [] : [[id, theme]]
    }),
  )

/** By the day they end; without those that nobody named. */
const networksOf = (networks: readonly CeasingNetwork[]): readonly CeasingNetwork[] =>
  networks
    .map(({ name, endsOn, instead }) => ({ name: name.trim(), endsOn, instead: instead.trim() }))
    .filter(({ name }) => name !== '')
    .toSorted((one, other) => (one.endsOn < other.endsOn ? -1 : one.endsOn > other.endsOn ? 1 : 0))

const wordsOf = ({ themes, networks }: PlanContent): string =>
  JSON.stringify([
    Object.entries(themes).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    networks.map(({ name, endsOn, instead }) => [name, endsOn, instead]),
  ])

const isSame = (one: PlanContent, other: PlanContent): boolean => wordsOf(one) === wordsOf(other)
