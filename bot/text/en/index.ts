import type { da } from '../da/index.ts'
import { backupCommand } from './backup-command.ts'
import { bot } from './bot.ts'
import { composeCommand } from './compose-command.ts'
import { conflict } from './conflict.ts'
import { hostNamed } from './host-named.ts'
import { letter } from './letter.ts'
import { notice } from './notice.ts'
import { office } from './office.ts'
import { pages } from './pages.ts'
import { pairCommand } from './pair-command.ts'
import { problems } from './problems.ts'
import { refusals } from './refusals.ts'
import { room } from './room.ts'
import { seldom } from './seldom.ts'
import { staffPage } from './staff-page.ts'
import { substituteCard } from './substitute-card.ts'
import { visitCard } from './visit-card.ts'

export const en: typeof da = {
  ...pages,
  ...office,
  ...seldom,
  backupCommand,
  bot,
  composeCommand,
  conflict,
  letter,
  notice,
  pairCommand,
  problems,
  refusals,
  room,
  hostNamed,
  substituteCard,
  visitCard,
  staffPage,
}
