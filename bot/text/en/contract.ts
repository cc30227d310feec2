import type { ContractSection } from '#bot/domain/contract.ts'
import type { contract as danish } from '../da/contract.ts'
import { plural } from '../format.ts'

const sections: Readonly<
  Record<ContractSection, { readonly name: string; readonly questions: readonly string[] }>
> = {
  meeting: {
    name: 'How we meet each other',
    questions: [
      'What makes us speak freely with each other?',
      'How do we disagree well?',
      'What do we do if one takes up much room, or one never gets a word in?',
    ],
  },
  benefit: {
    name: 'How each of us gets something out of it',
    questions: [
      'What should you be able to take home from a meeting?',
      'What do you have that others in the group can use?',
      'How do we notice in time that it does not give enough?',
    ],
  },
  trust: {
    name: 'Trust, openness and limits',
    questions: [
      'What stays in the room, and what may we take with us?',
      'How do we say so when something comes too close?',
      'What do we do if an agreement is broken?',
    ],
  },
  attendance: {
    name: 'Attendance',
    questions: [
      'What does it take to send regrets?',
      'How does whoever was away catch up?',
      'What does an empty chair mean to the rest of you?',
    ],
  },
}

export const contract: typeof danish = {
  sections,
  card: {
    notification: (group) => `${group} has a contract that you can say yes to`,
    changedNotification: (group) => `The contract of ${group} has changed`,
    title: (group) => `The contract of ${group}`,
    lead: 'This is how we want to work together. Read it, and say yes if you stand by it.',
    part: (name) => `“${name}”`,
    changed: (names) => `Changed since last time: ${names}.`,
    accept: 'I say yes',
    isAccepted: 'You have said yes.',
    withdraw: 'Take back my yes',
    isEarlier: 'The group has a newer version. It is further down in the channel and on the tab.',
    inPart: 'This is the beginning. Read all of it on the tab.',
    open: 'Open the contract',
    audience: 'Only the group can read it. The group can see who has said yes.',
  },
  agenda: {
    write: 'You have not written the group’s contract yet. Take it up at the meeting.',
    look: 'It is a year since you last looked at the group’s contract. Does it still fit?',
    open: 'Open the contract',
  },
  page: {
    audience: 'Only the group',
    lead: 'What you have agreed on, so that everyone can take part and speak freely.',
    noneTitle: 'The group does not have a contract yet',
    none: 'Talk about the questions at the next meeting. The host writes on the screen, and afterwards each of you says yes. You can prepare here.',
    since: (revision, when) =>
      revision === 1
        ? `Put before the group ${when}`
        : `Version ${revision}, put before the group ${when}`,
    keptAt: (when) => `You went through it ${when} and kept it.`,
    accepted: (count, of) =>
      count === of ? 'All have said yes.' : `${count} of ${of} have said yes.`,
    whoAccepted: 'Who has said yes',
    accept: 'I say yes',
    acceptLead: 'Do you stand by it?',
    isAccepted: 'You have said yes.',
    withdraw: 'Take back my yes',
    nothingHere: 'Not written yet.',
    earlier: 'Earlier versions',
    earlierOf: (revision, when) => `Version ${revision}, ${when}`,
    changedTo: (revision) => `What was changed for version ${revision}`,
    added: 'New',
    removed: 'Taken out',
    look: 'It is a year since you last looked at the contract. Does it still fit?',
    keep: 'It still fits',
    write: 'Write the contract',
    rewrite: 'Change the contract',
    stopWriting: 'Save and close',
  },
  writing: {
    title: 'Write while you talk',
    lead: 'One subject at a time. Show the group the screen, ask the questions, and write what you agree on. All of it is saved when you go on.',
    step: (at, of) => `${at} of ${of}`,
    questions: 'Talk about',
    field: 'This is what we agree on',
    hint: (most) =>
      `A few lines are enough. At most ${plural('en', most, 'character', 'characters')}.`,
    back: 'Back',
    next: 'Save and go on',
    toReview: 'Save and see it all',
    reviewTitle: 'Read it through together',
    change: (name) => `Change “${name}”`,
    changeShort: 'Change',
    share: 'Put it before the group',
    shareAgain: 'Put the change before the group',
    isShared: 'The group has this version.',
    nothingWritten: 'Write at least one section before you put the contract before the group.',
    confirmTitle: 'Put the contract before the group?',
    confirm: (group) =>
      `It comes as a card in the room of ${group}, and each of you is asked to say yes. Your own yes is included.`,
    confirmAgain:
      'Only the sections you have changed are new. Everyone is asked to say yes again. The old version can still be read.',
    cancel: 'Not yet',
    overtaken: (by) =>
      `${by || 'Somebody else'} has saved meanwhile. Here is what it says now. Your own words are still in the field.`,
    theirs: 'What is saved',
    useTheirs: 'Use what is saved',
    useMine: 'Keep my words',
  },
}
