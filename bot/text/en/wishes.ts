import type { ConflictView, WishView } from '#bot/api/wish.ts'
import type { wishes as da } from '../da/wishes.ts'
import { list, plural } from '../format.ts'

type Rule = ConflictView[number]
type Told = { readonly names: readonly string[]; readonly group: number | null }

const sentences: Record<Rule['rule'], (rule: Told) => string> = {
  sizes: () => 'Every group is to have 10-12 leaders.',
  hosts: () => 'Every group is to have a chief or director as host.',
  'own-manager': ({ names }) =>
    `${list('en', names)} may not sit together, since one is the manager of the other.`,
  apart: ({ names }) => `${list('en', names)} are to sit in different groups.`,
  together: ({ names }) => `${list('en', names)} are to sit in the same group.`,
  fixed: ({ names, group }) => `${list('en', names)} is to sit in group ${group}.`,
}

const kinds: Record<WishView['kind'], { readonly name: string; readonly hint: string }> = {
  apart: {
    name: 'Different groups',
    hint: 'Choose at least two leaders who are not to sit together.',
  },
  together: { name: 'Same group', hint: 'Choose at least two leaders who are to sit together.' },
  seat: { name: 'Fixed seat', hint: 'Choose a leader, and the group to sit in.' },
}

export const wishes: typeof da = {
  title: 'Wishes',
  lead: 'Only the coordinator sees them. They apply the next time the groups are put together.',
  none: 'There are no wishes yet.',
  kinds,
  says: ({ kind, people, group }) =>
    sentences[kind === 'seat' ? 'fixed' : kind]({ names: people.map(({ name }) => name), group }),
  broken: 'Not met',
  brokenCount: (count) =>
    `${plural('en', count, 'wish is', 'wishes are')} not met by the groups below. Put the groups together again, and they will be.`,
  hasLeft: (names) => `${list('en', names)} left, so the wish no longer applies.`,
  add: 'Add a wish',
  what: 'What do you wish?',
  who: 'Who?',
  find: 'Write a name or an area',
  found: (count) =>
    count === 0
      ? 'Nobody found'
      : `${plural('en', count, 'leader', 'leaders')} found. Choose with arrow up and arrow down.`,
  drop: (name) => `Take ${name} out of the wish`,
  group: 'Group',
  groupNumber: (number) => `Group ${number}`,
  save: 'Add',
  cancel: 'Cancel',
  remove: 'Remove',
  removeNamed: (wish) => `Remove the wish: ${wish}`,
  added: 'The wish is added.',
  removed: 'The wish is removed.',
  conflict: {
    title: 'These rules cannot all hold at once',
    remove: 'Remove one of the wishes, and the rest can hold.',
    list: 'Correct the list under Leaders, and the groups can be put together.',
    says: (rule) => sentences[rule.rule](rule),
  },
}
