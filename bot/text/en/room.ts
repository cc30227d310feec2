import type { room as da } from '../da/room.ts'
import { plural } from '../format.ts'

export const room: typeof da = {
  welcome: {
    notification: (name: string) => `${name} is ready`,
    title: (name: string) => `Welcome to ${name}`,
    forGroup: (municipality: string) =>
      `In this group you meet across ${municipality}. Your channel in Teams is private: only members of the group can see it.`,
    forChiefGroup: (municipality: string) =>
      `The chief group works on the cross-cutting leadership groups in ${municipality}. Your channel in Teams is private: only chiefs and directors can see it.`,
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
}
