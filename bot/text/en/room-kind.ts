import type { RoomKind } from '#bot/domain/room.ts'
import type { roomKind as danish } from '../da/room-kind.ts'
import { plural } from '../format.ts'

const kinds: (typeof danish)['kinds'] = {
  'private-channel': {
    name: 'Private channel',
    readers:
      'Only the group. The rest of the team cannot see the channel. Who gets a seat later can read what was written before.',
    guests: 'An owner can only bring people who are in the team. Tværs lets no guests in there.',
    files: 'The channel has its own place for files, which only the group can open.',
    app: 'Writes in the channel and pins the tab. If your Teams does not allow apps in private channels, each leader gets the cards in their own chat.',
    it: null,
  },
  'shared-channel': {
    name: 'Shared channel',
    readers:
      'Only the group, but an owner can share the channel with others and with whole teams. Tværs looks before it writes, and takes them out. Who gets a seat later can read what was written before.',
    guests:
      'Guests cannot be in it. People of other organisations can, if IT has turned that on. Tværs takes them out.',
    files: 'The channel has its own place for files, which those it is shared with can open.',
    app: 'Writes in the channel and pins the tab. Choose it if your Teams does not allow apps in private channels.',
    it: null,
  },
  'group-chat': {
    name: 'Group chat',
    readers:
      'Only the group, but everybody in the chat can bring others. Tværs looks before it writes, and takes them out. Who gets a seat later cannot read what was written before.',
    guests:
      'Everybody in the chat can bring guests, if IT has turned that on. Tværs takes them out.',
    files:
      'Files lie in the OneDrive of the one who shares them. They may be gone when that person leaves.',
    app: 'Writes in the chat and pins the tab. A chat has no threads, so cards and talk stand among each other. No team is made.',
    it: 'Give the app more consents. With them it can see names and members of all chats in the municipality and change the members, but read no messages.',
  },
}

const many: Readonly<Record<RoomKind, (count: number) => string>> = {
  'private-channel': (count) => plural('en', count, 'private channel', 'private channels'),
  'shared-channel': (count) => plural('en', count, 'shared channel', 'shared channels'),
  'group-chat': (count) => plural('en', count, 'group chat', 'group chats'),
}

export const roomKind: typeof danish = {
  now: (kind) => `The groups’ rooms in Teams: ${kinds[kind].name.toLowerCase()}`,
  lead: 'Choose where the groups meet in Teams. The chief group gets the same kind of room.',
  leadLater: 'The choice is for rooms that are made, or made again, from now on.',
  there: (kind, count) => many[kind](count),
  stay: (rooms) => `You have ${rooms}. The choice does not change that.`,
  usual: 'The usual',
  kinds,
  labels: {
    readers: 'Who can read along',
    guests: 'Guests',
    files: 'Files',
    app: 'Tværs',
    it: 'IT must',
  },
  saved: (kind) => `Chosen: ${kinds[kind].name}.`,
}
