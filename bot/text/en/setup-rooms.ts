import type { FindingCode } from '#bot/domain/setup.ts'
import { type FindingSentence, list, well } from '../setup-sentence.ts'

/** What the checks of the app in Teams, the team and the rooms found. */
export const rooms = {
  'catalogue-has-app': well(([version]) => `The app is uploaded in version ${version}.`),
  'catalogue-lacks-app': () => ({
    what: 'The app is not uploaded to your Teams.',
    next: 'Ask IT to upload the package in the Teams admin centre under Teams apps → Manage apps.',
  }),
  'catalogue-other-version': ([ours, ...theirs]) => ({
    what: `Your Teams has version ${list(theirs)}, but Tværs is version ${ours}.`,
    next: 'Ask IT to upload the new package in the Teams admin centre.',
  }),

  'team-there': well(() => 'The team is made.'),
  'team-not-needed': well(() => 'No team is needed: the groups have group chats.'),
  'team-not-yet': () => ({
    what: 'The team is not made yet.',
    next: 'It is made when you approve the groups.',
  }),
  'team-twice': () => ({
    what: 'There is more than one team with the name.',
    next: 'Find the one that is not in use in Teams, and rename or delete it.',
  }),
  'team-has-app': well(([version]) => `The app is in the team in version ${version}.`),
  'team-lacks-app': () => ({
    what: 'The app is not in the team.',
    next: 'Add it in Teams under Manage team → Apps. If a task on Overview has stopped, try it again.',
  }),
  'team-app-other-version': ([ours, theirs]) => ({
    what: `The app in the team is version ${theirs}, but Tværs is version ${ours}.`,
    next: 'Update the app in Teams under Manage team → Apps.',
  }),

  'channels-there': well(([count]) => `There are ${count} channels for the groups.`),
  'channels-not-yet': () => ({
    what: 'The groups have no rooms yet.',
    next: 'They are made when you approve the groups.',
  }),
  'channels-have-app': well(([count]) => `The app is in all ${count} channels.`),
  'channels-lack-app': (about) => ({
    what: `The app is not in ${list(about)}.`,
    next: 'Open the channel in Teams, choose Manage channel → Apps → Add, and find Tværs.',
  }),
  'channels-have-tab': well(([count]) => `The tab is in all ${count} channels.`),
  'channels-lack-tab': (about) => ({
    what: `The tab Tværs is missing in ${list(about)}.`,
    next: 'Open the channel in Teams, choose the plus above the conversation, and find Tværs.',
  }),

  'bot-is-in': well(([count]) => `Tværs takes part in all ${count} channels.`),
  'bot-is-out': (about) => ({
    what: `Teams does not let Tværs take part in ${list(about)}.`,
    next: 'Add the app in the channel under Manage channel → Apps. If that does not help, ask IT whether bots are allowed in channels of this kind. Until then Tværs writes to each person.',
  }),

  'chats-there': well(([count]) => `There are ${count} group chats for the groups.`),
  'chats-have-app': well(([count]) => `The app is in all ${count} chats.`),
  'chats-lack-app': (about) => ({
    what: `The app is not in ${list(about)}.`,
    next: 'Ask somebody of the group to open the chat in Teams, choose the plus above the conversation, and find Tværs.',
  }),
  'chats-have-tab': well(([count]) => `The tab is in all ${count} chats.`),
  'chats-lack-tab': (about) => ({
    what: `The tab Tværs is missing in ${list(about)}.`,
    next: 'Ask somebody of the group to open the chat in Teams, choose the plus above the conversation, and find Tværs.',
  }),
  'bot-is-in-chats': well(([count]) => `Tværs takes part in all ${count} chats.`),
  'bot-is-out-of-chats': (about) => ({
    what: `Teams does not let Tværs take part in ${list(about)}.`,
    next: 'Ask somebody of the group to add the app in the chat. If that does not help, ask IT whether bots are allowed in group chats. Until then Tværs writes to each person.',
  }),
} satisfies { readonly [code in FindingCode]?: FindingSentence }
