import { decimal, list, plural } from '../format.ts'

/** Names in a sentence before the rest is only counted. */
const NAMES = 4

const number = (value: number) => decimal('da', value, 0)
const names = (all: readonly string[]): string =>
  all.length <= NAMES
    ? list('da', all)
    : `${all.slice(0, NAMES - 1).join(', ')} og ${number(all.length - NAMES + 1)} mere`
const groups = (count: number) => plural('da', count, 'gruppe', 'grupper')
const leaders = (count: number) => plural('da', count, 'leder', 'ledere')

/** Rules that cannot all hold. The rules are clauses, so that two of them make one sentence. */
export const conflict = {
  sizes: (people: number, count: number, least: number, most: number) =>
    `${leaders(people)} i ${groups(count)} giver ${least === most ? least : `${least}-${most}`} i hver gruppe`,
  hosts: (hosts: number, count: number) =>
    `hver gruppe skal have en vært, og der er ${hosts === 1 ? 'én chef eller direktør' : `${number(hosts)} chefer og direktører`} til ${groups(count)}`,
  together: (all: readonly string[]) =>
    all.length <= NAMES
      ? `${names(all)} skal sidde sammen`
      : `${leaders(all.length)} skal sidde sammen (${names(all)})`,
  apart: (all: readonly string[]) =>
    all.length === 2
      ? `${names(all)} må ikke sidde sammen`
      : all.length <= NAMES
        ? `${names(all)} skal sidde i hver sin gruppe`
        : `${leaders(all.length)} skal sidde i hver sin gruppe (${names(all)})`,
  manager: (manager: string, reports: readonly string[]) =>
    reports.length <= NAMES
      ? `${manager} er nærmeste leder for ${names(reports)}`
      : `${manager} er nærmeste leder for ${number(reports.length)} (${names(reports)})`,
  seat: (person: string, group: string) => `${person} skal sidde i ${group}`,
  group: (number: number) => `gruppe ${number}`,
  /** A rule that no number of groups this small can hold. */
  alone: (clause: string, count: number) => `${clause}, men der er kun ${groups(count)}.`,
  aloneSizes: (clause: string, least: number, most: number) =>
    `${clause}, og der skal være ${least === most ? least : `${least}-${most}`}.`,
  aloneHosts: (clause: string) => `${clause}.`,
  both: (one: string, other: string) => `${one}, men ${other}.`,
  many: (count: number) => `De her ${number(count)} regler kan ikke alle holdes:`,
  /** What to do about it. */
  way: (rules: number): string =>
    rules === 1
      ? 'Ret reglen, eller vælg et andet antal grupper.'
      : 'Ret eller fjern mindst én af reglerne.',
}
