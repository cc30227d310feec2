import type { regrouping as da } from '../da/regrouping.ts'
import { list, plural } from '../format.ts'

export const regrouping: typeof da = {
  title: 'New groups',
  lead: 'The groups stand until you approve new ones. You can have a proposal to look at. Nothing changes before you approve it.',
  bases: {
    'few-moves': {
      name: 'Move as few as possible',
      text: 'Makes the groups even again when leaders have come or changed jobs. Most stay where they are.',
    },
    'new-company': {
      name: 'New people to talk to',
      text: 'Everybody sits with as few as possible of those they already sit with.',
    },
  },
  propose: 'Get a proposal',
  proposal: 'Proposal for new groups',
  moves: (count, of) => (count === 0 ? 'Nobody has to move.' : `${count} of ${of} leaders move.`),
  before: 'Today',
  after: 'Proposal',
  least: 'Least possible',
  criterion: 'Pairs in the same group',
  acquainted: 'Pairs who sit together today',
  whoMoves: 'Who moves?',
  moreMoves: (count) => `Show ${count} more`,
  movesTo: (from, to) =>
    from === null ? `gets a seat in group ${to}` : `from group ${from} to group ${to}`,
  came: (from) => (from === null ? 'New' : `From group ${from}`),
  newHosts: 'New hosts',
  newHost: (group, from, to) =>
    from === null ? `Group ${group}: ${to}` : `Group ${group}: ${to} instead of ${from}`,
  groups: 'The groups proposed',
  today: 'The groups today',
  discard: 'Drop the proposal',
  discarded: 'The proposal is dropped.',
  count: 'Number of groups',
  countHint: (least, most) => `With ${least}-${most} leaders in each.`,
  countOption: (count, isToday) => (isToday ? `${count} (as today)` : String(count)),
  ending: (numbers) =>
    `${list(
      'en',
      numbers.map((number) => `Group ${number}`),
    )} ${numbers.length === 1 ? 'exists' : 'exist'} no more. The meetings ahead of ${numbers.length === 1 ? 'it' : 'them'} are cancelled.`,
  beginning: (numbers) =>
    `${list(
      'en',
      numbers.map((number) => `Group ${number}`),
    )} ${numbers.length === 1 ? 'is' : 'are'} new. In the rounds that are booked ${numbers.length === 1 ? 'it meets' : 'they meet'} at the same time as the first of the other groups. Move the meeting under The year if it does not suit.`,
  rooms: {
    title: 'Where are they to meet?',
    'new-rooms': {
      name: 'In new rooms',
      text: (anew) =>
        `${plural('en', anew, 'group gets', 'groups get')} a new room. The old ones are closed: those who were in them can read them. Nobody can write, and nobody new gets access.`,
    },
    'kept-rooms': {
      name: 'In the rooms they have',
      text: 'Where rooms are channels, those who move can read everything their new group has written there before. It was written in confidence, so ask the groups first.',
      tooMany:
        'This cannot be chosen: so many move that too many would read what others have written in confidence.',
    },
    choose: 'First choose where they are to meet.',
  },
  approve: {
    button: 'Approve the new groups',
    title: 'Approve the new groups?',
    text: (count) =>
      `${plural('en', count, 'leader moves', 'leaders move')} to another group. Rooms in Teams and invitations in Outlook follow.`,
    undo: 'You can go back until one of the new groups has met. What people have read, and the invitations they have got meanwhile, cannot be taken back.',
    do: 'Approve, and move the leaders',
    cancel: 'Not yet',
    done: (count, newRooms) =>
      `${plural('en', count, 'leader has', 'leaders have')} moved${newRooms === 0 ? '' : `, and ${plural('en', newRooms, 'new room is', 'new rooms are')} being made`}. Rooms and invitations follow within some minutes.`,
  },
}
