import type { composing as da } from '../da/composing.ts'
import { decimal, list } from '../format.ts'

const percent = (share: number) => `${Math.round(share * 100)}%`

export const composing: typeof da = {
  title: 'The groups are being put together',
  share: (share) => `${percent(share)} of the work is done`,
  announced: (share) => `The groups are being put together. ${percent(share)} is done.`,
  noneYet: 'We are looking for the first arrangement.',
  clashes: (count) =>
    count === 1
      ? 'The best so far breaks one rule. We are still looking.'
      : `The best so far breaks ${count} rules. We are still looking.`,
  bestProven: 'The best arrangement there is has been found.',
  bestSoFar: (gap) =>
    `The best so far is at most ${decimal('en', gap * 100)}% from the best possible.`,
  stop: 'Stop, and keep the best',
  stopping: 'Stopping …',
  done: 'The groups are put together.',
  stopped: 'You stopped the work. This is the best arrangement found by then.',
  lost: 'The work was cut off before it was done. Put the groups together again.',
  refused: {
    'managers-unavoidable': (names) =>
      `The groups cannot be put together without somebody sitting with their own manager: ${list('en', names)}. Check the manager in the list.`,
    'wishes-conflict': () =>
      'The rules and your wishes cannot all hold at once. Under Wishes you see which stand in each other’s way.',
    'composing-failed': () =>
      'Something is wrong on our side, so the work stopped. Try again soon.',
    'composing-interrupted': () =>
      'Tværs was restarted before the work was done. Put the groups together again.',
    'groups-approved': () => 'The groups have been approved meanwhile. Reload the page.',
    'stopped-too-early': () =>
      'The work was stopped before there was an arrangement that keeps the rules. Try again.',
  },
  value: {
    proven: 'No arrangement can be better',
    provenWhy: 'It is proven. Here is why:',
    near: (gap) => `At most ${decimal('en', gap * 100)}% from the best possible`,
    nearWhy:
      'We cannot prove that this is the best arrangement there is. Here is how far it is from the least there must be:',
    pairs:
      'A pair is two leaders in the same group who have something in common. The fewer pairs, the more mixed the groups.',
    searchOn: 'Search longer',
    searchOnTitle: 'Search longer for a better arrangement?',
    searchOnText:
      'We take ten times as long. The swaps you have made yourself are lost. You can stop on the way.',
    keep: 'Keep the draft',
  },
  why: {
    none: 'There are groups enough for nobody to have to sit together.',
    reached: 'Fewer is not possible',
    above: (over, bound) => `${over} above the least possible, which is ${bound}`,
    spread: (people, count, groups, pairs) => {
      const each = Math.floor(count / groups)
      const over = count % groups
      const dealt =
        over === 0
          ? `every group gets ${each}`
          : `${over === 1 ? 'one group gets' : `${over} groups get`} ${each + 1}, and ${groups - over === 1 ? 'one gets' : `${groups - over} get`} ${each}`
      return `${people} are to be dealt over ${groups} groups. Then ${dealt}. That makes at least ${pairs}.`
    },
    closedBy: (name) => `The group with ${name} is closed to them.`,
    more: (values, pairs) =>
      values === 1
        ? `One smaller set makes ${pairs}.`
        : `${values} smaller sets make ${pairs} together.`,
  },
}
