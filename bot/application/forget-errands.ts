import type { ErrandKind } from './errands.ts'

/** Longer than a programme year, so that one can see what came of the year's errands while it is talked about. */
const A_YEAR_AND_A_MONTH = 400
/** Nothing that is due by time is due for longer than 40 days (due-state.ts): a look is asked for once by then. */
const TWO_MONTHS = 60

/**
 * For how many days a done errand is kept, by kind. What is not named is kept for ever: it stands for what is
 * there, such as a channel. So is every errand that is not done.
 */
export const DAYS_KEPT: Partial<Readonly<Record<ErrandKind, number>>> = {
  'fetch-replies': TWO_MONTHS,
  retention: TWO_MONTHS,
  post: A_YEAR_AND_A_MONTH,
  'update-post': A_YEAR_AND_A_MONTH,
  notify: A_YEAR_AND_A_MONTH,
  mail: A_YEAR_AND_A_MONTH,
  'mail-newsletter': A_YEAR_AND_A_MONTH,
  'seminar-in-outlook': A_YEAR_AND_A_MONTH,
  'fetch-seminar-replies': TWO_MONTHS,
  'book-meeting': A_YEAR_AND_A_MONTH,
  'move-meeting': A_YEAR_AND_A_MONTH,
  'cancel-meeting': A_YEAR_AND_A_MONTH,
}

/** A room counts as welcomed by this errand, however long ago it was. */
export const KEPT_KEYS = 'welcome:'
