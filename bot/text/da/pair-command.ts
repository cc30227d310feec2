import { decimal, list, plural } from '../format.ts'

const number = (value: number) => decimal('da', value, 0)
const people = (count: number) => plural('da', count, 'deltager', 'deltagere')
const rounds = (count: number) => plural('da', count, 'runde', 'runder')
const unavoidable = (is: boolean) => (is ? ' (kan ikke undgås)' : '')

/** What two people break together; the names stand before it. */
const rules = {
  repeat: (round: number | null) =>
    round === null
      ? 'har mødt hinanden tidligere'
      : `har mødt hinanden før, senest i runde ${round}`,
  'same area': () => 'er fra samme område',
  'same group': () => 'er i samme gruppe',
  'own manager': () => 'er leder og nærmeste leder',
}

/** What `npm run pair` says in the terminal and writes in the spreadsheet. */
export const pairCommand = {
  usage: [
    'Brug: npm run pair -- personer.csv --rounds 5 [valg]',
    '  --rounds 5               så mange runder',
    '  --size 3                 så mange sammen, fra 2 til 12; ellers to',
    '  --relay                  stafet: en lukket kreds om dagen, hvor alle besøger én og får besøg af en anden',
    '  --of-pairs makkere.csv   parrene fra sidste runde i filen mødes to og to',
    '  --history sidst.csv      de har mødt hinanden før; kan skrives flere gange, ældste først',
    '  --seed 1                 trækningens nummer; samme nummer giver samme svar',
    '  --seconds 30             så længe må der ledes efter noget bedre; Ctrl-C stopper før',
    '  --json resultat.json --out par.csv (eller .xlsx; kan bruges som --history næste gang)',
  ] as readonly string[],
  unknownOption: (option: string) => `Kommandoen forstår ikke ${option}.`,
  withoutValue: (option: string) => `${option} mangler en værdi.`,
  oneFile: (others: readonly string[]) =>
    `Der kan kun være én liste. Sæt citationstegn om ${list('da', others)}, hvis det hører til et valg.`,
  noFile: 'Skriv, hvilken liste over deltagere der skal bruges.',
  notBetween: (option: string, least: number, most: number) =>
    `--${option} skal være et helt tal fra ${number(least)} til ${number(most)}.`,
  noRounds: 'Skriv, hvor mange runder der skal være, fx --rounds 5.',
  notSeconds: '--seconds skal være et tal over 0, fx 30.',
  oneKind: '--relay, --of-pairs og --size kan ikke bruges sammen.',
  pairsMeetOnce: 'Med --of-pairs er der én runde. Udelad --rounds.',
  badOut: '--out skal ende på .xlsx eller .csv.',
  sameFile: (path: string) => `${path} kan ikke både læses og skrives, eller skrives to gange.`,
  unreadable: (file: string) => `Filen ${file} kan ikke læses.`,
  notASheet: (file: string) => `Filen ${file} er hverken en csv-fil eller et regneark i xlsx.`,
  inFile: (file: string, sentence: string) => `${file}: ${sentence}`,
  atLine: (file: string, line: number, sentence: string) => `${file}, linje ${line}: ${sentence}`,
  rowProblems: {
    'no-email-column': () => 'Der er ingen kolonne med e-mail.',
    'too-few-people': (found: string) => `Der skal være mindst to personer. Der er ${found}.`,
    'missing-email': () => 'E-mailen mangler.',
    'not-an-email': (found: string) => `»${found}« er ikke en e-mailadresse.`,
    'duplicate-email': (found: string) =>
      `${found}: E-mailen står der to gange. I parentes den første linje.`,
    'missing-area': (found: string) => `Området mangler for ${found}.`,
    'manager-unknown': (found: string) =>
      `Nærmeste leder »${found}« er hverken en e-mailadresse eller navnet på én på listen.`,
    'manager-is-self': (found: string) => `${found} står som sin egen nærmeste leder.`,
    'too-few-in-history': () => 'Der skal være mindst to e-mailadresser efter runden.',
    'twice-in-history': (found: string) => `Den samme e-mail står to gange: ${found}.`,
  },
  noPairs: 'Der er ingen par i filen.',
  withoutPair: (email: string) => `${email} er ikke med i noget par i den sidste runde.`,
  relayTooSmall: (least: number, found: number) =>
    `En stafet skal have mindst ${number(least)} deltagere. Der er ${number(found)}.`,
  nothingWritten: (problems: number) => `${problems} fejl. Intet er skrevet.`,
  cannotWrite: (path: string) => `${path} kan ikke skrives. Intet er skrevet.`,

  progress: (share: number, repeats: number, broken: number) =>
    `${number(Math.floor(share * 100))} % · ${number(repeats)} mødes igen · ${number(broken)} andre brud · Ctrl-C giver det bedste indtil nu`,
  stopped: 'Du stoppede søgningen. Det bedste, der var fundet, er brugt.',
  title: (count: number, times: number) => `${people(count)}, ${rounds(times)}.`,
  /** `tables`: how many of each number that was not asked for. */
  odd: (size: number, tables: readonly (readonly [seats: number, count: number])[]) =>
    `Det går ikke op med ${size} sammen. I hver runde er der ${list(
      'da',
      tables.map(([seats, count]) => `${count === 1 ? 'ét hold' : `${count} hold`} på ${seats}`),
    )}, så alle er med. Pladserne dér går på skift.`,
  oddPairs: (pairs: number) =>
    `${pairs} par går ikke op i to og to. Ét sted mødes tre par, så alle er med.`,
  round: (at: number) => `Runde ${at}:`,
  day: (at: number) => `Dag ${at}:`,
  table: (members: readonly string[], reason: string) =>
    `  ${list('da', members)}${reason === '' ? '' : `: ${reason}`}`,
  circle: (members: readonly string[]) => `  ${[...members, members[0] ?? ''].join(' → ')}`,

  kept: {
    repeat: 'har ikke mødt hinanden før',
    'same area': 'forskellige områder',
    'same group': 'forskellige grupper',
    'own manager': '',
  },
  rules,
  acrossPairs: (reason: string) => `på tværs af parrene: ${reason}`,
  /** `names`: null where there are only two, who need no naming. */
  broken: (names: readonly string[] | null, what: string, is: boolean) =>
    `${names === null ? '' : `${list('da', names)} `}${what}${unavoidable(is)}`,
  violation: (round: number, names: readonly string[], what: string, is: boolean) =>
    `Runde ${round}: ${list('da', names)} ${what}${unavoidable(is)}.`,
  moreViolations: (count: number) => `… og ${number(count)} mere. De står alle i --json.`,
  perfect: 'Ingen mødes igen, og alle regler er overholdt.',
  summary: (repeats: number, broken: number) =>
    `${repeats === 0 ? 'Ingen mødes igen.' : `${plural('da', repeats, 'gang', 'gange')} mødes to igen.`} ${
      broken === 0
        ? 'Alle andre regler er overholdt.'
        : `${plural('da', broken, 'gang', 'gange')} er en anden regel brudt.`
    }`,
  best: 'Det er bevist, at det ikke kan gøres bedre.',
  /** What is known to be forced of what could still be better: repeats, or the other rules. */
  notProven: (of: 'repeats' | 'others', forced: number) =>
    `Det er ikke bevist, at det ikke kan gøres bedre. ${
      of === 'repeats'
        ? forced === 0
          ? 'Måske behøver ingen at mødes igen.'
          : `To må mødes igen mindst ${plural('da', forced, 'gang', 'gange')}.`
        : forced === 0
          ? 'Måske behøver ingen regel at blive brudt.'
          : `En anden regel må brydes mindst ${plural('da', forced, 'gang', 'gange')}.`
    } Giv den mere tid med fx --seconds 30.`,
  written: (paths: readonly string[]) => `Skrevet: ${list('da', paths)}.`,
  sheet: {
    name: 'Par',
    round: 'Runde',
    person: (at: number) => `Person ${at}`,
    reason: 'Begrundelse',
  },
}
