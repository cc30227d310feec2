import type { Kysely } from 'kysely'
import type { Tables } from '#bot/application/ports.ts'
import { agendaTable } from './agenda.ts'
import { attendanceTable } from './attendance.ts'
import { chiefTable } from './chief-table.ts'
import { commitmentTable } from './commitment.ts'
import { composingTable } from './composing.ts'
import { compositionTable } from './composition.ts'
import { conceptTable } from './concept.ts'
import { contractTable } from './contract.ts'
import { conversationTable } from './conversations.ts'
import { deliveryTable } from './deliveries.ts'
import { directoryTable } from './directory.ts'
import { erasureTable } from './erasure/table.ts'
import { errandTable } from './errands.ts'
import { ballotTable } from './evaluation.ts'
import { groupTable } from './group.ts'
import { languageTable } from './languages.ts'
import { leaderTable } from './leader.ts'
import { meetingTable } from './meeting.ts'
import { meetingRunTable } from './meeting-run.ts'
import { newsletterTable } from './newsletter.ts'
import { ownDataTable } from './own-data.ts'
import { postTable } from './posts.ts'
import { preparationTable } from './preparation.ts'
import { reachTable } from './reach.ts'
import { releaseTable } from './release.ts'
import { retentionTable } from './retention/index.ts'
import { roomTable } from './room.ts'
import type { Database } from './schema.ts'
import type { Seal } from './seal.ts'
import { seasonTable } from './season.ts'
import { seasonPlanTable } from './season-plan.ts'
import { seminarTable } from './seminar.ts'
import { settingTable } from './settings.ts'
import { staffQuestionTable } from './staff-question.ts'
import { subscriptionTable } from './subscriptions.ts'
import { substituteTable } from './substitute.ts'
import { summaryTable } from './summary.ts'
import { topicTable } from './topic-bank.ts'
import { visitTable } from './visit.ts'
import { wishTable } from './wish.ts'

/** Every noun's table on one connection or transaction. */
export const tablesOn = (db: Kysely<Database>, seal: Seal): Tables => ({
  leaders: leaderTable(db),
  groups: groupTable(db),
  compositions: compositionTable(db),
  wishes: wishTable(db),
  composing: composingTable(db),
  rooms: roomTable(db),
  reach: reachTable(db),
  seasons: seasonTable(db),
  meetings: meetingTable(db),
  attendance: attendanceTable(db),
  visits: visitTable(db),
  substitutes: substituteTable(db),
  meetingRuns: meetingRunTable(db),
  agendas: agendaTable(db),
  preparations: preparationTable(db),
  ballots: ballotTable(db, seal),
  concepts: conceptTable(db, seal),
  summaries: summaryTable(db),
  releases: releaseTable(db),
  chiefs: chiefTable(db),
  contracts: contractTable(db),
  commitments: commitmentTable(db),
  newsletters: newsletterTable(db),
  seminars: seminarTable(db),
  seasonPlans: seasonPlanTable(db),
  directoryEntries: directoryTable(db),
  staffQuestions: staffQuestionTable(db, seal),
  topics: topicTable(db),
  posts: postTable(db),
  settings: settingTable(db),
  errands: errandTable(db),
  conversations: conversationTable(db),
  deliveries: deliveryTable(db, seal),
  languages: languageTable(db),
  subscriptions: subscriptionTable(db),
  retention: retentionTable(db),
  erasures: erasureTable(db, seal),
  ownData: ownDataTable(db),
})
