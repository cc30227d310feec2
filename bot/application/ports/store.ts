import type { AgendaTable } from './agenda.ts'
import type { AttendanceTable, MeetingRunTable } from './attendance.ts'
import type { CommitmentTable } from './commitment.ts'
import type { ComposingTable } from './composing.ts'
import type { CompositionTable } from './composition.ts'
import type { ConceptTable } from './concept.ts'
import type { ContractTable } from './contract.ts'
import type { ConversationTable } from './conversations.ts'
import type { DeliveryTable } from './deliveries.ts'
import type { ErasureTable } from './erasure.ts'
import type { ErrandTable } from './errands.ts'
import type { BallotTable } from './evaluation.ts'
import type { GroupTable } from './group.ts'
import type { LanguageTable } from './languages.ts'
import type { LeaderTable } from './leader.ts'
import type { MeetingTable } from './meeting.ts'
import type { NewsletterTable } from './newsletter.ts'
import type { OwnDataTable } from './own-data.ts'
import type { PostTable } from './posts.ts'
import type { PreparationTable } from './preparation.ts'
import type { ReachTable } from './reach.ts'
import type { ChiefTable, ReleaseTable } from './release.ts'
import type { RetentionTable } from './retention.ts'
import type { RoomTable } from './room.ts'
import type { SeasonTable } from './season.ts'
import type { DirectoryTable, SeasonPlanTable } from './season-plan.ts'
import type { SeminarTable } from './seminar.ts'
import type { SettingTable } from './settings.ts'
import type { StaffQuestionTable } from './staff-question.ts'
import type { SubscriptionTable } from './subscriptions.ts'
import type { SubstituteTable } from './substitute.ts'
import type { SummaryTable } from './summary.ts'
import type { TopicTable } from './topic-bank.ts'
import type { VisitTable } from './visit.ts'
import type { WishTable } from './wish.ts'

/** Everything kept, on one transaction. One file a noun under `ports/` says what each table promises. */
export type Tables = {
  readonly leaders: LeaderTable
  readonly groups: GroupTable
  readonly compositions: CompositionTable
  readonly wishes: WishTable
  readonly composing: ComposingTable
  readonly rooms: RoomTable
  readonly reach: ReachTable
  readonly seasons: SeasonTable
  readonly meetings: MeetingTable
  readonly attendance: AttendanceTable
  readonly visits: VisitTable
  readonly substitutes: SubstituteTable
  readonly meetingRuns: MeetingRunTable
  readonly agendas: AgendaTable
  readonly preparations: PreparationTable
  readonly ballots: BallotTable
  readonly concepts: ConceptTable
  readonly summaries: SummaryTable
  readonly releases: ReleaseTable
  readonly chiefs: ChiefTable
  readonly contracts: ContractTable
  readonly commitments: CommitmentTable
  readonly newsletters: NewsletterTable
  readonly seminars: SeminarTable
  readonly seasonPlans: SeasonPlanTable
  readonly directoryEntries: DirectoryTable
  readonly staffQuestions: StaffQuestionTable
  readonly topics: TopicTable
  readonly posts: PostTable
  readonly settings: SettingTable
  readonly errands: ErrandTable
  readonly conversations: ConversationTable
  readonly deliveries: DeliveryTable
  readonly languages: LanguageTable
  readonly subscriptions: SubscriptionTable
  readonly retention: RetentionTable
  readonly erasures: ErasureTable
  readonly ownData: OwnDataTable
}

export type Store = {
  /** Runs `work` in one serialisable-enough transaction (read committed, row locks where a table says so): all or nothing. */
  transaction<T>(work: (tables: Tables) => Promise<T>): Promise<T>
}
