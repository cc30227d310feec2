import { bot } from './bot.ts'
import { composeCommand } from './compose-command.ts'
import { conflict } from './conflict.ts'
import { pages } from './pages.ts'
import { problems } from './problems.ts'
import { refusals } from './refusals.ts'
import { room } from './room.ts'

export const da = {
  ...pages,
  bot,
  composeCommand,
  conflict,
  problems,
  refusals,
  room,
}
