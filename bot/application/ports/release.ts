import type { Instant } from '#bot/domain/calendar.ts'
import type { ChiefPoint, Theme, ToldTheme } from '#bot/domain/chief-table.ts'
import type {
  GroupId,
  MeetingId,
  PersonId,
  PointId,
  QuoteId,
  RoundId,
  ThemeId,
} from '#bot/domain/ids.ts'
import type { Quote, Release } from '#bot/domain/release.ts'

/** What groups are asked to pass on. */
export type ReleaseTable = {
  ofMeeting(meeting: MeetingId): Promise<Release | null>
  /** The row is locked until the transaction ends. */
  ofMeetingForChange(meeting: MeetingId): Promise<Release | null>
  ofGroup(group: GroupId): Promise<readonly Release[]>
  /** Those that wait for answers or their deadline. */
  asked(): Promise<readonly Release[]>
  save(release: Release): Promise<void>
  quotesOf(meeting: MeetingId): Promise<readonly Quote[]>
  quote(id: QuoteId): Promise<Quote | null>
  quotesBy(person: PersonId): Promise<readonly Quote[]>
  saveQuote(quote: Quote): Promise<void>
}

/** The chief group's table. */
export type ChiefTable = {
  points(): Promise<readonly ChiefPoint[]>
  /** The rows are locked until the transaction ends. */
  pointsOfForChange(meeting: MeetingId): Promise<readonly ChiefPoint[]>
  /** The row is locked until the transaction ends: what its group or its leader takes back must not be put there again. */
  pointForChange(id: PointId): Promise<ChiefPoint | null>
  savePoint(point: ChiefPoint): Promise<void>
  removePoints(ids: readonly PointId[]): Promise<void>
  /** In the order they were made. */
  themes(): Promise<readonly Theme[]>
  /** Of one round. The rows are locked until the transaction ends. */
  themesForChange(round: RoundId): Promise<readonly Theme[]>
  /** The row is locked until the transaction ends. */
  themeForChange(id: ThemeId): Promise<Theme | null>
  saveTheme(theme: Theme, now: Instant): Promise<void>
  /** Its points are then under no theme. */
  removeTheme(id: ThemeId): Promise<void>
  /** How many times the groups of a round have been told. */
  steps(round: RoundId): Promise<number>
  tell(round: RoundId, step: number, at: Instant, themes: readonly ToldTheme[]): Promise<void>
  told(round: RoundId, step: number): Promise<readonly ToldTheme[] | null>
}
