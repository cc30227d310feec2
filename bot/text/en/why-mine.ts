import type { whyMine as da } from '../da/why-mine.ts'
import { list } from '../format.ts'
import { alikeCount } from './alike.ts'

const share = (least: number, most: number) => (least === most ? `${most}` : `${least}-${most}`)

/** More names than this say less than a number. */
const MOST_NAMES = 4

/** Why I sit where I sit: to a leader about themself, in a few sentences. */
export const whyMine: typeof da = {
  title: 'Why am I in this group?',
  audience: 'Only you and the coordinator can see this.',
  spread: (groups) =>
    `The groups are put together so that areas, levels and experience are spread evenly over the ${groups} groups.`,
  alike: ({ size, criteria }) => {
    const isEven = criteria.every(({ inGroup, most }) => inGroup <= most)
    const counts = list(
      'en',
      criteria.map(({ alike, inGroup }) => alikeCount(alike, inGroup)),
    )
    const even = list(
      'en',
      criteria.map(({ least, most }) => share(least, most)),
    )
    return isEven
      ? `You are ${size} in the group, of whom ${counts}. That is an even spread.`
      : `You are ${size} in the group, of whom ${counts}. A quite even spread gives ${even}.`
  },
  rules: {
    host: () => 'You host the group, since every group is to have a chief or director.',
    'own-manager': ({ names }) =>
      `${list('en', names)} manages you and sits in another group, so that you can both speak freely.`,
    'own-reports': ({ names }) =>
      names.length === 1
        ? `${list('en', names)}, whom you manage, sits in another group.`
        : names.length <= MOST_NAMES
          ? `${list('en', names)}, whom you manage, sit in other groups.`
          : `The ${names.length} you manage sit in other groups.`,
  },

  asGood: (group) => `You could just as well have sat in group ${group}. Chance settled it.`,
  worse: (group, alike) =>
    alike === null
      ? 'In another seat the groups would become less even.'
      : `In another seat the groups would become less even: in group ${group} you would be ${alike}.`,
}
