import type { Action, Actor } from '#bot/domain/access.ts'
import { getAgenda, getReleasedAgenda, previewAgenda, releaseAgenda, saveAgenda } from './agenda.ts'
import {
  confirmAttendance,
  getAttendanceFigures,
  sayAbsence,
  takeBackAbsence,
} from './attendance.ts'
import {
  answerTheme,
  getReleased,
  placePoint,
  removeTheme,
  saveTheme,
  tellGroups,
} from './chief-table.ts'
import {
  closeGroup,
  getClosedGroups,
  goBack,
  listGroups,
  previewClosing,
  reopenGroup,
} from './closing.ts'
import {
  changeCommitment,
  followUpCommitment,
  getCommitments,
  makeCommitment,
  removeCommitment,
  settleCommitment,
} from './commitment.ts'
import {
  approveComposition,
  composeGroups,
  getComposing,
  getComposition,
  stopComposing,
} from './composition.ts'
import { answerConcept, exportConceptReport, getConcept, getConceptReports } from './concept.ts'
import { findConfidential } from './confidential.ts'
import {
  acceptContract,
  getContract,
  keepContract,
  saveContract,
  shareContract,
} from './contract.ts'
import { getDirectory, saveDirectoryEntry } from './directory.ts'
import type { AnswerOf, Endpoint, InputOf } from './endpoint.ts'
import { answerEvaluation, getEvaluation, getRoundEvaluations } from './evaluation.ts'
import { getMyGroup } from './group.ts'
import { applyImport, listPeople, nameHost, previewImport, seatSuccessor } from './leader.ts'
import { whoAmI } from './me.ts'
import { bookMeeting, cancelMeeting, getMyMeetings, moveMeeting } from './meeting.ts'
import { drawSpeakers, getMeetingView, goToPoint, passTurn } from './meeting-view.ts'
import {
  chooseNewsletterAddress,
  exportNewsletter,
  getNewsletter,
  getNewsletterVersion,
  readNewsletters,
  saveNewsletter,
  saveNewsletterNotes,
  sendNewsletter,
} from './newsletter.ts'
import { chooseOrganizer, getOrganizer, letMailboxOrganize } from './organizer.ts'
import {
  chooseTeam,
  getOverview,
  getTeamChoice,
  lookAtRooms,
  remakeRoom,
  retryErrand,
  settleErrand,
} from './overview.ts'
import {
  erasePerson,
  getMyData,
  getPersonData,
  listFormerLeaders,
  previewErasure,
} from './own-data.ts'
import { getPreparation, tickPreparation } from './preparation.ts'
import { approveRegrouping, discardRegrouping, getRegrouping } from './regrouping.ts'
import { answerQuote, answerRelease, chooseReleaseRule, getReleaseRule } from './release.ts'
import { getRetention, saveRetention } from './retention.ts'
import { chooseRoomKind, getRoomKind } from './room-kind.ts'
import { bookRound, fetchReplies, getRound } from './round.ts'
import { proposeWeeks } from './schedule.ts'
import { getSeason, planSeason, saveClosedDays } from './season.ts'
import { getSeasonPlan, publishSeasonPlan } from './season-plan.ts'
import {
  callSeminar,
  cancelSeminar,
  fetchSeminarReplies,
  getSeminar,
  getSeminarPlan,
  goToQuestion,
  laySeminarTables,
  saveSeminar,
} from './seminar.ts'
import { checkSetup } from './setup.ts'
import {
  askStaff,
  closeStaffQuestion,
  getStaffQuestions,
  removeStaffQuestion,
  reopenStaffQuestion,
} from './staff-question.ts'
import { answerSubstitute, askSubstitute, takeBackSubstitute } from './substitute.ts'
import {
  askRelease,
  getSummaries,
  openSummary,
  saveSummary,
  shareSummary,
  withdrawRelease,
} from './summary.ts'
import { previewSwap, suggestSwaps, swapSeats } from './swap.ts'
import { answerTopic, listTopics, proposeTopic, supportTopic } from './topic-bank.ts'
import { getTrends } from './trend.ts'
import { getVisit, getVisitOffers, sitIn, takeBackVisit } from './visit.ts'
import { getWelcome, saveGreeting } from './welcome.ts'
import { explainSpread, whyMySeat, whySeat } from './why-seat.ts'
import { addWish, getWishes, removeWish } from './wish.ts'
import { getYearPictures } from './year-pictures.ts'

/** Everything that may be asked, by name. This list is the product's whole surface. */
export const endpoints = {
  whoAmI,
  getOverview,
  retryErrand,
  settleErrand,
  lookAtRooms,
  checkSetup,
  remakeRoom,
  getTeamChoice,
  chooseTeam,
  getRoomKind,
  chooseRoomKind,
  getRetention,
  saveRetention,
  previewImport,
  applyImport,
  listPeople,
  seatSuccessor,
  nameHost,
  getMyData,
  getPersonData,
  listFormerLeaders,
  previewErasure,
  erasePerson,
  composeGroups,
  getComposing,
  stopComposing,
  getComposition,
  explainSpread,
  getWishes,
  addWish,
  removeWish,
  previewSwap,
  suggestSwaps,
  swapSeats,
  approveComposition,
  getRegrouping,
  approveRegrouping,
  discardRegrouping,
  listGroups,
  previewClosing,
  closeGroup,
  reopenGroup,
  goBack,
  getClosedGroups,
  whySeat,
  whyMySeat,
  getMyGroup,
  getDirectory,
  saveDirectoryEntry,
  getWelcome,
  saveGreeting,
  getAgenda,
  saveAgenda,
  previewAgenda,
  releaseAgenda,
  getReleasedAgenda,
  getPreparation,
  tickPreparation,
  getOrganizer,
  chooseOrganizer,
  letMailboxOrganize,
  planSeason,
  getSeason,
  saveClosedDays,
  getSeasonPlan,
  publishSeasonPlan,
  proposeWeeks,
  getRound,
  bookRound,
  bookMeeting,
  fetchReplies,
  moveMeeting,
  cancelMeeting,
  getMyMeetings,
  getMeetingView,
  goToPoint,
  drawSpeakers,
  passTurn,
  confirmAttendance,
  sayAbsence,
  takeBackAbsence,
  getVisitOffers,
  sitIn,
  takeBackVisit,
  getVisit,
  askSubstitute,
  answerSubstitute,
  takeBackSubstitute,
  getAttendanceFigures,
  answerEvaluation,
  getEvaluation,
  getRoundEvaluations,
  getTrends,
  getConcept,
  answerConcept,
  getConceptReports,
  exportConceptReport,
  getYearPictures,
  openSummary,
  saveSummary,
  shareSummary,
  askRelease,
  withdrawRelease,
  answerRelease,
  answerQuote,
  getReleaseRule,
  chooseReleaseRule,
  getSummaries,
  getReleased,
  saveTheme,
  removeTheme,
  placePoint,
  answerTheme,
  tellGroups,
  listTopics,
  proposeTopic,
  supportTopic,
  answerTopic,
  getContract,
  saveContract,
  shareContract,
  keepContract,
  acceptContract,
  getCommitments,
  makeCommitment,
  changeCommitment,
  followUpCommitment,
  settleCommitment,
  removeCommitment,
  getNewsletter,
  getNewsletterVersion,
  saveNewsletter,
  sendNewsletter,
  exportNewsletter,
  chooseNewsletterAddress,
  readNewsletters,
  saveNewsletterNotes,
  getStaffQuestions,
  askStaff,
  closeStaffQuestion,
  reopenStaffQuestion,
  removeStaffQuestion,
  getSeminarPlan,
  saveSeminar,
  callSeminar,
  cancelSeminar,
  fetchSeminarReplies,
  laySeminarTables,
  getSeminar,
  goToQuestion,
  findConfidential,
} satisfies Partial<Record<Action, Endpoint>>

export type Endpoints = typeof endpoints
export type EndpointName = keyof Endpoints

/** One handler for each endpoint; a missing one does not compile (`bot/app.ts`). */
export type Handlers = {
  readonly [K in EndpointName]: (
    actor: Actor,
    input: InputOf<Endpoints[K]>,
  ) => Promise<AnswerOf<Endpoints[K]>>
}
