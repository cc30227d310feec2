import type { Reply } from '#bot/domain/meeting.ts'
import type { meeting as da } from '../da/meeting.ts'

const replies: Record<Reply, string> = {
  accepted: 'You have said yes to the meeting.',
  tentative: 'You have said perhaps.',
  declined: 'You have said no to the meeting.',
  none: 'We have not fetched an answer from you in Outlook yet.',
}

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
  page: {
    audience: 'Only you',
    lead: 'Your meetings in the cross-cutting leadership group.',
    emptyTitle: 'There are no meetings yet',
    empty:
      'When the coordinator has booked the first round of the year, your meeting is here and in Outlook.',
    ending: 'Right now',
    answerEvaluation: 'Answer the evaluation',
    coming: 'Coming meetings',
    past: 'Earlier meetings',
    hostThisTime: (name: string) => `Host this time: ${name}.`,
    youHost: 'You host this meeting.',
    noneComing: 'No more meetings are booked.',
    join: 'Join the meeting',
    joinRound: (round: string) => `Join the meeting, ${round}`,
    agenda: 'Agenda',
    preparation: 'Preparation',
    evaluation: 'Evaluation',
    summary: 'Summary',
    noAgenda: 'The agenda is not released yet.',
    onItsWay: 'The invitation is on its way.',
    cancelled: 'Cancelled',
    replies,
  },
}
