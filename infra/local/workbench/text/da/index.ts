import { calendar, mail } from './outlook.ts'
import { common, guide, people, shell } from './page.ts'
import { activity, card, chat, compose, tab, teams } from './teams.ts'
import { clock, faults } from './tenant.ts'

/** Danish, the source. Functions where a sentence holds a value; people are spoken to as "du". */
export const da = {
  common,
  shell,
  people,
  guide,
  clock,
  faults,
  teams,
  card,
  compose,
  chat,
  activity,
  tab,
  calendar,
  mail,
}
