import type { Instant } from '#bot/domain/calendar.ts'
import type { ThemeStatus, ToldTheme } from '#bot/domain/chief-table.ts'
import type {
  GroupId,
  MeetingId,
  PersonId,
  PointId,
  QuoteId,
  RoundId,
  ThemeId,
} from '#bot/domain/ids.ts'
import type { Quote, ReleaseRule, ReleaseState } from '#bot/domain/release.ts'

// Releases and the chief group's table: 025
export type ReleaseRow = {
  meeting: MeetingId
  round: RoundId
  group: GroupId
  asking: number
  words: string
  is_named: boolean
  rule: ReleaseRule
  needed: number
  asked_at: Instant
  closes_at: Instant
  answered: PersonId[]
  changes: string[]
  state: ReleaseState
}

export type ReleaseQuoteRow = {
  id: QuoteId
  meeting: MeetingId
  person: PersonId
  words: string
  state: Quote['state']
  is_wanted: boolean
}

export type ChiefThemeRow = {
  id: ThemeId
  round: RoundId
  title: string
  status: ThemeStatus
  answer: string | null
  told: string | null
  made_at: Instant
}

export type ChiefPointRow = {
  id: PointId
  meeting: MeetingId
  round: RoundId
  group: GroupId
  words: string
  quote: QuoteId | null
  is_named: boolean
  theme: ThemeId | null
}

export type ChiefTellingRow = {
  round: RoundId
  step: number
  told_at: Instant
  themes: readonly ToldTheme[]
}
