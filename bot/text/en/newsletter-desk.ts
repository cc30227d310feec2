import type { NewsletterGap } from '#bot/domain/newsletter.ts'
import { plural } from '../format.ts'

const gaps: Readonly<Record<NewsletterGap, string>> = {
  title: 'Write a title.',
  why: 'Write why the groups meet.',
  theme: 'Write the theme.',
  themeWhy: 'Write why it became the theme.',
  points: 'Write at least one point from the groups.',
  heading: 'Give every section with points a heading.',
}

/** Where the chief group and the coordinator write the letter to the organisation. */
export const newsletterDesk = {
  title: 'Write the letter',
  round: 'Round',
  form: 'The text',
  preview: 'What it will look like',
  passedOn: (count: number) =>
    count === 0
      ? 'No group has passed anything on yet.'
      : `${plural('en', count, 'group has', 'groups have')} passed something on. See it under From the groups.`,
  tooFew:
    'When fewer than three groups have passed something on, their points are not brought in here, since one could tell whose they are.',
  gather:
    'Gather the points in themes under From the groups before you save the first time. Then the themes become headings here.',
  fields: {
    title: 'Title',
    why: 'Why the groups meet',
    theme: 'Theme',
    themeWhy: 'Why that theme',
    intro: 'What leads to the points',
    heading: (number: number) => `Heading of section ${number}`,
    points: (number: number) => `Points in section ${number}`,
    pointsHint: 'One point on each line.',
    toCome: 'Dates and themes to come',
    question: (number: number) => `Question ${number} to the staff`,
    questionHint: 'On the leader’s card, not in the letter.',
  },
  sections: 'What the groups point to',
  addSection: 'Add a section',
  removeSection: (number: number) => `Remove section ${number}`,
  questions: 'Questions to the staff',
  save: 'Save version',
  undo: 'Undo changes',
  word: 'Get as Word',
  print: 'Print',
  saved: 'Saved.',
  unsaved: 'You have changes that are not saved.',
  newest: 'Get the newest version',
  versions: 'Versions',
  chooseVersion: 'Choose an earlier version',
  version: (number: number, when: string, who: string) => `Version ${number}, ${when}, ${who}`,
  coordinator: 'the coordinator',
  took: (number: number) => `Version ${number} is now in the fields. Save it if it is to count.`,
  send: 'Approve and send …',
  beforeSending: 'Before it can be sent',
  gaps,
  saveFirst: 'Save your version first.',
  notOver: 'Wait until every group has met in the round.',
  own: 'You saved the latest version yourself. Another chief must read and send it.',
  chiefSends: 'A chief who did not save the latest version reads and sends it.',
  marked: 'Change the marked places so that nobody can be recognised.',
  ready: 'It is ready to be sent.',
  confirmTitle: 'Send the letter?',
  confirmYes: 'Approve and send',
  cancel: 'Cancel',
  toGroups: (count: number) =>
    `A card in ${plural('en', count, 'group’s room', 'groups’ rooms')}, so that each leader can tell it on.`,
  toAddress: (address: string) => `A mail to ${address}.`,
  toNobody: 'No mail, since the coordinator has given no address.',
  final: 'It cannot be called back or changed afterwards.',
  wasSent: 'The letter has been sent.',
  sentAt: (when: string) => `Sent ${when}.`,
  addressLabel: 'Mail address of the whole organisation',
  addressHint: 'A distribution list, for example. Empty: no mail.',
  saveAddress: 'Save address',
  addressSaved: 'The address is saved.',
}
