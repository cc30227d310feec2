/** What the two hosts are told of a guest. */
export const visitCard = {
  visited: {
    notification: (guest: string) => `${guest} comes to your meeting as a guest`,
    title: 'You get a guest',
    told: (guest: string, from: string) =>
      `**${guest}** from ${from} cannot come to their own group’s meeting and joins yours instead.`,
    next: 'The guest can see the agenda and your contract, but not the channel. Begin by going through what you have agreed on confidentiality.',
  },
  own: {
    notification: (guest: string, to: string) => `${guest} is a guest in ${to}`,
    title: 'One of the group is a guest elsewhere',
    told: (guest: string, to: string) =>
      `**${guest}** cannot come to your meeting and is a guest in ${to} instead.`,
    next: 'It counts as attending. You need do nothing.',
  },
  undone: {
    notification: (guest: string) => `${guest} is not a guest after all`,
    title: 'No guest is coming',
    titleOwn: 'Not a guest after all',
    told: (guest: string, to: string) => `**${guest}** is not a guest in ${to} after all.`,
  },
  when: 'The meeting',
  open: 'Open the meeting',
}
