import type { da } from '../da/index.ts'
import { agenda } from './agenda.ts'
import { bot } from './bot.ts'
import { meeting } from './meeting.ts'
import { preparation } from './preparation.ts'
import { problems } from './problems.ts'
import { refusals } from './refusals.ts'
import { room } from './room.ts'
import { round } from './round.ts'
import { season } from './season.ts'
import { tab } from './tab.ts'
import { topicBank } from './topic-bank.ts'

export const en: typeof da = {
  agenda,
  bot,
  meeting,
  preparation,
  problems,
  refusals,
  round,
  room,
  season,
  tab,
  topicBank,
}
