import type { yearPictures as da } from '../da/year-pictures.ts'

export const yearPictures: typeof da = {
  title: (season: string) => `The year in two pictures: ${season}`,
  audience: 'The chief group and the coordinator',
  lead: 'All groups put together. No group and no leader can be recognised.',
  choose: 'Year',
  print: 'Print on A4',
  none: 'Nothing to show yet',
  noneLead:
    'The pictures are drawn when the year’s first meetings have been held and the evaluations have closed.',
  first: '1. What leaders say of the meetings',
  firstNone: 'No round has answers enough yet for figures to be shown.',
  second: '2. From meeting to answer',
  secondLead:
    'What came of the meetings: who came, what the groups passed on, and what the chief group answered.',
  rows: {
    held: 'Meetings held',
    there: 'Came',
    prepared: 'Had prepared',
    answers: 'Answers to the evaluation',
    points: 'Points passed on',
    answered: 'Themes answered by the chief group',
  },
  of: (count: number, all: number) => `${count} of ${all}`,
  percent: (share: number) => `${share}%`,
  unknown: 'No figures',
  picture: 'Figure: the same figures are in the table below.',
  table: 'The figures of the picture',
  measure: 'What',
}
