import type { Way } from '#bot/domain/reach.ts'
import type { reach as danish } from '../da/reach.ts'

type Refusing = 'app-missing' | 'tab-only' | 'post-blocked'
type What = { readonly title: string; readonly repair: string }

const inChannel: Readonly<Record<Refusing, What>> = {
  'app-missing': {
    title: 'The app is not in the channel',
    repair:
      'Ask one of the channel’s owners, usually the host, to open the channel in Teams and choose … → Manage channel → Apps → Add an app → Tværs. If Tværs cannot be chosen, ask IT to allow the app in channels of this kind in the Teams admin centre → Teams apps → Manage apps → Tværs.',
  },
  'tab-only': {
    title: 'The bot is not in the channel',
    repair:
      'The app is in the channel, but the bot did not come with it. Ask one of the channel’s owners, usually the host, to open the channel in Teams and choose … → Manage channel → Apps, remove Tværs and add it again.',
  },
  'post-blocked': {
    title: 'The bot may not write in the channel',
    repair:
      'Ask one of the channel’s owners, usually the host, to open the channel in Teams and choose … → Manage channel → Settings → Moderation and let bots write. If there is nothing to turn on, your Teams does not let bots write in channels of this kind. Then there is nothing more to do.',
  },
}

const inChat: Readonly<Record<Refusing, What>> = {
  'app-missing': {
    title: 'The app is not in the chat',
    repair:
      'Ask somebody of the group, usually the host, to open the chat in Teams and choose the plus above the conversation and then Tværs. If Tværs cannot be chosen, ask IT to allow the app in the Teams admin centre → Teams apps → Manage apps → Tværs.',
  },
  'tab-only': {
    title: 'The bot is not in the chat',
    repair:
      'The app is in the chat, but the bot did not come with it. Ask somebody of the group, usually the host, to open the chat in Teams and choose … → Manage apps, remove Tværs and add it again.',
  },
  'post-blocked': {
    title: 'The bot may not write in the chat',
    repair:
      'Ask IT to see in the Teams admin centre whether bots may write in group chats. If they may not, there is nothing more to do.',
  },
}

const byCode: Readonly<Record<string, What>> = {
  BotDisabledByAdmin: {
    title: 'IT has turned the bot off',
    repair:
      'Ask IT to open the Teams admin centre → Teams apps → Manage apps → Tværs, set the app to Allowed, and see that it is available to all leaders.',
  },
  BotNotRegistered: {
    title: 'The bot is not registered',
    repair:
      'Ask IT to open Azure → Azure Bot → Channels and see that Microsoft Teams is turned on for Tværs.',
  },
}

const meanwhile: Readonly<Record<Exclude<Way, 'channel'>, string>> = {
  personal: 'Until then each member gets the cards in their own chat with Tværs.',
  'feed-and-mail':
    'Until then each member is told in their activity feed in Teams and by mail, with a link to Tværs.',
}

export const reach: typeof danish = {
  title: 'Rooms that Tværs cannot write in',
  what: (capability, code, kind) =>
    (code === null ? undefined : byCode[code]) ??
    (kind === 'group-chat' ? inChat : inChannel)[capability],
  meanwhile: (way, hasTab) =>
    `${meanwhile[way]} ${hasTab ? 'The tab Tværs in the room works.' : 'They find the same in their own app Tværs.'} Nobody gets the same twice when the room opens.`,
  seen: (at) => `Seen ${at}.`,
  seenAndAgain: (at, again) => `Seen ${at}. We try again by ourselves ${again}.`,
  code: (code) => `Teams answered: ${code}`,
  lookNow: 'Look now',
  lookedNow: 'We look now, and try the next card in the room.',
}
