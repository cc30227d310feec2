import type { pairCommand as danish } from '../da/pair-command.ts'
import { decimal, list, plural } from '../format.ts'

const number = (value: number) => decimal('en', value, 0)
const people = (count: number) => plural('en', count, 'participant', 'participants')
const rounds = (count: number) => plural('en', count, 'round', 'rounds')
const unavoidable = (is: boolean) => (is ? ' (cannot be avoided)' : '')

const rules = {
  repeat: (round: number | null) =>
    round === null ? 'have met in earlier years' : `have met before, last in round ${round}`,
  'same area': () => 'are from the same area',
  'same group': () => 'are in the same group',
  'own manager': () => 'are a leader and the nearest manager',
}

/** What `npm run pair` says in the terminal and writes in the spreadsheet. */
export const pairCommand: typeof danish = {
  usage: [
    'Usage: npm run pair -- people.csv --rounds 5 [options]',
    '  --rounds 5               so many rounds',
    '  --size 3                 so many together, from 2 to 12; two if left out',
    '  --relay                  a closed circle a day: everyone visits one and is visited by another',
    '  --of-pairs pairs.csv     the pairs of the last round in the file meet two by two',
    '  --history earlier.csv    these have met before; may be given several times, the oldest first',
    '  --seed 1                 the number of the draw; the same number gives the same answer',
    '  --seconds 30             how long to look for something better; Ctrl-C stops before',
    '  --json result.json --out pairs.csv (or .xlsx; can be used as --history next time)',
  ],
  unknownOption: (option) => `The command does not know ${option}.`,
  withoutValue: (option) => `${option} has no value.`,
  oneFile: (others) =>
    `There can only be one list. Put quotes around ${list('en', others)} if it belongs to an option.`,
  noFile: 'Write which list of participants to use.',
  notBetween: (option, least, most) =>
    `--${option} must be a whole number from ${number(least)} to ${number(most)}.`,
  noRounds: 'Write how many rounds there are to be, for example --rounds 5.',
  notSeconds: '--seconds must be a number above 0, for example 30.',
  oneKind: '--relay, --of-pairs and --size cannot be used together.',
  pairsMeetOnce: 'With --of-pairs there is one round. Leave --rounds out.',
  badOut: '--out must end in .xlsx or .csv.',
  sameFile: (path) => `${path} cannot be both read and written, or written twice.`,
  unreadable: (file) => `The file ${file} cannot be read.`,
  notASheet: (file) => `The file ${file} is neither a csv file nor a spreadsheet in xlsx.`,
  inFile: (file, sentence) => `${file}: ${sentence}`,
  atLine: (file, line, sentence) => `${file}, line ${line}: ${sentence}`,
  rowProblems: {
    'no-email-column': () => 'There is no column with e-mail.',
    'too-few-people': (found) => `There must be at least two people. There are ${found}.`,
    'missing-email': () => 'The e-mail is missing.',
    'not-an-email': (found) => `“${found}” is not an e-mail address.`,
    'duplicate-email': (found) =>
      `${found}: The e-mail is there twice. In brackets the first line.`,
    'missing-area': (found) => `The area is missing for ${found}.`,
    'manager-unknown': (found) =>
      `The manager “${found}” is neither an e-mail address nor the name of one on the list.`,
    'manager-is-self': (found) => `${found} is given as their own manager.`,
    'too-few-in-history': () => 'There must be at least two e-mail addresses after the round.',
    'twice-in-history': (found) => `The same e-mail is there twice: ${found}.`,
  },
  noPairs: 'There are no pairs in the file.',
  withoutPair: (email) => `${email} is in no pair of the last round.`,
  relayTooSmall: (least, found) =>
    `A relay needs at least ${number(least)} participants. There are ${number(found)}.`,
  nothingWritten: (problems) =>
    `${plural('en', problems, 'problem', 'problems')}. Nothing has been written.`,
  cannotWrite: (path) => `${path} cannot be written. Nothing has been written.`,

  progress: (share, repeats, broken) =>
    `${number(Math.floor(share * 100))}% · ${number(repeats)} meet again · ${number(broken)} other breaches · Ctrl-C gives the best so far`,
  stopped: 'You stopped the search. The best that had been found is used.',
  title: (count, times) => `${people(count)}, ${rounds(times)}.`,
  odd: (size, tables) =>
    `The number does not divide by ${size}. In each round there is ${list(
      'en',
      tables.map(([seats, count]) => `${count === 1 ? 'one set' : `${count} sets`} of ${seats}`),
    )}, so that everyone takes part. These places go round.`,
  oddPairs: (pairs) =>
    `${pairs} pairs do not divide by two. In one place three pairs meet, so that everyone takes part.`,
  round: (at) => `Round ${at}:`,
  day: (at) => `Day ${at}:`,
  table: (members, reason) => `  ${list('en', members)}${reason === '' ? '' : `: ${reason}`}`,
  circle: (members) => `  ${[...members, members[0] ?? ''].join(' → ')}`,

  kept: {
    repeat: 'have not met before',
    'same area': 'different areas',
    'same group': 'different groups',
    'own manager': '',
  },
  rules,
  acrossPairs: (reason) => `across the pairs: ${reason}`,
  broken: (names, what, is) =>
    `${names === null ? '' : `${list('en', names)} `}${what}${unavoidable(is)}`,
  violation: (round, names, what, is) =>
    `Round ${round}: ${list('en', names)} ${what}${unavoidable(is)}.`,
  moreViolations: (count) => `… and ${number(count)} more. All are in --json.`,
  perfect: 'Nobody meets again, and all rules are kept.',
  summary: (repeats, broken) =>
    `${repeats === 0 ? 'Nobody meets again.' : `Two meet again ${plural('en', repeats, 'time', 'times')}.`} ${
      broken === 0
        ? 'All other rules are kept.'
        : `Another rule is broken ${plural('en', broken, 'time', 'times')}.`
    }`,
  best: 'It is proven that nothing is better.',
  notProven: (of, forced) =>
    `It is not proven that nothing is better. ${
      of === 'repeats'
        ? forced === 0
          ? 'Perhaps nobody needs to meet again.'
          : `Two must meet again at least ${plural('en', forced, 'time', 'times')}.`
        : forced === 0
          ? 'Perhaps no rule needs to be broken.'
          : `Another rule must be broken at least ${plural('en', forced, 'time', 'times')}.`
    } Give it more time with for example --seconds 30.`,
  written: (paths) => `Written: ${list('en', paths)}.`,
  sheet: { name: 'Pairs', round: 'Round', person: (at) => `Person ${at}`, reason: 'Reason' },
}
