import type { SeatReason } from '#bot/api/why-seat.ts'
import { list } from '../format.ts'
import { alikeCount } from './alike.ts'

type Rule = SeatReason['rules'][number]
type Alternative = NonNullable<SeatReason['alternative']>

const share = (least: number, most: number) => (least === most ? `${most}` : `${least}-${most}`)
const inGroups = (groups: readonly number[]) =>
  groups.length === 1
    ? `gruppe ${groups[0]}`
    : `gruppe ${list(
        'da',
        groups.map((each) => `${each}`),
      )}`
const where = (groups: readonly number[]) => (groups.length === 0 ? '' : ` (${inGroups(groups)})`)

/** More names than this say less than a number. */
const MOST_NAMES = 4
const some = (names: readonly string[]) =>
  names.length <= MOST_NAMES
    ? list('da', names)
    : list('da', [...names.slice(0, MOST_NAMES - 1), `${names.length - MOST_NAMES + 1} andre`])

const rules: Record<Rule['kind'], (rule: Rule, name: string) => string> = {
  host: (_, name) => `${name} er gruppens vært. Hver gruppe skal have en chef eller direktør.`,
  'own-manager': ({ names, groups }, name) =>
    `Må ikke sidde sammen med ${list('da', names)}, som er leder for ${name}${where(groups)}.`,
  'own-reports': ({ names, groups }, name) =>
    `Må ikke sidde sammen med ${some(names)}, som ${name} er leder for${where(groups)}.`,
  apart: ({ names, groups }) =>
    `Må ikke sidde sammen med ${some(names)}, for det har du ønsket${where(groups)}.`,
  together: ({ names }) => `Skal sidde sammen med ${some(names)}, for det har du ønsket.`,
  fixed: ({ groups }) => `Har fast plads i ${inGroups(groups)}, for det har du ønsket.`,
}

/** What the group would be like with the leader in it: "4 fra Børn og Unge, hvor en jævn fordeling giver højst 3". */
const wouldMake = ({ wouldMake }: Alternative) =>
  wouldMake.map(
    ({ alike, count, most }) =>
      `${alikeCount(alike, count)}, hvor en jævn fordeling giver højst ${most}`,
  )

/** Why somebody sits where they sit: for the coordinator about anybody, for a leader about themself. */
export const whySeat = {
  ask: 'Hvorfor her?',
  title: (name: string, group: number) => `Hvorfor sidder ${name} i gruppe ${group}?`,
  close: 'Luk',
  nowhere: 'Lederen har ingen plads i grupperne.',
  place: (size: number, groups: number) =>
    `Gruppen har ${size} ledere. Jævnt fordelt på ${groups} grupper er der så mange af hver:`,
  columns: { alike: 'Kendetegn', inGroup: 'I gruppen', even: 'Jævnt fordelt' },
  share,
  shareIn: (least: number, most: number, groups: number) =>
    `${share(least, most)} i ${groups} grupper`,
  over: (count: number) => `${count} over`,
  rulesTitle: 'Regler for pladsen',
  noRules: 'Ingen regler binder pladsen.',
  rule: (rule: Rule, name: string) => rules[rule.kind](rule, name),
  otherTitle: 'Den bedste anden plads',
  noOther: 'Ingen anden plads er mulig uden at bryde en regel.',
  other: (group: number, name: string | null) =>
    name === null ? `Gruppe ${group}.` : `Gruppe ${group}, i bytte med ${name}.`,
  asGood: 'Grupperne ville være lige så jævne.',
  better: 'Grupperne ville blive mere jævne.',
  worse: 'Grupperne ville blive mindre jævne.',
  wouldMake: (alternative: Alternative) =>
    wouldMake(alternative).map((each) => `Gruppe ${alternative.group} ville få ${each}.`),
  seeSwap: 'Se byttet',
}
