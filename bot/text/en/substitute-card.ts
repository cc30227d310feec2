/** Asking another to host one meeting, on cards. */
export const substituteCard = {
  when: 'The meeting',
  open: 'Open in Tværs',
  asked: {
    notification: (host: string) => `${host} asks whether you will host a meeting`,
    title: 'Will you host this meeting?',
    accepted: 'You host this meeting',
    told: (host: string) => `**${host}** cannot host and asks whether you will, this once.`,
    instead: (host: string) => `You host instead of **${host}** this once.`,
    declined: 'You have said no. The host has been told.',
    rights:
      'If you say yes, you lead the meeting, write the summary and confirm who was there. Either of you can undo it until the meeting begins.',
    yes: 'Yes, I will host',
    no: 'No',
    giveBack: 'I cannot after all',
    saidYes: 'Thank you. You host the meeting, and the agenda says so.',
    saidNo: 'Thank you for answering. The host has been told.',
  },
  accepted: {
    notification: (name: string) => `${name} has said yes to hosting`,
    title: 'You have a substitute',
    told: (name: string) => `**${name}** hosts the meeting instead of you.`,
    next: 'The agenda says so. You can undo it until the meeting begins.',
  },
  declined: {
    notification: (name: string) => `${name} cannot host`,
    title: 'You are still the host',
    told: (name: string) => `**${name}** cannot host the meeting.`,
    next: 'Ask another chief in the group, or write to the coordinator.',
  },
  withdrawn: {
    notification: (host: string) => `${host} hosts the meeting after all`,
    title: 'You are not the host after all',
    told: (host: string) => `**${host}** hosts the meeting.`,
  },
}
