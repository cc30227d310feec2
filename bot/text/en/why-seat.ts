import type { SeatReason } from '#bot/api/why-seat.ts'
import type { whySeat as da } from '../da/why-seat.ts'
import { list } from '../format.ts'
import { alikeCount } from './alike.ts'

type Rule = SeatReason['rules'][number]

const share = (least: number, most: number) => (least === most ? `${most}` : `${least}-${most}`)
const inGroups = (groups: readonly number[]) =>
  groups.length === 1
    ? `group ${groups[0]}`
    : `groups ${list(
        'en',
        groups.map((each) => `${each}`),
      )}`
const where = (groups: readonly number[]) => (groups.length === 0 ? '' : ` (${inGroups(groups)})`)

const MOST_NAMES = 4
const some = (names: readonly string[]) =>
  names.length <= MOST_NAMES
    ? list('en', names)
    : list('en', [...names.slice(0, MOST_NAMES - 1), `${names.length - MOST_NAMES + 1} others`])

const rules: Record<Rule['kind'], (rule: Rule, name: string) => string> = {
  host: (_, name) => `${name} hosts the group. Every group is to have a chief or director.`,
  'own-manager': ({ names, groups }, name) =>
    `May not sit with ${list('en', names)}, who manages ${name}${where(groups)}.`,
  'own-reports': ({ names, groups }, name) =>
    `May not sit with ${some(names)}, whom ${name} manages${where(groups)}.`,
  apart: ({ names, groups }) => `May not sit with ${some(names)}, as you wished${where(groups)}.`,
  together: ({ names }) => `Is to sit with ${some(names)}, as you wished.`,
  fixed: ({ groups }) => `Has a fixed seat in ${inGroups(groups)}, as you wished.`,
}

export const whySeat: typeof da = {
  ask: 'Why here?',
  title: (name, group) => `Why does ${name} sit in group ${group}?`,
  close: 'Close',
  nowhere: 'The leader has no seat in the groups.',
  place: (size, groups) =>
    `The group has ${size} leaders. Dealt evenly over ${groups} groups, there are so many of each:`,
  columns: { alike: 'Trait', inGroup: 'In the group', even: 'Evenly dealt' },
  share,
  shareIn: (least, most, groups) => `${share(least, most)} in ${groups} groups`,
  over: (count) => `${count} over`,
  rulesTitle: 'Rules for the seat',
  noRules: 'No rule binds the seat.',
  rule: (rule, name) => rules[rule.kind](rule, name),
  otherTitle: 'The best other seat',
  noOther: 'No other seat is possible without breaking a rule.',
  other: (group, name) =>
    name === null ? `Group ${group}.` : `Group ${group}, swapped with ${name}.`,
  asGood: 'The groups would be just as even.',
  better: 'The groups would become more even.',
  worse: 'The groups would become less even.',
  wouldMake: ({ group, wouldMake }) =>
    wouldMake.map(
      ({ alike, count, most }) =>
        `Group ${group} would get ${alikeCount(alike, count)}, where an even spread gives ${most} at most.`,
    ),
  seeSwap: 'See the swap',
}
