import type { Migration } from 'kysely/migration'
import * as core from './001-core.ts'
import * as leader from './002-leader.ts'
import * as groupComposition from './003-group-composition.ts'
import * as room from './004-room.ts'
import * as seasonMeeting from './005-season-meeting.ts'
import * as agendaPreparation from './006-agenda-preparation.ts'
import * as topicBank from './007-topic-bank.ts'
import * as evaluation from './008-evaluation.ts'
import * as summary from './009-summary.ts'
import * as conversations from './010-conversations.ts'
import * as wishesComposing from './011-wishes-composing.ts'
import * as substituteHost from './012-substitute-host.ts'
import * as roomReach from './013-room-reach.ts'
import * as changesInOutlook from './014-changes-in-outlook.ts'
import * as subscriptions from './015-subscriptions.ts'
import * as organizers from './016-organizers.ts'
import * as roomKind from './017-room-kind.ts'
import * as closedGroups from './018-closed-groups.ts'
import * as deliveriesLanguages from './019-deliveries-languages.ts'
import * as sendingTurns from './020-sending-turns.ts'
import * as sealedBallots from './021-sealed-ballots.ts'
import * as retention from './022-retention.ts'
import * as erasures from './023-erasures.ts'
import * as contractCommitments from './024-contract-commitments.ts'
import * as releases from './025-releases.ts'
import * as newsletter from './026-newsletter.ts'
import * as attendance from './027-attendance.ts'
import * as staffQuestions from './028-staff-questions.ts'
import * as meetingsByEnd from './029-meetings-by-end.ts'
import * as conceptEvaluation from './030-concept-evaluation.ts'
import * as seasonPlan from './031-season-plan.ts'
import * as seminar from './032-seminar.ts'
import * as visits from './033-visits.ts'
import * as commitmentChanged from './034-commitment-changed.ts'
import * as substituteAskings from './035-substitute-askings.ts'
import * as topicSupportersByPerson from './036-topic-supporters-by-person.ts'

/** Every migration in the order it runs; each runs once, and a released one is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-core': core,
  '002-leader': leader,
  '003-group-composition': groupComposition,
  '004-room': room,
  '005-season-meeting': seasonMeeting,
  '006-agenda-preparation': agendaPreparation,
  '007-topic-bank': topicBank,
  '008-evaluation': evaluation,
  '009-summary': summary,
  '010-conversations': conversations,
  '011-wishes-composing': wishesComposing,
  '012-substitute-host': substituteHost,
  '013-room-reach': roomReach,
  '014-changes-in-outlook': changesInOutlook,
  '015-subscriptions': subscriptions,
  '016-organizers': organizers,
  '017-room-kind': roomKind,
  '018-closed-groups': closedGroups,
  '019-deliveries-languages': deliveriesLanguages,
  '020-sending-turns': sendingTurns,
  '021-sealed-ballots': sealedBallots,
  '022-retention': retention,
  '023-erasures': erasures,
  '024-contract-commitments': contractCommitments,
  '025-releases': releases,
  '026-newsletter': newsletter,
  '027-attendance': attendance,
  '028-staff-questions': staffQuestions,
  '029-meetings-by-end': meetingsByEnd,
  '030-concept-evaluation': conceptEvaluation,
  '031-season-plan': seasonPlan,
  '032-seminar': seminar,
  '033-visits': visits,
  '034-commitment-changed': commitmentChanged,
  '035-substitute-askings': substituteAskings,
  '036-topic-supporters-by-person': topicSupportersByPerson,
}
