import { bot } from './bot.ts'
import { meeting } from './meeting.ts'
import { problems } from './problems.ts'
import { refusals } from './refusals.ts'
import { room } from './room.ts'
import { tab } from './tab.ts'
import { topicBank } from './topic-bank.ts'

export const da = { bot, meeting, problems, refusals, room, tab, topicBank }
