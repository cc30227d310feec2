import type { summary as da } from '../da/summary.ts'

export const summary: typeof da = {
  title: 'Summary',
  what: 'What did we talk about?',
  why: 'Why?',
  willDo: 'What will we do about it?',
  toChiefGroup: 'What should the chief group know?',
  toChiefGroupHint:
    'Write only what the group has agreed to pass on, such as something for the chief group to work on. Write one point a line. It is sent only when the group has said yes. Leave it empty if there is nothing.',
  general: 'Write in general terms. No names, and not who said what.',
  points: 'Write point by point',
  pointsHint: 'You may skip this. The whole above is enough.',
  tooLong: (most: number) => `Write at most ${most} characters.`,
  tooLongForForm:
    'The summary is too long to edit in this window. Open Tværs and edit it under Summary.',
  save: 'Save draft',
  saved: 'The draft is saved. Only you can see it.',
  write: 'Write the summary',
  edit: 'Edit the text',
  share: 'Share with the group',
  shareAgain: 'Update for the group',
  draft: {
    title: 'Your draft of the summary',
    titleShared: 'The summary is shared with the group',
    titleReleased: 'The summary has been passed on',
    onlyYou: 'Only you can see the draft. The group sees it when you share it.',
    shared: 'The group can see the summary in Teams.',
    sharedOlder: 'The group still sees the previous version. Share again when you are done.',
    released: 'The chief group has received what you wanted to pass on.',
    confirm:
      'Ask the group whether the text may be passed on. Once the group has said yes, the chief group and the coordinator can read it.',
  },
  shared: {
    notification: (round: string) => `Summary: ${round}`,
    title: (round: string) => `Summary: ${round}`,
    audience: 'Only the group can see the summary.',
    toChiefGroup: 'To the chief group',
    released: 'It has been passed on to the chief group.',
    notReleased: 'It has not been passed on yet. The group is asked first.',
    inPart: 'The summary is long. Here is the most important part; the rest is in Tværs.',
    readAll: 'Read all of it',
  },
  nudge: {
    notification: (round: string) => `Remember the summary: ${round}`,
    title: 'Remember the summary',
    told: (group: string, round: string) =>
      `${group} has held ${round}. Write briefly what you talked about, why, and what you will do about it while you remember it.`,
  },
  page: {
    title: 'Summary',
    audienceGroup: 'The group only',
    audienceHost: 'Only you, until you share',
    lead: 'What did we talk about, why, and what will we do about it?',
    none: 'No summaries yet',
    noneLead:
      'When the host has written and shared the summary after the meeting, you can read it here.',
    earlier: 'Shared with the group',
    cancel: 'Cancel',
    unsaved: 'You have changes that are not saved.',
  },
  releasedPage: {
    title: 'From the groups',
    audience: 'The chief group and the coordinator',
    lead: 'What the groups have agreed to pass on. You see which group it comes from only where the group chose so.',
    none: 'The groups have not passed anything on yet',
    noneLead: 'After each round, what the groups want the chief group to work on is gathered here.',
  },
}
