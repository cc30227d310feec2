import type { tab as da } from '../da/tab.ts'

export const tab: typeof da = {
  loading: 'Loading …',
  tryAgain: 'Try again',
  problemTitle: 'That did not work.',
  noAnswer: 'We got no answer. Check your connection and try again. What you wrote is still here.',
  faultWithIncident: (incident: string) =>
    `Something is wrong on our side. Try again shortly. If it goes on, give the coordinator this number: ${incident}.`,
  crashed:
    'The page stopped working. Reload it; what you saved is still here. If it goes on, write to the coordinator.',
  outsideTeams:
    'Tværs opens in Microsoft Teams. Find the app Tværs in Teams, or use the tab in your group’s room.',
  notInProgramme: (municipality: string) =>
    `You are not part of the leadership groups of ${municipality}. If you think you should be, write to the coordinator.`,
  notInProgrammeTitle: 'You are not in yet',
  menu: 'Pages',
  configure: 'The tab shows the group’s page. Press Save to add it.',
  tabName: 'Tværs',
  pages: {
    overview: 'Overview',
    people: 'Leaders',
    composition: 'Groups',
    season: 'The year',
    retention: 'Retention',
    round: 'Round',
    plan: 'The plan for the year',
    welcome: 'Welcome',
    directory: 'Who knows what',
    agenda: 'Agenda',
    topics: 'Topic bank',
    released: 'From the groups',
    newsletter: 'Letter',
    meetings: 'My meetings',
    meeting: 'The meeting',
    visit: 'Guest in another group',
    group: 'My group',
    contract: 'Group contract',
    commitments: 'Commitments',
    staff: 'Ask your staff',
    preparation: 'Preparation',
    evaluation: 'Evaluation',
    summary: 'Summary',
    trends: 'Development',
    'agenda-read': 'Agenda',
    'my-data': 'My data',
    erasure: 'Access and erasure',
  },
}
