import type { EntraId, GroupId, PersonId } from './ids.ts'

/** Who asks: known by their Entra id, from a verified token or a channel-signed activity. */
export type Actor = {
  readonly entraId: EntraId
  /** null: signed in, but not in the programme. */
  readonly person: PersonId | null
  readonly name: string
  readonly isCoordinator: boolean
  /** A chief or director: sits in the chief group. */
  readonly isChief: boolean
  readonly group: GroupId | null
  readonly isHost: boolean
  /** The group at whose meeting they are a guest, where that meeting is what they ask about (application/guest.ts). */
  readonly guestOf?: GroupId
}

type Right = 'anyone' | 'listed' | 'leader' | 'member' | 'guest' | 'host' | 'chief' | 'coordinator'

/** The one table: what may be asked, and by whom. `member`, `guest` and `host` count in the named group only; `listed` is who is on the list of leaders, with a seat or without. */
export const ACCESS = {
  whoAmI: ['anyone'],

  previewImport: ['coordinator'],
  applyImport: ['coordinator'],
  listPeople: ['coordinator'],
  seatSuccessor: ['coordinator'],
  nameHost: ['coordinator'],

  // Of the caller alone: it takes no person.
  getMyData: ['listed'],
  getPersonData: ['coordinator'],
  listFormerLeaders: ['coordinator'],
  previewErasure: ['coordinator'],
  erasePerson: ['coordinator'],

  composeGroups: ['coordinator'],
  getComposing: ['coordinator'],
  stopComposing: ['coordinator'],
  getComposition: ['coordinator'],
  explainSpread: ['coordinator'],
  getWishes: ['coordinator'],
  addWish: ['coordinator'],
  removeWish: ['coordinator'],
  previewSwap: ['coordinator'],
  suggestSwaps: ['coordinator'],
  swapSeats: ['coordinator'],
  approveComposition: ['coordinator'],
  getRegrouping: ['coordinator'],
  approveRegrouping: ['coordinator'],
  discardRegrouping: ['coordinator'],
  listGroups: ['coordinator'],
  previewClosing: ['coordinator'],
  closeGroup: ['coordinator'],
  reopenGroup: ['coordinator'],
  goBack: ['coordinator'],
  // Of the caller alone, who may have no seat any more: it takes no person.
  getClosedGroups: ['listed'],
  whySeat: ['coordinator'],
  // Of the caller alone: it takes no person.
  whyMySeat: ['leader'],
  getMyGroup: ['listed'],
  // Of the caller's own group: it takes none.
  getWelcome: ['leader', 'coordinator'],
  saveGreeting: ['coordinator'],
  getDirectory: ['leader', 'coordinator'],
  // Of the caller alone: it takes no person.
  saveDirectoryEntry: ['leader'],

  getOverview: ['coordinator'],
  retryErrand: ['coordinator'],
  settleErrand: ['coordinator'],
  lookAtRooms: ['coordinator'],
  checkSetup: ['coordinator'],
  remakeRoom: ['coordinator'],
  getTeamChoice: ['coordinator'],
  chooseTeam: ['coordinator'],
  getRoomKind: ['coordinator'],
  chooseRoomKind: ['coordinator'],
  getRetention: ['coordinator'],
  saveRetention: ['coordinator'],

  getOrganizer: ['coordinator'],
  chooseOrganizer: ['coordinator'],
  letMailboxOrganize: ['coordinator'],

  planSeason: ['coordinator'],
  getSeason: ['leader', 'chief', 'coordinator'],
  saveClosedDays: ['coordinator'],
  getSeasonPlan: ['leader', 'chief', 'coordinator'],
  publishSeasonPlan: ['chief', 'coordinator'],
  proposeWeeks: ['coordinator'],
  getRound: ['coordinator', 'chief'],
  bookRound: ['coordinator'],
  bookMeeting: ['coordinator'],
  fetchReplies: ['coordinator'],
  moveMeeting: ['coordinator'],
  cancelMeeting: ['coordinator'],
  getMyMeetings: ['leader'],

  getSeminarPlan: ['chief', 'coordinator'],
  saveSeminar: ['chief', 'coordinator'],
  callSeminar: ['chief', 'coordinator'],
  cancelSeminar: ['chief', 'coordinator'],
  fetchSeminarReplies: ['chief', 'coordinator'],
  laySeminarTables: ['chief', 'coordinator'],
  goToQuestion: ['chief', 'coordinator'],
  // The programme, and of the tables the caller's own.
  getSeminar: ['leader', 'coordinator'],

  getMeetingView: ['host'],
  goToPoint: ['host'],
  drawSpeakers: ['host'],
  passTurn: ['host'],
  confirmAttendance: ['host'],
  sayAbsence: ['member'],
  takeBackAbsence: ['member'],
  // Of the caller's own meeting, which they cannot come to: where else they may be a guest.
  getVisitOffers: ['member'],
  sitIn: ['member'],
  takeBackVisit: ['member'],
  getVisit: ['guest'],
  askSubstitute: ['host'],
  // By the one who was asked alone.
  answerSubstitute: ['member'],
  takeBackSubstitute: ['host'],
  getAttendanceFigures: ['chief', 'coordinator'],

  getAgenda: ['chief', 'coordinator'],
  saveAgenda: ['chief', 'coordinator'],
  previewAgenda: ['chief', 'coordinator'],
  releaseAgenda: ['chief', 'coordinator'],
  getReleasedAgenda: ['leader', 'coordinator'],

  getPreparation: ['leader'],
  tickPreparation: ['member'],

  answerEvaluation: ['member', 'guest'],
  getEvaluation: ['member', 'guest'],
  getRoundEvaluations: ['chief', 'coordinator'],
  // Of the caller's own group; all groups' together for the chief group and the coordinator.
  getTrends: ['leader', 'chief', 'coordinator'],

  getConcept: ['leader'],
  answerConcept: ['member'],
  getConceptReports: ['chief', 'coordinator'],
  exportConceptReport: ['chief', 'coordinator'],
  getYearPictures: ['chief', 'coordinator'],

  openSummary: ['host'],
  saveSummary: ['host'],
  shareSummary: ['host'],
  askRelease: ['host'],
  withdrawRelease: ['host'],
  answerRelease: ['member'],
  // Of the caller's own words alone, also when they sit in the group no more.
  answerQuote: ['listed'],
  getReleaseRule: ['coordinator'],
  chooseReleaseRule: ['coordinator'],
  getSummaries: ['member'],
  getReleased: ['chief', 'coordinator'],
  saveTheme: ['chief', 'coordinator'],
  removeTheme: ['chief', 'coordinator'],
  placePoint: ['chief', 'coordinator'],
  answerTheme: ['chief', 'coordinator'],
  tellGroups: ['chief', 'coordinator'],

  getContract: ['member'],
  saveContract: ['host'],
  shareContract: ['host'],
  keepContract: ['host'],
  acceptContract: ['member'],

  // The caller's own, and what their group or a colleague shares with them.
  getCommitments: ['member'],
  makeCommitment: ['member'],
  changeCommitment: ['member'],
  followUpCommitment: ['member'],
  settleCommitment: ['member'],
  removeCommitment: ['member'],

  getNewsletter: ['chief', 'coordinator'],
  getNewsletterVersion: ['chief', 'coordinator'],
  saveNewsletter: ['chief', 'coordinator'],
  // Signed by the chief group: by another of it than the one who wrote it last.
  sendNewsletter: ['chief'],
  exportNewsletter: ['chief', 'coordinator'],
  chooseNewsletterAddress: ['coordinator'],
  readNewsletters: ['leader', 'coordinator'],
  // Of the caller alone: it takes no person.
  saveNewsletterNotes: ['leader'],

  // Of the caller alone: it takes no person. The staff themselves come without signing in (bot/http/staff-door.ts).
  getStaffQuestions: ['leader'],
  askStaff: ['leader'],
  closeStaffQuestion: ['leader'],
  reopenStaffQuestion: ['leader'],
  removeStaffQuestion: ['leader'],

  // Of texts that the caller sends along: it tells of no text that is kept.
  findConfidential: ['leader', 'coordinator'],

  listTopics: ['leader', 'coordinator'],
  proposeTopic: ['leader'],
  supportTopic: ['leader'],
  answerTopic: ['chief', 'coordinator'],
} as const satisfies Record<string, readonly Right[]>

export type Action = keyof typeof ACCESS

const HOLDS: Readonly<Record<Right, (actor: Actor, group?: GroupId) => boolean>> = {
  anyone: () => true,
  listed: ({ person }) => person !== null,
  leader: ({ person, group, isChief }) => person !== null && (group !== null || isChief),
  member: (actor, group) => actor.group !== null && actor.group === group,
  guest: ({ guestOf }, group) => guestOf !== undefined && guestOf === group,
  host: (actor, group) => actor.isHost && actor.group !== null && actor.group === group,
  chief: ({ isChief }) => isChief,
  coordinator: ({ isCoordinator }) => isCoordinator,
}

/** Whether the actor may do this; give the group when the thing asked for belongs to one. */
export const may = (actor: Actor, action: Action, group?: GroupId): boolean =>
  ACCESS[action].some((right) => HOLDS[right](actor, group))
