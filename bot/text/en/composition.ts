import type { RoomKind } from '#bot/domain/room.ts'
import type { composition as da } from '../da/composition.ts'
import { list, plural } from '../format.ts'
import { areaCount, experienceCount, experiences, levelCount } from './alike.ts'

const pairs = (count: number) => plural('en', count, 'pair', 'pairs')

const inTeam = (groups: number, one: string, more: string) =>
  `The team “Tværgående ledelsesgrupper” is made in Teams with ${plural('en', groups, one, more)} and one for the chief group. All leaders become members of their channel and can see who is in their group.`

const approving: Readonly<Record<RoomKind, (groups: number) => string>> = {
  'private-channel': (groups) => inTeam(groups, 'private channel', 'private channels'),
  'shared-channel': (groups) => inTeam(groups, 'shared channel', 'shared channels'),
  'group-chat': (groups) =>
    `${plural('en', groups, 'group chat is', 'group chats are')} made in Teams, and one for the chief group. All leaders are in their chat and can see who is in their group.`,
}

export const composition: typeof da = {
  criteria: {
    area: 'Areas',
    level: 'Levels',
    experience: 'New and experienced leaders',
    team: 'Leaders with the same manager',
    workplace: 'Leaders from the same workplace',
  },
  alike: {
    area: 'from the same area',
    level: 'on the same level',
    experience: 'of the same experience',
    team: 'with the same manager',
    workplace: 'from the same workplace',
  },
  experiences,
  areaCount,
  levelCount,
  experienceCount,
  audience: 'Coordinator only',
  lead: 'The groups mix areas, levels and experience as evenly as possible. Nobody sits with their own manager.',
  noLeadersTitle: 'There are no leaders to put together yet',
  noLeaders: 'First read the list from HR under Leaders.',
  goToPeople: 'Go to Leaders',
  emptyTitle: 'The groups have not been composed yet',
  ready: (leaders, hosts, groups) =>
    `${plural('en', leaders, 'leader', 'leaders')}, ${hosts} of whom can host, make ${plural('en', groups, 'group', 'groups')}.`,
  notReady: (leaders, hosts) =>
    `${plural('en', leaders, 'leader', 'leaders')}, ${hosts} of whom can host.`,
  compose: 'Compose groups',
  composeAgain: 'Compose again',
  draft: 'Draft',
  approved: 'Approved',
  approvedEarlier:
    'The groups are approved. When somebody leaves, you pass the seat on under Leaders.',
  seed: (seed) => `Draw ${seed}`,
  outdated: 'The list of leaders has changed since the groups were composed. Compose them again.',
  spread: {
    pairs,
    bestNone: 'Nobody sits together',
    noManagers: 'Nobody sits in a group with their own manager.',
  },
  violations: {
    'own-manager': (group, names) => `Group ${group}: ${list('en', names)} are leader and manager.`,
    'no-host': (group) => `Group ${group} has no host.`,
    size: (group) => `Group ${group} is outside 10-12 leaders.`,
  },
  group: (number) => `Group ${number}`,
  members: (count) => plural('en', count, 'leader', 'leaders'),
  host: 'Host',
  hasLeft: 'Has left',
  swap: {
    hint: 'Choose a leader to see why the leaders sit as they do, and what a swap costs.',
    hintApproved: 'Choose a leader to see why the leader sits in the group.',
    chosen: (name, group) => `${name} (group ${group})`,
    chooseOther: 'Choose a leader from another group, or one of the cheapest swaps.',
    suggested: 'The cheapest swaps',
    noneSuggested: 'Nobody can swap seats with the leader without breaking a rule.',
    title: (one, other) => `Swap ${one} and ${other}`,
    costsNothing: 'The groups stay just as even.',
    helps: 'The groups become more even.',
    costs: 'The groups become less even.',
    free: 'just as even',
    better: (what, count) => `${pairs(count)} fewer ${what}`,
    worse: (what, count) => `${pairs(count)} more ${what}`,
    moreMoves: (count) => `${plural('en', count, 'leader', 'leaders')} more to move`,
    fewerMoves: (count) => `${plural('en', count, 'leader', 'leaders')} fewer to move`,
    breaks: (wish) => `Breaks the wish: ${wish}`,
    do: 'Swap',
    cancel: 'Clear the choice',
    done: (one, other) => `${one} and ${other} have swapped seats.`,
  },
  again: {
    title: 'Compose again?',
    text: 'You get a new proposal, and the swaps you have made are lost.',
    do: 'Compose again',
    cancel: 'Keep the proposal',
  },
  approve: {
    button: 'Approve the groups',
    title: 'Approve the groups?',
    text: (groups: number, kind: RoomKind) => approving[kind](groups),
    final: 'This cannot be undone. Later changes happen under Leaders, when somebody leaves.',
    do: 'Approve and make the rooms',
    cancel: 'Not yet',
    done: 'The groups are approved. The rooms are being made in Teams now. It takes some minutes.',
    follow: 'Follow it under Overview',
  },
}
