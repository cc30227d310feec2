import type { composition as da } from '../da/composition.ts'
import { list, plural } from '../format.ts'

const pairs = (count: number) => plural('en', count, 'pair', 'pairs')

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
  experiences: {
    new: 'New (under 2 years)',
    settled: 'With 2-7 years',
    experienced: 'With over 7 years',
    unknown: 'Of unknown experience',
  },
  areaCount: (area: string, count: number) => `${count} from ${area}`,
  levelCount: {
    director: (count) => plural('en', count, 'director', 'directors'),
    chief: (count) => plural('en', count, 'chief', 'chiefs'),
    'leader-of-leaders': (count) => plural('en', count, 'leader of leaders', 'leaders of leaders'),
    'leader-of-staff': (count) => plural('en', count, 'leader of staff', 'leaders of staff'),
  },
  experienceCount: {
    new: (count) => `${count} new (under 2 years)`,
    settled: (count) => `${count} with 2-7 years`,
    experienced: (count) => `${count} with over 7 years`,
    unknown: (count) => `${count} of unknown experience`,
  },
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
  composing: 'Composing the groups …',
  draft: 'Draft',
  approved: 'Approved',
  approvedEarlier:
    'The groups are approved. When somebody leaves, you pass the seat on under Leaders.',
  seed: (seed) => `Draw ${seed}`,
  outdated: 'The list of leaders has changed since the groups were composed. Compose them again.',
  spread: {
    title: 'How even the groups are',
    best: 'As even as can be',
    bestNone: 'Nobody sits together',
    bestWhy: (count, what) =>
      `${pairs(count)} ${what} sit in the same group. Fewer is not possible.`,
    above: (over) => `${pairs(over)} more than the fewest possible`,
    aboveWhy: (count, what, bound) =>
      `${pairs(count)} ${what} sit in the same group. At least ${bound} cannot be avoided.`,
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
    hint: 'Choose two leaders from different groups to see what a swap would mean.',
    chosen: (name, group) => `${name} (group ${group})`,
    chooseOther: 'Choose a leader from another group.',
    title: (one, other) => `Swap ${one} and ${other}`,
    noEffect: 'The swap does not change how even the groups are.',
    better: (what, count) => `${pairs(count)} fewer ${what}`,
    worse: (what, count) => `${pairs(count)} more ${what}`,
    do: 'Swap',
    cancel: 'Clear the choice',
    done: (one, other) => `${one} and ${other} have swapped seats.`,
    undo: 'Undo the swap',
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
    text: (groups) =>
      `The team “Tværgående ledelsesgrupper” is made in Teams with ${plural('en', groups, 'private channel', 'private channels')} and one for the chief group. All leaders become members of their channel and can see who is in their group.`,
    final: 'This cannot be undone. Later changes happen under Leaders, when somebody leaves.',
    do: 'Approve and make the rooms',
    cancel: 'Not yet',
    done: 'The groups are approved. The rooms are being made in Teams now. It takes some minutes.',
    follow: 'Follow it under Overview',
  },
}
