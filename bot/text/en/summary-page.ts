import type { summaryPage as da } from '../da/summary-page.ts'

export const summaryPage: typeof da = {
  meeting: 'Meeting',
  meetingOf: (round: string, when: string) => `${round}, ${when}`,
  nothingToWriteTitle: 'No summary to write yet',
  notSharedTitle: 'The host has not shared the summary yet',
  hidePoints: 'Hide the points',
  overtaken:
    'The draft was changed elsewhere after you began to write here. If you save, the text here is what counts.',
  discard: 'Undo changes',
  discardAsk: 'Cancel',
  steps: 'From draft to chief group',
  draft: {
    title: 'Write the draft',
    audience: 'Only you',
    saved: 'The draft is saved.',
    none: 'You have not written anything yet.',
  },
  share: {
    title: 'Share with the group',
    audience: 'The group only',
    saveFirst: 'Save the draft first.',
    confirmTitle: 'Share the summary with the group?',
    confirm: (group: string) =>
      `Everyone in ${group} can read it in Teams and here. You can change it afterwards, and the group then sees the change.`,
    again: (group: string) => `The post in the room of ${group} is changed to the new text.`,
  },
  release: {
    title: 'Pass on to the chief group',
    audience: 'The chief group and the coordinator',
    nothing: 'There is nothing to the chief group. That is quite all right.',
    shareFirst: 'Share with the group first, so that everyone has seen the text.',
    ready: 'Ask the group whether the text may be passed on.',
    isAsked: 'The group has been asked. Below you can see how far it has come.',
    older: 'The chief group still has the previous text.',
    frozen: 'The chief group gets this, word for word:',
    final:
      'Once the group has said yes, it cannot be taken back. If you change it later, the chief group gets the new text only when the group has said yes again.',
  },
  earlier: 'Earlier summaries',
  passedOn: 'The chief group has received',
  sharedAt: (when: string) => `Shared ${when}`,
}
