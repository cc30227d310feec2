/** Asking another chief of the group to host one meeting, in the tab. */
export const substitute = {
  title: 'Can you not host?',
  lead: 'Ask another chief in the group. You are the host until the one you ask says yes. It is for this meeting alone.',
  legend: 'Whom will you ask?',
  ask: 'Ask',
  nobody:
    'There is no other chief in the group who can host. Write to the coordinator, and find a way together.',
  waiting: (name: string) => `You have asked ${name}. You are the host until there is a yes.`,
  declined: (name: string) => `${name} cannot host. You are still the host.`,
  accepted: (name: string) => `${name} hosts the meeting.`,
  takeBack: 'Undo: I will host',
  asked: (host: string) => `${host} asks whether you will host this meeting.`,
  yes: 'Yes, I will host',
  no: 'No',
  giveBack: 'I cannot host after all',
  host: 'You host the meeting until somebody else says yes to it.',
  hostLink: 'Find a substitute',
}
