import type { Organizer } from '#bot/domain/organizer.ts'
import type { organizer as da } from '../da/organizer.ts'

const choices: Readonly<Record<Organizer, (mailbox: string) => { label: string; what: string }>> = {
  mailbox: (mailbox) => ({
    label: 'The one mailbox',
    what: `All meetings are in the calendar of ${mailbox}. It is the simplest, and nothing changes when a group gets another host.`,
  }),
  host: () => ({
    label: 'The group’s host',
    what: 'Each meeting is in the host’s own calendar, and the host can move it in Outlook. IT must give Tværs access to the hosts’ calendars. When the host changes, the group is called anew.',
  }),
}

export const organizer: typeof da = {
  title: 'Who calls people to the meetings?',
  choices,
  lead: 'The choice is for meetings that are not booked yet.',
  booked: (count: number) =>
    count === 1
      ? 'One meeting to come is in Outlook already. It keeps whoever called people to it.'
      : `${count} meetings to come are in Outlook already. They keep whoever called people to them.`,
  leaves:
    'When a host leaves, the one mailbox takes over the host’s coming meetings. It also calls people where a group has no host, or the host has no mailbox.',
  saved: (choice: string) => `From now on people are called by: ${choice}.`,
  undo: 'Undo',
  check: 'Check the access',
  checking: 'Looking at the hosts’ calendars …',
}
