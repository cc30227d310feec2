/** Why something of a contract or a commitment was not done, and what to do instead. */
export const agreementRefusals = {
  'contract-empty': () =>
    'The contract is empty. Write at least one section before you put it before the group.',
  'contract-unchanged': () =>
    'The group already has this version. There is nothing new to put before it.',
  'contract-changed': () =>
    'The group has got a newer version of the contract. Open it, and say yes there.',
  'no-contract': () =>
    'The group does not have a contract yet. The host writes it when you have talked about it.',
  'colleague-missing': () => 'Choose a colleague in the group to share the commitment with.',
  'commitment-is-the-groups': () =>
    'The commitment is the group’s. Write a new one if you want one of your own.',
  'no-meeting-to-follow-up': () =>
    'The group does not have a meeting to follow up at yet. Answer when the next meeting is booked.',
  'follow-up-empty': () => 'Write an answer to at least one of the three questions.',
}
