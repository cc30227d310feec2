import type { ClosingCause } from '#bot/domain/group.ts'
import type { RoomKind } from '#bot/domain/room.ts'
import type { room as da } from '../da/room.ts'
import { plural } from '../format.ts'

const closed: Readonly<Record<RoomKind, (who: string) => string>> = {
  'private-channel': (who) => `Your channel in Teams is private: only ${who} can see it.`,
  'shared-channel': (who) =>
    `Your channel in Teams is for you alone: only ${who} can see it. Do not share it with others.`,
  'group-chat': (who) =>
    `This chat is for you alone: only ${who} can see it. Do not bring others into it.`,
}

export const room: typeof da = {
  welcome: {
    notification: (name: string) => `${name} is ready`,
    title: (name: string) => `Welcome to ${name}`,
    forGroup: (municipality: string, kind: RoomKind) =>
      `In this group you meet across ${municipality}. It supplements the usual lines of decision and decides nothing for them. ${closed[kind]('members of the group')}`,
    forChiefGroup: (municipality: string, kind: RoomKind) =>
      `The chief group works on the cross-cutting leadership groups in ${municipality}. ${closed[kind]('chiefs and directors')}`,
    host: (name: string) => `**${name}** hosts the group.`,
    whatHappensHere: 'What happens here',
    groupSteps: [
      'The agenda is posted here when the chief group has released it.',
      'You tick off your own preparation. Only you can see what you have ticked.',
      'At the end of every meeting you evaluate it anonymously.',
      'After the meeting the host writes a short summary. Only what the group releases reaches the chief group.',
    ],
    chiefGroupSteps: [
      'You set the agenda for every round in the tab.',
      'You pick topics from the topic bank and answer those who proposed them.',
      'What the groups release to you is gathered in the tab.',
    ],
    members: (count: number) => plural('en', count, 'member', 'members'),
    trust: 'What is said in the group stays in the group. Write **/help** to see what I can do.',
    openTab: 'Open Tværs',
  },
  closed: {
    title: (group: string) => `${group} is closed`,
    cause: {
      coordinator: 'The coordinator has closed the group.',
      regrouping: 'The groups have been mixed anew, and you now meet in other groups.',
      'going-back': 'The leaders are back in the groups they had before.',
    } satisfies Record<ClosingCause, string>,
    meetings: {
      coordinator: 'The meetings the group had ahead of it are being cancelled in Outlook.',
      regrouping: 'The meetings in Outlook follow your new group.',
      'going-back': 'The meetings in Outlook follow the group you are back in.',
    } satisfies Record<ClosingCause, string>,
    readers:
      'What you have written here can be read by those of you who were in the group. Nobody new gets access.',
    readOnly: 'Nobody can write here any more.',
    reopened: (group: string) => `${group} is open again`,
    writeAgain: 'The group meets again, and you can write here.',
    openTab: 'Open Tværs',
  },
}
