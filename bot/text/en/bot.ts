import type { bot as da } from '../da/bot.ts'

export const bot: typeof da = {
  help: {
    notification: 'What Tværs can help with',
    title: 'What I can help with',
    greeting: (name: string) => `Hi ${name}.`,
    unknown: (words: string) => `I do not know “${words}”. This is what I can do:`,
    commands: [
      ['/summary', 'The host writes the summary after the meeting.'],
      ['/agenda', 'See the agenda for the next meeting.'],
      ['/help', 'See this list.'],
    ] as readonly (readonly [command: string, does: string])[],
    cards: 'You answer preparation and evaluation on the cards that I post in the group’s room.',
    trust: 'When you write a command with /, only you see the answer.',
    openTab: 'Open Tværs',
    writeSummary: 'Write the summary',
  },
  notInProgramme: (municipality: string) =>
    `You are not in the cross-cutting leadership groups in ${municipality}. If you should be, write to the coordinator.`,
  notYourGroup:
    'A group that you are not in meets here, so I cannot answer here. Write to me in your own group’s room or in our chat.',
  notARoom: 'No leadership group meets here. Write to me in your group’s own room or in our chat.',
  coordinatorHasNoGroup:
    'You are the coordinator and not in a group. Open Tværs to see all the groups.',
  noGroup:
    'You are not in a leadership group right now. If you should be, write to the coordinator.',
  hostOnly: (host: string) =>
    `${host} is the host and writes the summary. If you want something in it, tell the host.`,
  noHost:
    'The group has no host right now. The coordinator will find one, and then the summary can be written.',
  summaryReady: {
    notification: 'Write the summary',
    title: 'Summary of the meeting',
    told: (round: string) =>
      `${round}: what did you talk about, why, and what will you do? Only you see the draft until you share it.`,
    write: 'Write the summary',
  },
  noAgenda:
    'The agenda for the next meeting is not released yet. It will be posted in the group’s room in Teams.',
  oldCard:
    'This card is from an earlier version and no longer works. Open Tværs and find the same thing there.',
  badInput: (fields: readonly string[]) =>
    fields.length === 0
      ? 'Something in the answer cannot be used. Correct it and send again.'
      : `${fields.join(' ')} Correct it and send again.`,
  sent: 'Thank you, received.',
  fault: (incident: string) =>
    `Something went wrong on my side, and it may not have been done. Try again shortly. If it keeps happening, give the coordinator this number: ${incident}.`,
  late: 'This takes longer than it usually does, and I am not done yet. Look in a moment whether it was taken in, before you try again.',
  tooMany: 'You are asking a lot right now. Wait a moment and try again.',
  tooLarge:
    'That is more than Tværs can take at once. Make the text shorter or the file smaller, and send again.',
  notSignedIn: 'We cannot see who you are. Close Tværs and open it again in Teams.',
  close: 'Close',
}
