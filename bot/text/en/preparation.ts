import type { preparation as da } from '../da/preparation.ts'

export const preparation: typeof da = {
  card: {
    notification: (round) => `Preparation for ${round}`,
    title: 'Preparation',
    lead: (round) => `Before ${round}:`,
    task: (number) => `Task ${number}`,
    due: (day) => `By ${day}`,
    ready: (number, of) => (of === 1 ? 'I am ready' : `I am ready with task ${number}`),
    notReady: (number, of) => (of === 1 ? 'Undo' : `Undo task ${number}`),
    isDone: 'You are ready',
    progress: (done, of) =>
      done === of ? 'You are ready for the meeting.' : `You are ready with ${done} of ${of}.`,
    trust: 'Only you can see what you have ticked. The host sees only how many are ready.',
  },
  reminder: {
    notification: (when) => `Remember the preparation for the meeting ${when}`,
    title: 'Remember the preparation',
    lead: (round, when, hasTasks) =>
      hasTasks ? `${round} is ${when}. What is left:` : `${round} is ${when}.`,
    contract: 'The group has a contract that you have not said yes to yet.',
    open: 'Open the preparation',
    alone: 'Only you get this reminder, and you get it only once.',
  },
  page: {
    audience: 'Only you can see your ticks',
    lead: (round) => `What to do before ${round}.`,
    notReleasedTitle: 'There is no preparation yet',
    notReleased: 'The tasks come when the chief group has released the agenda.',
    meeting: (when) => `Your meeting is ${when}.`,
    progress: (done, of) =>
      done === of ? 'You are ready for the meeting' : `You are ready with ${done} of ${of}`,
    ready: 'I am ready',
    due: (day) => `By ${day}`,
    overdue: (day) => `Was due ${day}`,
    countsTitle: 'How it looks in the group',
    countsLead: 'You are the host and can see how many are ready. Nobody can see who.',
    count: (done, of) => `${done} of ${of} are ready`,
    toAgenda: 'See the agenda',
  },
}
