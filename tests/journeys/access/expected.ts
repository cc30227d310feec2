import type { EndpointName } from '#bot/api/index.ts'
import { CONCEPT_QUESTIONS } from '#bot/domain/concept.ts'
import type { Programme } from './programme.ts'

/** Who plays on a stage where the host of each group is also a chief. */
export const ROLES = [
  'coordinator',
  'host',
  'member',
  'another host',
  'another member',
  'employee outside',
] as const

/** Everyone who might ask, seen from one group; `tests/access` has them all. */
export const ALL_ROLES = [
  ...ROLES,
  'substitute host',
  'chief',
  'director',
  'leader without group',
  'left an hour ago',
  'put out of the channel by hand',
  'of a closed group',
  'foreign tenant',
  'signed out',
  'guest',
] as const
export type Role = (typeof ALL_ROLES)[number]

const everybody: readonly Role[] = ALL_ROLES.filter(
  (role) => role !== 'foreign tenant' && role !== 'signed out',
)
const planner = ['coordinator'] as const
const chiefs = ['host', 'another host', 'substitute host', 'chief', 'director'] as const
// Who sits in a group is what the programme says, not who is in a channel in Teams just now.
const leaders = [
  ...chiefs,
  'member',
  'another member',
  'put out of the channel by hand',
  'guest',
] as const
const listed = [...leaders, 'leader without group', 'of a closed group'] as const
const group = ['host', 'substitute host', 'member', 'put out of the channel by hand'] as const
/** Of their own group each. */
const hosts = ['host', 'another host', 'substitute host'] as const
const hostAlone = ['host', 'substitute host'] as const

/** What there is to ask for. */
export type Things = Omit<Programme, 'who' | 'room' | 'otherRoom'>

type Expected = {
  readonly allowed: readonly Role[]
  /** What is asked; whatever belongs to a group belongs to that one. */
  readonly input: (things: Things) => unknown
  /** What those hear who may: the value, or why it cannot be done just now. */
  readonly hears?: string
}

const NOBODY = '00000000-0000-4000-8000-000000000000'
const nothing = () => ({})
const ofRound = ({ round }: Things) => ({ round })
const ofMeeting = ({ meeting }: Things) => ({ meeting })
const list = () => ({ fileName: 'tom.csv', content: Buffer.from('Navn;E-mail').toString('base64') })
const swap = ({ composition, people }: Things) => ({
  composition,
  version: 1,
  one: people[0],
  other: people[1],
})
const draft = ({ composition }: Things) => ({ composition, version: 1 })
const at = { day: '2027-02-01', start: '09:00' }
const words = { what: 'Vi talte om ventetid.', why: '', willDo: '', toChiefGroup: 'Giv os tid.' }

const letter = {
  title: 'Fra møderne',
  why: '',
  theme: '',
  themeWhy: '',
  intro: '',
  sections: [],
  toCome: '',
  questions: [],
}

/** The access table once more, written by hand from the issue: who may ask what, and what the six who play then hear. */
export const EXPECTED: { readonly [E in EndpointName]: Expected } = {
  whoAmI: { allowed: everybody, input: nothing },

  previewImport: { allowed: planner, input: list, hears: 'headings-missing' },
  applyImport: { allowed: planner, input: list, hears: 'headings-missing' },
  listPeople: { allowed: planner, input: nothing },
  seatSuccessor: {
    allowed: planner,
    input: ({ people }) => ({ seat: NOBODY, person: people[0] }),
    hears: 'not-found',
  },
  nameHost: {
    allowed: planner,
    input: ({ group, people }) => ({ group, person: people[0] }),
    hears: 'cannot-host',
  },

  getMyData: { allowed: listed, input: nothing },
  getPersonData: { allowed: planner, input: ({ people }) => ({ person: people[0] }) },
  listFormerLeaders: { allowed: planner, input: nothing },
  previewErasure: { allowed: planner, input: ({ people }) => ({ person: people[0] }) },
  erasePerson: {
    allowed: planner,
    input: ({ people }) => ({ person: people[0], name: 'Ingen' }),
    hears: 'still-listed',
  },

  composeGroups: { allowed: planner, input: nothing, hears: 'groups-approved' },
  getComposing: { allowed: planner, input: nothing },
  stopComposing: { allowed: planner, input: nothing, hears: 'nothing-composing' },
  getComposition: { allowed: planner, input: nothing },
  explainSpread: { allowed: planner, input: nothing },
  getWishes: { allowed: planner, input: nothing },
  addWish: {
    allowed: planner,
    input: ({ people }) => ({ kind: 'apart', people: people.slice(0, 1) }),
    hears: 'wish-people',
  },
  removeWish: { allowed: planner, input: () => ({ wish: NOBODY }), hears: 'not-found' },
  suggestSwaps: {
    allowed: planner,
    input: ({ composition, people }) => ({ composition, version: 1, person: people[0] }),
    hears: 'groups-approved',
  },
  getRegrouping: { allowed: planner, input: nothing },
  approveRegrouping: { allowed: planner, input: draft, hears: 'groups-approved' },
  discardRegrouping: { allowed: planner, input: draft, hears: 'groups-approved' },
  listGroups: { allowed: planner, input: nothing },
  previewClosing: { allowed: planner, input: () => ({ group: NOBODY }), hears: 'not-found' },
  closeGroup: {
    allowed: planner,
    input: () => ({ group: NOBODY, reason: 'Vi er for få.' }),
    hears: 'not-found',
  },
  reopenGroup: { allowed: planner, input: () => ({ group: NOBODY }), hears: 'not-found' },
  goBack: { allowed: planner, input: nothing, hears: 'not-found' },
  getClosedGroups: { allowed: listed, input: nothing },
  whySeat: { allowed: planner, input: ({ people }) => ({ person: people[0] }) },
  whyMySeat: { allowed: leaders, input: nothing },
  previewSwap: { allowed: planner, input: swap, hears: 'groups-approved' },
  swapSeats: { allowed: planner, input: swap, hears: 'groups-approved' },
  approveComposition: {
    allowed: planner,
    input: draft,
    hears: 'groups-approved',
  },
  getMyGroup: { allowed: listed, input: nothing },
  getDirectory: { allowed: [...planner, ...leaders], input: nothing },
  saveDirectoryEntry: { allowed: leaders, input: () => ({ knows: 'Vagtplaner' }) },
  getWelcome: { allowed: [...planner, ...leaders], input: nothing },
  saveGreeting: { allowed: planner, input: () => ({ greeting: null }) },

  getOverview: { allowed: planner, input: nothing },
  retryErrand: { allowed: planner, input: () => ({ errand: NOBODY }), hears: 'not-found' },
  getRoomKind: { allowed: planner, input: nothing },
  chooseRoomKind: { allowed: planner, input: () => ({ kind: 'private-channel' }) },
  lookAtRooms: { allowed: planner, input: nothing },
  getTeamChoice: { allowed: planner, input: nothing, hears: 'not-found' },
  chooseTeam: { allowed: planner, input: () => ({ team: null }), hears: 'not-found' },
  remakeRoom: { allowed: planner, input: () => ({ errand: NOBODY }), hears: 'not-found' },
  checkSetup: { allowed: planner, input: () => ({ check: 'dialog' }) },
  settleErrand: { allowed: planner, input: () => ({ errand: NOBODY }), hears: 'not-found' },

  getOrganizer: { allowed: planner, input: nothing },
  getRetention: { allowed: planner, input: () => ({}) },
  saveRetention: {
    allowed: planner,
    input: () => ({ rule: 'posts', days: 400, isAgreed: false }),
  },
  chooseOrganizer: { allowed: planner, input: () => ({ organizer: 'mailbox' }) },
  letMailboxOrganize: { allowed: planner, input: () => ({ errand: NOBODY }), hears: 'not-found' },

  planSeason: {
    allowed: planner,
    input: () => ({ season: null, label: '2028', rounds: [] }),
    hears: 'rounds-not-three',
  },
  getSeason: { allowed: [...planner, ...leaders], input: nothing },
  saveClosedDays: { allowed: planner, input: () => ({ ranges: [] }) },
  getSeasonPlan: { allowed: [...planner, ...leaders], input: () => ({ season: null }) },
  publishSeasonPlan: {
    allowed: [...planner, ...chiefs],
    input: () => ({ season: NOBODY, version: 0, themes: [] }),
    hears: 'not-found',
  },
  proposeWeeks: {
    allowed: planner,
    input: ({ round }) => ({ round, days: 3 }),
    hears: 'round-booked',
  },
  getRound: { allowed: [...planner, ...chiefs], input: ofRound },
  bookRound: {
    allowed: planner,
    input: ({ round }) => ({ round, start: '09:00', meetings: [] }),
    hears: 'round-booked',
  },
  bookMeeting: {
    allowed: planner,
    input: ({ round, group }) => ({ round, group, ...at }),
    hears: 'meeting-exists',
  },
  fetchReplies: { allowed: planner, input: ofRound },
  moveMeeting: {
    allowed: planner,
    input: ({ meeting }) => ({ meeting, ...at }),
    hears: 'meeting-begun',
  },
  cancelMeeting: { allowed: planner, input: ofMeeting, hears: 'meeting-begun' },
  getMyMeetings: { allowed: leaders, input: nothing },

  getSeminarPlan: { allowed: [...planner, ...chiefs], input: () => ({ season: null }) },
  saveSeminar: {
    allowed: [...planner, ...chiefs],
    input: () => ({
      season: NOBODY,
      version: 0,
      plan: { theme: '', place: '', day: null, programme: [], questions: [] },
    }),
    hears: 'not-found',
  },
  callSeminar: {
    allowed: [...planner, ...chiefs],
    input: () => ({ season: NOBODY, version: 1 }),
    hears: 'not-found',
  },
  cancelSeminar: {
    allowed: [...planner, ...chiefs],
    input: () => ({ season: NOBODY }),
    hears: 'not-found',
  },
  fetchSeminarReplies: { allowed: [...planner, ...chiefs], input: () => ({ season: NOBODY }) },
  laySeminarTables: {
    allowed: [...planner, ...chiefs],
    input: () => ({ season: NOBODY, how: 'anew' }),
    hears: 'not-found',
  },
  goToQuestion: {
    allowed: [...planner, ...chiefs],
    input: () => ({ season: NOBODY, question: 0 }),
    hears: 'not-found',
  },
  getSeminar: { allowed: [...planner, ...leaders], input: nothing },

  getMeetingView: { allowed: hostAlone, input: ofMeeting },
  goToPoint: { allowed: hostAlone, input: ({ meeting }) => ({ meeting, point: 'welcome' }) },
  drawSpeakers: { allowed: hostAlone, input: ofMeeting },
  passTurn: { allowed: hostAlone, input: ({ meeting }) => ({ meeting, from: null, how: 'next' }) },
  confirmAttendance: { allowed: hostAlone, input: ({ meeting }) => ({ meeting, there: [] }) },
  sayAbsence: {
    allowed: group,
    input: ({ meeting }) => ({ meeting, reason: 'leave' }),
    hears: 'meeting-begun',
  },
  takeBackAbsence: { allowed: group, input: ofMeeting, hears: 'meeting-begun' },
  getVisitOffers: { allowed: group, input: ofMeeting, hears: 'not-absent' },
  sitIn: {
    allowed: group,
    input: ({ meeting, otherMeeting }) => ({ meeting, visit: otherMeeting }),
    hears: 'not-absent',
  },
  takeBackVisit: { allowed: group, input: ofMeeting, hears: 'not-found' },
  getVisit: { allowed: ['guest'], input: ofMeeting },
  askSubstitute: {
    allowed: hostAlone,
    input: ({ meeting, people }) => ({ meeting, person: people[0] }),
    hears: 'meeting-begun',
  },
  answerSubstitute: {
    allowed: group,
    input: ({ meeting }) => ({ meeting, asking: 1, yes: true }),
    hears: 'not-found',
  },
  takeBackSubstitute: { allowed: hostAlone, input: ofMeeting, hears: 'not-found' },
  getAttendanceFigures: { allowed: [...planner, ...chiefs], input: nothing },

  getAgenda: { allowed: [...planner, ...chiefs], input: ofRound },
  saveAgenda: {
    allowed: [...planner, ...chiefs],
    input: ({ round, agenda }) => ({ round, version: 0, content: agenda }),
    hears: 'changed-meanwhile',
  },
  previewAgenda: {
    allowed: [...planner, ...chiefs],
    input: ({ round, agenda }) => ({ round, content: agenda }),
  },
  releaseAgenda: {
    allowed: [...planner, ...chiefs],
    input: ({ round }) => ({ round, version: 99 }),
    hears: 'changed-meanwhile',
  },
  getReleasedAgenda: { allowed: [...planner, ...leaders], input: ofRound },

  getPreparation: { allowed: leaders, input: ofRound },
  tickPreparation: {
    allowed: group,
    input: ({ round, task, group }) => ({ round, task, group, done: true }),
  },

  answerEvaluation: {
    allowed: [...group, 'guest'],
    input: ({ meeting }) => ({ meeting, good: 'Godt', missed: '', benefit: 4 }),
  },
  getEvaluation: { allowed: [...group, 'guest'], input: ofMeeting },

  openSummary: { allowed: hostAlone, input: ofMeeting },
  saveSummary: {
    allowed: hostAlone,
    input: ({ meeting }) => ({ meeting, content: words }),
  },
  shareSummary: { allowed: hostAlone, input: ofMeeting },
  askRelease: { allowed: hostAlone, input: ofMeeting },
  withdrawRelease: { allowed: hostAlone, input: ofMeeting },
  answerRelease: {
    allowed: group,
    input: ({ meeting }) => ({ meeting, asking: 1, answer: 'yes' }),
    hears: 'release-closed',
  },
  answerQuote: { allowed: listed, input: () => ({ quote: NOBODY, yes: true }), hears: 'not-found' },
  getReleaseRule: { allowed: planner, input: nothing },
  chooseReleaseRule: { allowed: planner, input: () => ({ rule: 'yes' }) },
  getSummaries: { allowed: leaders, input: nothing },
  getRoundEvaluations: { allowed: [...planner, ...chiefs], input: nothing },
  getConcept: { allowed: leaders, input: nothing },
  answerConcept: {
    allowed: group,
    input: ({ meeting }) => ({
      meeting,
      ratings: Object.fromEntries(CONCEPT_QUESTIONS.map((question) => [question, 4])),
      keep: '',
      change: '',
    }),
    hears: 'evaluation-not-open',
  },
  getConceptReports: { allowed: [...planner, ...chiefs], input: nothing },
  getYearPictures: { allowed: [...planner, ...chiefs], input: () => ({ season: null }) },
  exportConceptReport: {
    allowed: [...planner, ...chiefs],
    input: ofRound,
    hears: 'not-found',
  },
  getTrends: { allowed: [...planner, ...leaders], input: nothing },
  getReleased: { allowed: [...planner, ...chiefs], input: nothing },
  saveTheme: {
    allowed: [...planner, ...chiefs],
    input: ({ round }) => ({ round, title: 'Et tema' }),
  },
  removeTheme: {
    allowed: [...planner, ...chiefs],
    input: () => ({ theme: NOBODY }),
    hears: 'not-found',
  },
  placePoint: {
    allowed: [...planner, ...chiefs],
    input: () => ({ point: NOBODY, theme: null }),
    hears: 'not-found',
  },
  answerTheme: {
    allowed: [...planner, ...chiefs],
    input: () => ({ theme: NOBODY, status: 'decided', answer: 'Ja' }),
    hears: 'not-found',
  },
  tellGroups: {
    allowed: [...planner, ...chiefs],
    input: ofRound,
    hears: 'nothing-to-tell',
  },

  getNewsletter: { allowed: [...planner, ...chiefs], input: ofRound },
  getNewsletterVersion: {
    allowed: [...planner, ...chiefs],
    input: ({ round }) => ({ round, version: 1 }),
    hears: 'not-found',
  },
  saveNewsletter: {
    allowed: [...planner, ...chiefs],
    input: ({ round }) => ({ round, version: 99, content: letter }),
    hears: 'changed-meanwhile',
  },
  sendNewsletter: {
    allowed: chiefs,
    input: ({ round }) => ({ round, version: 1 }),
    hears: 'not-found',
  },
  exportNewsletter: { allowed: [...planner, ...chiefs], input: ofRound, hears: 'not-found' },
  chooseNewsletterAddress: { allowed: planner, input: () => ({ address: null }) },
  readNewsletters: { allowed: [...planner, ...leaders], input: nothing },
  saveNewsletterNotes: {
    allowed: leaders,
    input: ({ round }) => ({ round, notes: 'Fortæl om ventetid.' }),
    hears: 'not-found',
  },

  getContract: { allowed: leaders, input: nothing },
  saveContract: {
    allowed: hosts,
    input: () => ({ version: 99, content: {} }),
    hears: 'changed-meanwhile',
  },
  shareContract: { allowed: hosts, input: () => ({ version: 99 }), hears: 'contract-empty' },
  keepContract: { allowed: hosts, input: nothing, hears: 'no-contract' },
  acceptContract: {
    allowed: group,
    input: ({ group }) => ({ group, revision: 1, accepted: true }),
    hears: 'no-contract',
  },

  getCommitments: { allowed: leaders, input: nothing },
  makeCommitment: { allowed: leaders, input: () => ({ text: 'Spørge før jeg svarer' }) },
  changeCommitment: {
    allowed: leaders,
    input: () => ({ commitment: NOBODY, text: 'Spørge før jeg svarer' }),
    hears: 'not-found',
  },
  followUpCommitment: {
    allowed: leaders,
    input: () => ({ commitment: NOBODY, went: 'Godt' }),
    hears: 'not-found',
  },
  settleCommitment: {
    allowed: leaders,
    input: () => ({ commitment: NOBODY, state: 'done' }),
    hears: 'not-found',
  },
  removeCommitment: { allowed: leaders, input: () => ({ commitment: NOBODY }), hears: 'not-found' },

  getStaffQuestions: { allowed: leaders, input: nothing },
  askStaff: {
    allowed: leaders,
    input: () => ({ questions: ['Hvad skal vi tale om?'], closesOn: '2020-01-01' }),
    hears: 'staff-day',
  },
  closeStaffQuestion: { allowed: leaders, input: () => ({ question: NOBODY }), hears: 'not-found' },
  reopenStaffQuestion: {
    allowed: leaders,
    input: () => ({ question: NOBODY, closesOn: '2020-01-01' }),
    hears: 'not-found',
  },
  removeStaffQuestion: {
    allowed: leaders,
    input: () => ({ question: NOBODY }),
    hears: 'not-found',
  },

  findConfidential: {
    allowed: [...planner, ...leaders],
    input: () => ({ gate: 'proposeTopic', texts: [{ field: 'why', text: 'Fordi' }] }),
  },

  listTopics: { allowed: [...planner, ...leaders], input: nothing },
  proposeTopic: {
    allowed: leaders,
    input: () => ({ title: 'Et emne', why: 'Fordi', kind: 'operational', isNamed: false }),
  },
  supportTopic: { allowed: leaders, input: ({ topic }) => ({ topic, support: true }) },
  answerTopic: {
    allowed: [...planner, ...chiefs],
    input: ({ topic }) => ({ topic, status: 'considered', answer: 'Vi ser på det.' }),
  },
}
