import { agenda } from './agenda.ts'
import { bot } from './bot.ts'
import { composition } from './composition.ts'
import { dateField } from './date-field.ts'
import { evaluation } from './evaluation.ts'
import { evaluationPage } from './evaluation-page.ts'
import { group } from './group.ts'
import { leader } from './leader.ts'
import { meeting } from './meeting.ts'
import { overview } from './overview.ts'
import { overviewPage } from './overview-page.ts'
import { preparation } from './preparation.ts'
import { problems } from './problems.ts'
import { refusals } from './refusals.ts'
import { released } from './released.ts'
import { room } from './room.ts'
import { round } from './round.ts'
import { season } from './season.ts'
import { summary } from './summary.ts'
import { summaryPage } from './summary-page.ts'
import { tab } from './tab.ts'
import { topicBank } from './topic-bank.ts'

export const da = {
  composition,
  group,
  leader,
  agenda,
  bot,
  dateField,
  evaluation,
  evaluationPage,
  meeting,
  overview,
  overviewPage,
  preparation,
  problems,
  refusals,
  released,
  round,
  room,
  season,
  summary,
  summaryPage,
  tab,
  topicBank,
}
