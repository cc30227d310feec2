import type { composeCommand as danish } from '../da/compose-command.ts'
import { decimal, list, plural } from '../format.ts'

const number = (value: number) => decimal('en', value, 0)
const leaders = (count: number) => plural('en', count, 'leader', 'leaders')
const groups = (count: number) => plural('en', count, 'group', 'groups')
const pairs = (count: number) => plural('en', count, 'pair', 'pairs')
const some = (names: readonly string[]): string =>
  names.length <= 8
    ? list('en', names)
    : `${names.slice(0, 7).join(', ')} and ${names.length - 7} more`

const earlierProblems: (typeof danish)['earlierProblems'] = {
  'no-email-column': () => 'There is no column of e-mail addresses.',
  'no-group-column': () => 'There is no column called Group.',
  'missing-email': () => 'The e-mail address is missing.',
  'not-an-email': (found) => `“${found}” is not an e-mail address.`,
  'duplicate-email': (found) => `${found} is there twice. In brackets the first line.`,
  'nobody-seated': () => 'Nobody in the file has a group.',
}

export const composeCommand: typeof danish = {
  usage: [
    'Usage: npm run compose -- leaders.xlsx [options]',
    '  --groups 11              so many groups; otherwise as few as hold everybody',
    '  --min 10 --max 12        fewest and most in a group',
    '  --apart a@x.dk,b@x.dk    may not sit together; may be given more than once',
    '  --together a@x.dk,b@x.dk must sit together; may be given more than once',
    '  --fixed a@x.dk=3         must sit in group 3; may be given more than once',
    '  --from last.csv          start from the groups there are; as few as possible move',
    '  --earlier last.csv       mix everybody anew; as few as possible meet again; may be given more than once',
    '  --spread "Column"        spread by another column of the list too',
    '  --seed 1                 the number of the draw; the same number gives the same groups',
    '  --seconds 5              how long to look for something better; Ctrl-C stops earlier',
    '  --json result.json --out groups.xlsx (or .csv)',
  ],
  unknownOption: (option) => `The command does not know ${option}.`,
  withoutValue: (option) => `${option} lacks a value.`,
  oneFile: (others) =>
    `There can be only one list. Put quotation marks round ${list('en', others)} if it belongs to an option.`,
  unreadable: (file) => `The file ${file} cannot be read.`,
  inFile: (file, sentence) => `${file}: ${sentence}`,
  atLine: (file, line, sentence) => `${file}, line ${line}: ${sentence}`,
  cell: (line, column, sentence) => `Line ${line}, ${column}: ${sentence}`,
  earlierProblems,
  notANumber: (option, least) => `--${option} must be a whole number from ${number(least)}.`,
  notSeconds: '--seconds must be a number from 0, such as 5.',
  minOverMax: '--min is larger than --max.',
  twoAddresses: (option) =>
    `--${option} needs at least two different addresses: --${option} a@x.dk,b@x.dk`,
  badSeat: (found) => `Write --fixed as --fixed a@x.dk=3, not “${found}”.`,
  noSuchGroup: (email, group, last) =>
    `--fixed: There is no group “${group}” for ${email}. The last is ${last}.`,
  notOnList: (option, email) => `--${option}: ${email} is not on the list.`,
  noSuchColumn: (heading) => `--spread: The list has no column called “${heading}”.`,
  badOut: '--out must end in .xlsx or .csv.',
  sameFile: (path) => `${path} cannot be both read and written, or written twice.`,
  nothingWritten: (problems) =>
    `${plural('en', problems, 'problem', 'problems')}. Nothing was written.`,
  cannotWrite: (path) => `${path} cannot be written. Nothing was written.`,
  tooFull: (people, count, most) =>
    `${leaders(people)} do not fit in ${groups(count)} of at most ${most}.`,
  otherCount: (asked, taken) =>
    `With ${groups(asked)} the rules cannot all hold, so there are ${taken}.`,
  noOtherCount: (counts) =>
    `Nor can the rules all hold with ${list('en', counts.map(String))} groups.`,
  impossible: 'Nothing was written.',
  groupName: (at) => `Group ${at}`,

  progress: (share, value, bound) =>
    `${number(Math.floor(share * 100))} % · value ${number(value)} · cannot go below ${number(bound)}`,
  stopped: 'You stopped the search. The best found so far is used.',

  summary: (people, count, least, most) =>
    `${leaders(people)} in ${groups(count)} of ${least === most ? least : `${least}-${most}`}.`,
  best: (value) =>
    `No arrangement can be better. It is proven: the value (pairs with something in common, times its weight) is ${number(value)}, and it cannot be lower.`,
  notProven: (value, bound) =>
    `The value (pairs with something in common, times its weight) is ${number(value)}. It cannot go below ${number(bound)}, so there is at most ${decimal('en', bound > 0 ? ((value - bound) / bound) * 100 : 100, 2)} % to gain.`,
  moreTime: 'Give it more time, with --seconds 30 for instance.',
  spread: (criterion, alike, cost, bound) =>
    cost === 0
      ? `  ${criterion}: no pairs ${alike} sit together.`
      : cost === bound
        ? `  ${criterion}: ${pairs(cost)} ${alike} sit together. Fewer is not possible.`
        : `  ${criterion}: ${pairs(cost)} ${alike} sit together. At least ${number(bound)} cannot be avoided.`,
  column: (heading) => `“${heading}”`,
  alikeIn: (heading) => `with the same under “${heading}”`,
  earlier: (file) => `Meeting again, from ${file}`,
  metIn: 'from the same group then',
  inLine: (cost) =>
    `  Lines of command: ${pairs(cost)} of a leader and one further up than the own manager sit together.`,
  because: (what, people, count, fewest) =>
    `    ${what}: ${leaders(people)} in ${groups(count)} make at least ${pairs(fewest)}.`,
  becauseOfManager: (manager, people, count, fewest) =>
    `    ${manager} is the manager of ${number(people)}. They can sit in ${groups(count)}, which makes at least ${pairs(fewest)}.`,
  moved: (moved, people) =>
    `${number(moved)} of the ${number(people)} who had a seat change group.`,
  fromNew: (names) =>
    `${leaders(names.length)} ${names.length === 1 ? 'is' : 'are'} new: ${some(names)}.`,
  fromGone: (emails) =>
    `${number(emails.length)} from last time ${emails.length === 1 ? 'is' : 'are'} no longer on the list: ${some(emails)}.`,
  dissolved: (names) =>
    names.length === 1 ? `${names[0]} is dissolved.` : `${list('en', names)} are dissolved.`,
  written: (paths) => `Written: ${list('en', paths)}.`,
  group: (name, members) => `${name}: ${members.join(', ')}`,
  hostMark: (name) => `${name} (host)`,

  notFound:
    'No arrangement was found in which all rules hold, nor is it proven that there is none. These rules are broken:',
  notFoundYet:
    'There is an arrangement in which all rules hold, but it was not found in time. These rules are broken:',
  broken: {
    hosts: (group) => `  ${group} has no host`,
    'own-manager': (group, names) => `  ${group}: ${list('en', names)} are leader and manager`,
    apart: (group, names) => `  ${group}: ${list('en', names)} may not sit together`,
    together: (group, names) => `  ${group}: ${list('en', names)} must sit together`,
    fixed: (group, names) => `  ${group}: ${list('en', names)} must sit in another group`,
  },

  sheet: {
    leaders: 'Leaders',
    groups: 'Groups',
    group: 'Group',
    host: 'Host',
    seats: 'Number',
    members: 'Members',
    before: 'Group before',
  },
}
