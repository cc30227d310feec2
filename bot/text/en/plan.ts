import type { plan as danish } from '../da/plan.ts'
export const plan = {
  seminar: 'Joint leader seminar',
  weeks: (from: number, to: number) =>
    from === to ? `Week ${from}, the day comes later` : `Weeks ${from}–${to}, the day comes later`,
  noTheme: 'The theme comes later',
  carried: 'The theme goes on from the leader seminar.',
  networks: 'Networks that end',
  ends: (name: string, when: string) => `${name} ends on ${when}`,
  card: {
    notification: (year: string) => `The plan for ${year}: dates and themes`,
    changed: (year: string) => `The plan for ${year} has changed`,
    title: (year: string) => `The plan for ${year}`,
    lead: 'These are the meetings of the year and the themes the chief group has chosen. The dates are also in your calendar once the meetings are booked.',
    networksLead:
      'Every leader now has a group across the organisation. So these voluntary networks end:',
    open: 'See the plan and print it',
  },
  page: {
    audience: 'All leaders',
    lead: 'The meetings and themes of the year, as the chief group has told of them.',
    emptyTitle: 'The plan for the year has not been published yet',
    empty:
      'The chief group is choosing themes. The plan comes here, and as a card in your group’s room.',
    emptyForPublisher:
      'Plan the year under The year first. Then you can write themes and publish the plan.',
    toSeason: 'Go to The year',
    publishedAt: (when: string) => `Published ${when}`,
    notPublished: 'Not published yet. Only the chief group and the coordinator can see this page.',
    print: 'Print',
    year: 'Year',
    yourMeeting: 'Your group’s meeting',
    groupsMeet: 'The groups meet',
  },
} satisfies typeof danish
