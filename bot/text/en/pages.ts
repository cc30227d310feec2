import type { pages as da } from '../da/pages.ts'
import { agenda } from './agenda.ts'
import { alikeName, alikePeople } from './alike.ts'
import { commitment } from './commitment.ts'
import { confidential } from './confidential.ts'
import { contract } from './contract.ts'
import { dateField } from './date-field.ts'
import { evaluation } from './evaluation.ts'
import { evaluationPage } from './evaluation-page.ts'
import { group } from './group.ts'
import { levels } from './level.ts'
import { meeting } from './meeting.ts'
import { meetingView } from './meeting-view.ts'
import { newsletter } from './newsletter.ts'
import { preparation } from './preparation.ts'
import { release } from './release.ts'
import { released } from './released.ts'
import { summary } from './summary.ts'
import { summaryPage } from './summary-page.ts'
import { tab } from './tab.ts'
import { topicBank } from './topic-bank.ts'
import { whyMine } from './why-mine.ts'

/** What the tab shows to leaders, and therefore loads first; the cards, replies and refusals of the bot stay with the bot. */
export const pages: typeof da = {
  agenda,
  alikeName,
  alikePeople,
  commitment,
  confidential,
  contract,
  dateField,
  evaluation,
  evaluationPage,
  group,
  levels,
  meeting,
  meetingView,
  newsletter,
  preparation,
  release,
  released,
  summary,
  summaryPage,
  tab,
  topicBank,
  whyMine,
}
