/** Teams: channels, chat, cards and tabs. */
export const teams = {
  title: 'Teams',
  none: 'You are not in any team yet',
  noneHelp:
    'When the coordinator approves the groups, the team is made with a channel for each group. Then they show up here.',
  pick: 'Choose a channel',
  pickHelp: 'The channels are in the list on the left.',
  private: 'Private channel',
  shared: 'Shared channel',
  archived: 'Archived channel',
  archivedHelp: 'The channel is archived. You can read what is here, but nobody can write.',
  posts: 'Posts',
  tabs: 'Tabs in the channel',
  members: (count: number) => (count === 1 ? '1 member' : `${count} members`),
  showMembers: 'Show members',
  owner: 'owner',
  empty: 'It is quiet here still',
  emptyHelp: 'What happens in the group is shown here. You can write the first post.',
  reply: 'Reply',
  showReplies: (count: number) =>
    count === 1 ? 'Show 1 earlier reply' : `Show ${count} earlier replies`,
  newPost: 'New post',
  edited: 'Edited',
  onlyYou: 'Only you can see this',
  deleted: 'This message was deleted',
  app: 'App',
  unknownPerson: 'Unknown person',
  gone: 'You have no access to the channel',
  goneHelp: 'Choose another channel, or be someone else.',
}

export const card = {
  broken: (reason: string) => `The card cannot be shown: ${reason}`,
  waiting: 'Waiting for an answer',
  failed: 'It did not work',
  answered: 'Answer from Tværs',
  meetingLink: 'There is no online meeting here',
  meetingLinkHelp: 'The local tenant has no meeting to join.',
  nowhere: 'The link cannot be opened',
  nowhereHelp: 'It leads to no place in Teams or on the web.',
}

export const compose = {
  placeholder: 'Write a post',
  replyPlaceholder: 'Reply in the thread',
  chatPlaceholder: 'Write to Tværs',
  send: 'Send',
  hint: 'Type / for commands or @Tværs to speak to the bot.',
  plainHint: 'The bot does not see this post. Type @Tværs if it is to answer.',
  mentionHint: 'Tværs gets the message, and everyone in the channel can see it.',
  slashHint: 'Only you and Tværs can see it.',
  chatHint: 'Type / to see what you can ask for.',
  commands: 'Commands',
  mentionTitle: 'Mention',
  mentionHelp: 'Speak to the bot in the channel',
  noCommand: 'No command matches.',
  remove: (command: string) => `Remove the command ${command}`,
  failed: 'The message was not sent',
}

export const chat = {
  title: 'Chat',
  tabs: 'Tabs in the chat',
  leftHelp: 'You are not in the chat any more. You can read what was written while you were in it.',
  none: 'No chats yet',
  noneHelp: 'Open a chat with Tværs. Your own reminders come here, and you can write to the bot.',
  open: 'Open a chat with Tværs',
  failed: 'The chat could not be opened',
  empty: 'Say hi to Tværs',
  emptyHelp: 'Write “hi” or “help”, and it tells you what it can do.',
  pick: 'Choose a chat',
  pickHelp: 'Your chats are in the list.',
}

export const activity = {
  title: 'Activity',
  none: 'Nothing has happened yet',
  noneHelp:
    'Posts in your channels, messages to you, invitations and mails gather here, the newest first.',
  posted: (name: string, where: string) => `${name} posted in ${where}`,
  wrote: (name: string) => `${name} wrote to you`,
  invited: (name: string) => `${name} invited you`,
  cancelled: (name: string) => `${name} cancelled`,
  mailed: (name: string) => `${name} sent a mail`,
  notified: (name: string) => `${name} has something new for you`,
  card: 'Sent a card',
  pick: 'Choose something in the list',
  pickHelp: 'It opens where it belongs.',
}

export const tab = {
  loading: 'The tab is opening …',
  failed: 'The tab could not be opened',
  slow: 'The tab does not answer. Is the bot running?',
  frame: (name: string) => `The tab ${name}`,
  none: 'The app has no personal tabs',
  noneHelp: "The manifest's staticTabs is empty, or the app is not in the catalogue yet.",
  chat: 'Chat',
  linkCopied: 'The link is copied',
  noSuchPage: 'The app has no such page',
  reload: 'Reload the tab',
}
