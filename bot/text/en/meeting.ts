import type { meeting as da } from '../da/meeting.ts'

export const meeting: typeof da = {
  moved: {
    notification: (round: string, when: string) => `${round} has moved to ${when}`,
    title: 'The meeting has moved',
    told: (round: string, when: string) => `${round}: the meeting is now **${when}**.`,
    calendar: 'The invitation in Outlook is updated. Answer it if you cannot come.',
  },
  cancelled: {
    notification: (round: string, when: string) => `${round} ${when} is cancelled`,
    title: 'The meeting is cancelled',
    told: (round: string, when: string) => `${round}: the meeting **${when}** is cancelled.`,
    calendar: 'The meeting is gone from your calendars in Outlook.',
  },
}
