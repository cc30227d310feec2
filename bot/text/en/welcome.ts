import type { welcome as danish } from '../da/welcome.ts'
import { plural } from '../format.ts'

export const welcome = {
  card: {
    notification: (group: string) => `You have a seat in ${group}`,
    title: (group: string) => `Welcome to ${group}`,
    lead: (municipality: string, others: number) =>
      `You now belong to a cross-cutting leadership group in ${municipality}, with ${plural('en', others, 'other leader', 'other leaders')}.`,
    host: 'Host',
    firstMeeting: 'Your first meeting',
    noMeeting: 'Booked later. You get the invitation in Outlook.',
    whoIsWho: 'See who is in the group and where they work.',
    agenda: 'See the next agenda, and what the group follows up on.',
    contract: 'Read the group’s contract, and say yes if you stand by it.',
    once: 'This is the only message you get about beginning. The rest is on the page.',
    open: 'Begin here',
  },
  page: {
    audience: 'You and your group only',
    audienceOffice: 'The coordinator',
    lead: 'What you need as you begin in the group.',
    defaultGreeting: (municipality: string) =>
      `Welcome to the cross-cutting leadership groups in ${municipality}. Leaders from all areas and levels meet here about the tasks that none of us solves alone. You are an equal from the first meeting: ask, tell, and take something home.`,
    signed: 'The board of directors',
    from: 'Greeting from the directors',
    meeting: 'Your first meeting',
    noMeeting: 'The meeting is not booked yet. You get the invitation in Outlook.',
    theme: (theme: string) => `Theme: ${theme}`,
    toAgenda: 'Read the agenda',
    toPreparation: 'See the preparation',
    noAgenda: 'The agenda comes when the chief group has released it.',
    contract: 'The group’s contract',
    contractLead:
      'This is how the group has agreed to work together. Read it, and say yes if you stand by it.',
    contractAccepted: 'You have said yes to the group’s contract.',
    noContract: 'The group has no contract yet. You write it together.',
    toContract: 'Read the contract and say yes',
    readContract: 'Read the contract',
    carried: 'What the group follows up on',
    carriedFrom: (round: string) => `from ${round}`,
    own: 'What you have under way yourself',
    ownLead:
      'You may have taken over something that the leader before you shared with the group. Keep it, change it, or let it go.',
    toCommitments: 'Go to commitments',
    nothingCarried: 'The group has nothing open to follow up on.',
    who: 'Who is who',
    toPlan: 'See the plan for the year',
    toGroup: 'Go to the group’s page',
  },
} satisfies typeof danish
