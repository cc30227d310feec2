import type { da } from '../da/index.ts'
import { calendar, mail } from './outlook.ts'
import { common, guide, people, shell } from './page.ts'
import { activity, card, chat, compose, tab, teams } from './teams.ts'
import { clock, faults } from './tenant.ts'

/** English; the same sentences as the Danish. */
export const en: typeof da = {
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
