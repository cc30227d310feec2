import type { PreparationTick } from '#bot/domain/preparation.ts'
import type { CommitmentRow, ContractRevisionRow, ContractRow } from './rows/agreements.ts'
import type {
  AbsenceRow,
  AttendanceRow,
  MeetingRunRow,
  SubstituteAskingRow,
  VisitRow,
} from './rows/attendance.ts'
import type { ConceptBallotRow, ConceptReportRow } from './rows/concept.ts'
import type {
  AgendaRow,
  BallotRow,
  RoundEvaluationRow,
  SummaryRow,
  TopicRow,
  TopicSupporterRow,
} from './rows/content.ts'
import type { ErasureRow } from './rows/erasure.ts'
import type {
  ChangeInOutlookRow,
  MeetingEventRow,
  MeetingInvitationRow,
  MeetingReplyRow,
  MeetingRow,
  RoundRow,
  SeasonRow,
} from './rows/meetings.ts'
import type { NewsletterNoteRow, NewsletterVersionRow } from './rows/newsletter.ts'
import type {
  ComposingRow,
  CompositionRow,
  GroupRow,
  LeaderRow,
  SeatRow,
  WishRow,
} from './rows/people.ts'
import type { ErrandLaneRow, ErrandRow, PlaceRow, RateBucketRow, TurnRow } from './rows/queue.ts'
import type {
  ChiefPointRow,
  ChiefTellingRow,
  ChiefThemeRow,
  ReleaseQuoteRow,
  ReleaseRow,
} from './rows/release.ts'
import type { RetentionStartRow } from './rows/retention.ts'
import type { DirectoryEntryRow, SeasonPlanRow } from './rows/season-plan.ts'
import type {
  SeminarEventRow,
  SeminarGuestRow,
  SeminarRow,
  SeminarSeatRow,
} from './rows/seminar.ts'
import type { StaffQuestionRow } from './rows/staff-question.ts'
import type {
  ConversationRow,
  DeliveryRow,
  PostRow,
  ReaderLanguageRow,
  RoomReachRow,
  RoomRow,
  SettingRow,
  SubscriptionRow,
} from './rows/teams.ts'

export type { AgendaRow, BallotRow, SummaryRow, TopicRow } from './rows/content.ts'
export type { MeetingRow, RoundRow } from './rows/meetings.ts'
export type { CompositionRow, GroupRow, LeaderRow, SeatRow, WishRow } from './rows/people.ts'
export type { ErrandRow } from './rows/queue.ts'
export type { ConversationRow, RoomReachRow, RoomRow, SubscriptionRow } from './rows/teams.ts'

/** Every table and its row, which stands under `rows/`. `Instant` columns are timestamptz, `Day` columns date. */
export type Database = {
  errands: ErrandRow
  errand_lanes: ErrandLaneRow
  rate_buckets: RateBucketRow
  turns: TurnRow
  places: PlaceRow
  posts: PostRow
  settings: SettingRow
  conversations: ConversationRow
  deliveries: DeliveryRow
  reader_languages: ReaderLanguageRow
  subscriptions: SubscriptionRow
  leaders: LeaderRow
  groups: GroupRow
  seats: SeatRow
  compositions: CompositionRow
  composition_wishes: WishRow
  composing: ComposingRow
  rooms: RoomRow
  room_reach: RoomReachRow
  seasons: SeasonRow
  rounds: RoundRow
  meetings: MeetingRow
  meeting_events: MeetingEventRow
  meeting_invitations: MeetingInvitationRow
  meeting_replies: MeetingReplyRow
  changes_in_outlook: ChangeInOutlookRow
  absences: AbsenceRow
  attendance: AttendanceRow
  visits: VisitRow
  substitute_askings: SubstituteAskingRow
  meeting_runs: MeetingRunRow
  agendas: AgendaRow
  preparation_ticks: PreparationTick
  topics: TopicRow
  topic_supporters: TopicSupporterRow
  ballots: BallotRow
  round_evaluations: RoundEvaluationRow
  concept_ballots: ConceptBallotRow
  concept_reports: ConceptReportRow
  summaries: SummaryRow
  erasures: ErasureRow
  retention_starts: RetentionStartRow
  releases: ReleaseRow
  release_quotes: ReleaseQuoteRow
  chief_themes: ChiefThemeRow
  chief_points: ChiefPointRow
  chief_tellings: ChiefTellingRow
  contracts: ContractRow
  contract_revisions: ContractRevisionRow
  commitments: CommitmentRow
  newsletter_versions: NewsletterVersionRow
  newsletter_notes: NewsletterNoteRow
  seminars: SeminarRow
  seminar_events: SeminarEventRow
  seminar_guests: SeminarGuestRow
  seminar_seats: SeminarSeatRow
  staff_questions: StaffQuestionRow
  season_plans: SeasonPlanRow
  directory_entries: DirectoryEntryRow
}
