import type { Handlers } from '#bot/api/index.ts'
import { agenda } from '#bot/application/agenda.ts'
import { attendance } from '#bot/application/attendance.ts'
import { chiefTables } from '#bot/application/chief-table.ts'
import { roomKinds } from '#bot/application/choose-room-kind.ts'
import { teamChoices } from '#bot/application/choose-team.ts'
import { closing } from '#bot/application/closing/close.ts'
import { groupLists } from '#bot/application/closing/list.ts'
import { reopening } from '#bot/application/closing/reopen.ts'
import { archiveErrands } from '#bot/application/closing/rooms.ts'
import { commitments } from '#bot/application/commitment.ts'
import { compositions } from '#bot/application/composition.ts'
import { concepts } from '#bot/application/concept.ts'
import { confidentialText } from '#bot/application/confidential.ts'
import { contracts } from '#bot/application/contract.ts'
import { directories } from '#bot/application/directory.ts'
import { erasure } from '#bot/application/erasure.ts'
import type { ErrandHandlers } from '#bot/application/errands.ts'
import { evaluation } from '#bot/application/evaluation.ts'
import { groups } from '#bot/application/group.ts'
import { leaderImport } from '#bot/application/import.ts'
import { leaders } from '#bot/application/leader.ts'
import { me } from '#bot/application/me.ts'
import { meeting } from '#bot/application/meeting.ts'
import { meetingErrands } from '#bot/application/meeting-errands.ts'
import { meetingRuns } from '#bot/application/meeting-run.ts'
import { meetingViews } from '#bot/application/meeting-view.ts'
import { myMeetings } from '#bot/application/my-meetings.ts'
import { newsletters } from '#bot/application/newsletter.ts'
import { newsletterErrands } from '#bot/application/newsletter-errands.ts'
import { newsletterReaders } from '#bot/application/newsletter-read.ts'
import { noticeErrands } from '#bot/application/notices.ts'
import { organizers } from '#bot/application/organizer.ts'
import { overview } from '#bot/application/overview.ts'
import { ownData } from '#bot/application/own-data.ts'
import type { World } from '#bot/application/ports.ts'
import { postErrands } from '#bot/application/posts.ts'
import { preparation } from '#bot/application/preparation.ts'
import { releases } from '#bot/application/release.ts'
import { remakeRooms } from '#bot/application/remake-room.ts'
import { retention } from '#bot/application/retention.ts'
import { retentionErrands } from '#bot/application/retention-errands.ts'
import { roomErrands } from '#bot/application/room-errands.ts'
import { round } from '#bot/application/round.ts'
import { schedule } from '#bot/application/schedule.ts'
import { season } from '#bot/application/season.ts'
import { seasonPlans } from '#bot/application/season-plan.ts'
import { seminars } from '#bot/application/seminar.ts'
import { seminarDays } from '#bot/application/seminar-day.ts'
import { seminarErrands } from '#bot/application/seminar-errands.ts'
import { seminarTables } from '#bot/application/seminar-tables.ts'
import { setupChecks } from '#bot/application/setup.ts'
import { staffQuestions } from '#bot/application/staff-question.ts'
import { subscriptionErrands } from '#bot/application/subscriptions.ts'
import { substitutes } from '#bot/application/substitute.ts'
import { summary } from '#bot/application/summary.ts'
import { topicBank } from '#bot/application/topic-bank.ts'
import { trends } from '#bot/application/trend.ts'
import { visits } from '#bot/application/visit.ts'
import { welcomes } from '#bot/application/welcome.ts'
import { yearPictures } from '#bot/application/year-pictures.ts'
import { lettersIn } from '#bot/documents/letters.ts'
import { reportsIn } from '#bot/documents/reports.ts'
import { invitationIn } from '#bot/text/invitation.ts'
import { notice } from '#bot/text/notice.ts'
import { seminarInvitationIn } from '#bot/text/seminar-invitation.ts'

/** Every use case, by the name it is asked by. The tab and the cards are two doors to this. */
export const appIn = (world: World): Handlers => ({
  ...me(world),
  ...overview(world),
  ...setupChecks(world),
  ...retention(world),
  ...remakeRooms(world),
  ...teamChoices(world),
  ...roomKinds(world),
  ...leaderImport(world),
  ...leaders(world),
  ...ownData(world),
  ...erasure(world),
  ...compositions(world),
  ...groups(world),
  ...welcomes(world),
  ...directories(world),
  ...closing(world),
  ...reopening(world),
  ...groupLists(world),
  ...agenda(world),
  ...preparation(world),
  ...season(world),
  ...seasonPlans(world),
  ...schedule(world),
  ...round(world),
  ...meeting(world),
  ...organizers(world),
  ...myMeetings(world),
  ...meetingViews(world),
  ...meetingRuns(world),
  ...attendance(world),
  ...visits(world),
  ...substitutes(world),
  ...evaluation(world),
  ...trends(world),
  ...yearPictures(world),
  ...concepts(world, reportsIn(world.language, world.municipality)),
  ...summary(world),
  ...releases(world),
  ...chiefTables(world),
  ...newsletters(world, lettersIn(world.language, world.municipality)),
  ...newsletterReaders(world, lettersIn(world.language, world.municipality)),
  ...staffQuestions(world),
  ...seminars(world),
  ...seminarTables(world),
  ...seminarDays(world),
  ...topicBank(world),
  ...contracts(world),
  ...commitments(world),
  ...confidentialText(world),
})

/** What the errand worker calls, by kind. */
export const errandsIn = (world: World): ErrandHandlers => ({
  ...postErrands(world),
  ...roomErrands(world),
  ...archiveErrands(world),
  ...noticeErrands(world, notice),
  ...meetingErrands(world, invitationIn(world.language)),
  ...seminarErrands(world, seminarInvitationIn(world.language)),
  ...subscriptionErrands(world),
  ...retentionErrands(world),
  ...newsletterErrands(world, lettersIn(world.language, world.municipality)),
})
