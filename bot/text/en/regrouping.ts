import type { regrouping as da } from '../da/regrouping.ts'
import { plural } from '../format.ts'

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
  approve: {
    button: 'Approve the new groups',
    title: 'Approve the new groups?',
    text: (count) =>
      `${plural('en', count, 'leader moves', 'leaders move')} to another group. Channels in Teams and invitations in Outlook follow.`,
    readers:
      'Those who move can read everything their new group has written in its channel before. It was written in confidence, so ask the groups first.',
    final:
      'It cannot be undone with one click. If somebody is to go back, you make a new proposal.',
    do: 'Approve, and move the leaders',
    cancel: 'Not yet',
    done: (count) =>
      `${plural('en', count, 'leader has', 'leaders have')} moved. Channels and invitations follow within some minutes.`,
  },
}
