import { agenda } from './agenda.ts'
import { composition } from './composition.ts'
import { dateField } from './date-field.ts'
import { evaluation } from './evaluation.ts'
import { evaluationPage } from './evaluation-page.ts'
import { group } from './group.ts'
import { leader } from './leader.ts'
import { meeting } from './meeting.ts'
import { overview } from './overview.ts'
import { overviewPage } from './overview-page.ts'
import { planning } from './planning.ts'
import { preparation } from './preparation.ts'
import { released } from './released.ts'
import { round } from './round.ts'
import { season } from './season.ts'
import { summary } from './summary.ts'
import { summaryPage } from './summary-page.ts'
import { tab } from './tab.ts'
import { topicBank } from './topic-bank.ts'

/** What the tab shows, and therefore loads; the cards, replies and refusals of the bot stay with the bot. */
export const pages = {
  agenda,
  composition,
  dateField,
  evaluation,
  evaluationPage,
  group,
  leader,
  meeting,
  overview,
  overviewPage,
  planning,
  preparation,
  released,
  round,
  season,
  summary,
  summaryPage,
  tab,
  topicBank,
}
