import type { seminarRefusals as danish } from '../da/seminar-refusals.ts'

export const seminarRefusals: typeof danish = {
  'no-season': () => 'No year is planned yet. The coordinator plans it under The year.',
  'seminar-incomplete': () =>
    'Something is missing in the plan of the seminar. Put right what is marked, and try again.',
  'seminar-in-the-past': () => 'The seminar cannot begin in the past. Choose a later day.',
  'seminar-over': () => 'The seminar has begun or is over, so it cannot be changed.',
  'seminar-not-begun': () =>
    'The seminar has not begun. The questions can be started from an hour before.',
  'seminar-called': () => 'People have been invited to the seminar already.',
  'seminar-not-called': () => 'Nobody has been invited to the seminar.',
  'too-few-for-tables': () => 'There are not enough leaders on the list to lay tables.',
}
