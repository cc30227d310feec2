import type { conflict as danish } from '../da/conflict.ts'
import { decimal, list, plural } from '../format.ts'

const NAMES = 4

const number = (value: number) => decimal('en', value, 0)
const names = (all: readonly string[]): string =>
  all.length <= NAMES
    ? list('en', all)
    : `${all.slice(0, NAMES - 1).join(', ')} and ${number(all.length - NAMES + 1)} more`
const groups = (count: number) => plural('en', count, 'group', 'groups')
const leaders = (count: number) => plural('en', count, 'leader', 'leaders')

export const conflict: typeof danish = {
  sizes: (people, count, least, most) =>
    `${leaders(people)} in ${groups(count)} make ${least === most ? least : `${least}-${most}`} in each group`,
  hosts: (hosts, count) =>
    `every group needs a host, and there ${hosts === 1 ? 'is one chief or director' : `are ${number(hosts)} chiefs and directors`} for ${groups(count)}`,
  together: (all) =>
    all.length <= NAMES
      ? `${names(all)} must sit together`
      : `${leaders(all.length)} must sit together (${names(all)})`,
  apart: (all) =>
    all.length === 2
      ? `${names(all)} may not sit together`
      : all.length <= NAMES
        ? `${names(all)} must each sit in a group of their own`
        : `${leaders(all.length)} must each sit in a group of their own (${names(all)})`,
  manager: (manager, reports) =>
    reports.length <= NAMES
      ? `${manager} is the manager of ${names(reports)}`
      : `${manager} is the manager of ${number(reports.length)} (${names(reports)})`,
  seat: (person, group) => `${person} must sit in ${group}`,
  group: (number) => `group ${number}`,
  alone: (clause, count) =>
    `${clause}, but there ${count === 1 ? 'is' : 'are'} only ${groups(count)}.`,
  aloneSizes: (clause, least, most) =>
    `${clause}, and there must be ${least === most ? least : `${least}-${most}`}.`,
  aloneHosts: (clause) => `${clause}.`,
  both: (one, other) => `${one}, but ${other}.`,
  many: (count) => `These ${number(count)} rules cannot all hold:`,
  way: (rules) =>
    rules === 1
      ? 'Change the rule, or choose another number of groups.'
      : 'Change or remove at least one of the rules.',
}
