import type { release as da } from '../da/release.ts'
import { plural } from '../format.ts'

export const release: typeof da = {
  statuses: {
    new: 'New',
    'in-discussion': 'Being discussed',
    decided: 'Decided',
    'passed-on': 'Passed on to the directors or the politicians',
    declined: 'Declined',
  },
  ask: 'Ask the group',
  askAgain: 'Ask the group again',
  withdraw: 'Withdraw the question',
  asked: {
    notification: (round: string) => `May this be passed on? ${round}`,
    title: 'May this be passed on to the chief group?',
    reminderNotification: (round: string) => `The group awaits your answer: ${round}`,
    reminderTitle: 'The group awaits your answer',
    words: 'The chief group gets this, word for word',
    quote: (name: string) => `The words of ${name}. They go along only if ${name} says yes.`,
    named: 'The chief group is told that it comes from your group.',
    unnamed: 'The chief group is not told which group it comes from.',
    yesRule: (needed: number, members: number, deadline: string) =>
      `It is passed on when all ${members} have said yes, or when at least ${needed} have said yes by ${deadline}. If anybody asks for a change, it stays in the group.`,
    silenceRule: (deadline: string) =>
      `It is passed on ${deadline} unless anybody asks for a change before then. When all have said yes, it happens at once.`,
    anonymous:
      'The group can read what should be changed, but not who asks for it. You can answer once.',
    change: 'What should be changed?',
    yes: 'Yes, pass it on',
    askChange: 'Ask for a change',
    sendChange: 'Send the changed text',
    sendAnyway: 'Send anyway',
    openTab: 'See it in Tværs',
  },
  state: {
    asked: (deadline: string) => `The group has been asked. The deadline is ${deadline}.`,
    stopped:
      'A change has been asked for, so it stays in the group. The host changes the text and asks again.',
    lapsed: 'The deadline has passed and too few have said yes. It has not been passed on.',
    withdrawn: 'The host has withdrawn the question. It has not been passed on.',
    released: 'The group agrees, and it has been passed on to the chief group.',
  },
  answered: (answered: number, members: number) =>
    `${answered} of ${plural('en', members, 'member has', 'members have')} answered.`,
  changes: 'Changes asked for',
  thanks: 'Thank you. Your answer has been counted.',
  thanksChange: 'Thank you. The group can now read what should be changed, but not by whom.',
  stopped: {
    notification: (round: string) => `Not passed on: ${round}`,
    title: 'The group has not said yes',
    next: 'Change the text to the chief group, share it again, and then ask the group anew.',
    lapsed: 'Talk with the group, and ask again if it should still be passed on.',
    open: 'Open the summary',
  },
  quote: {
    notification: 'May your words be passed on?',
    title: 'May your words be passed on to the chief group?',
    told: (round: string) =>
      `The host would like to quote you in what the group passes on from ${round}. Your name stands beside it.`,
    only: 'The quotation goes along only if you say yes. You can withdraw it in Tværs at any time.',
    yes: 'Yes, quote me',
    no: 'No, leave it out',
    saidYes:
      'Thank you. Your words go along once the group has said yes. You can withdraw them in Tværs.',
    saidNo: 'Your words will not be passed on.',
    withdraw: 'Withdraw the quotation',
    state: {
      asked: 'You have not answered yet.',
      yes: 'You have said yes.',
      no: 'You have said no, and the quotation does not go along.',
    },
  },
  answer: {
    notification: (round: string) => `Answer from the chief group: ${round}`,
    title: (round: string) => `Answer from the chief group: ${round}`,
    lead: 'This is what the chief group says to what the groups have passed on. All groups get the same answer.',
    inPart: 'The answer is long. The rest is in the topic bank.',
    openTab: 'Open the topic bank',
  },
  dialog: {
    title: 'Ask the group whether it may be passed on?',
    lead: 'Everyone in the group can read the text and answer in Teams or here. Your own yes counts.',
    isNamed: 'Tell the chief group which group it comes from',
    quotes: 'Quotations',
    quotesHint:
      'A quotation goes along only if the one who said it says yes. Tværs asks that person.',
    addQuote: 'Add a quotation',
    removeQuote: 'Remove the quotation',
    quote: (number: number) => `Quotation ${number}`,
    isMissing: 'Fill in this field, or remove the quotation.',
    who: 'Who said it?',
    chooseWho: 'Choose',
    words: 'The quotation',
    confirm: 'Ask the group',
  },
  rule: {
    title: 'How groups pass something on',
    lead: 'Counts from the next time a group is asked.',
    yes: 'The members say yes: more than half must answer yes by the deadline.',
    silence:
      'Silence is consent: it is passed on at the deadline unless anybody asks for a change.',
    saved: 'Your choice is saved.',
  },
}
