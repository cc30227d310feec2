import type { hostNamed as da } from '../da/host-named.ts'

export const hostNamed: typeof da = {
  notification: (group: string) => `You are now the host of ${group}`,
  title: (group: string) => `You are the host of ${group}`,
  lead: 'The coordinator has chosen you as the group’s host from now on. The others see it on the group’s page.',
  nextMeeting: 'Next meeting',
  noMeeting: 'Booked later. You will get the invitation in Outlook.',
  leads:
    'You lead the group through the meeting’s seven points, and take part like everybody else.',
  summary:
    'After the meeting you write the summary in three short fields. Type /summary in the group’s room.',
  cannot: 'When you cannot host a meeting, you can ask another chief of the group to do it.',
  open: 'See your meetings',
}
