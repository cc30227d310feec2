import { decimal, list, plural } from '../format.ts'

const number = (value: number) => decimal('da', value, 0)
const leaders = (count: number) => plural('da', count, 'leder', 'ledere')
const groups = (count: number) => plural('da', count, 'gruppe', 'grupper')
const pairs = (count: number) => `${number(count)} par`
const some = (names: readonly string[]): string =>
  names.length <= 8
    ? list('da', names)
    : `${names.slice(0, 7).join(', ')} og ${names.length - 7} mere`

/** Why a line of an earlier composition cannot be used. */
const earlierProblems = {
  'no-email-column': () => 'Der er ingen kolonne med e-mail.',
  'no-group-column': () => 'Der er ingen kolonne, der hedder Gruppe.',
  'missing-email': () => 'E-mailen mangler.',
  'not-an-email': (found: string) => `»${found}« er ikke en e-mailadresse.`,
  'duplicate-email': (found: string) => `${found} står der to gange. I parentes den første linje.`,
  'nobody-seated': () => 'Ingen i filen har en gruppe.',
}

/** What `npm run compose` says in the terminal and writes in the spreadsheet. */
export const composeCommand = {
  usage: [
    'Brug: npm run compose -- ledere.xlsx [valg]',
    '  --groups 11              så mange grupper; ellers så få, som kan rumme alle',
    '  --min 10 --max 12        færrest og flest i en gruppe',
    '  --apart a@x.dk,b@x.dk    de må ikke sidde sammen; kan skrives flere gange',
    '  --together a@x.dk,b@x.dk de skal sidde sammen; kan skrives flere gange',
    '  --fixed a@x.dk=3         skal sidde i gruppe 3; kan skrives flere gange',
    '  --from sidst.csv         gå ud fra de grupper, der er; så få som muligt skifter',
    '  --earlier sidst.csv      bland alle igen; så få som muligt mødes igen; kan skrives flere gange',
    '  --spread "Kolonne"       spred også efter en anden kolonne i listen',
    '  --seed 1                 trækningens nummer; samme nummer giver samme grupper',
    '  --seconds 5              så længe må der ledes efter noget bedre; Ctrl-C stopper før',
    '  --json resultat.json --out grupper.xlsx (eller .csv)',
  ] as readonly string[],
  unknownOption: (option: string) => `Kommandoen forstår ikke ${option}.`,
  withoutValue: (option: string) => `${option} mangler en værdi.`,
  oneFile: (others: readonly string[]) =>
    `Der kan kun være én liste. Sæt citationstegn om ${list('da', others)}, hvis det hører til et valg.`,
  unreadable: (file: string) => `Filen ${file} kan ikke læses.`,
  inFile: (file: string, sentence: string) => `${file}: ${sentence}`,
  atLine: (file: string, line: number, sentence: string) => `${file}, linje ${line}: ${sentence}`,
  cell: (line: number, column: string, sentence: string) => `Linje ${line}, ${column}: ${sentence}`,
  earlierProblems,
  notANumber: (option: string, least: number) =>
    `--${option} skal være et helt tal fra ${number(least)}.`,
  notSeconds: '--seconds skal være et tal fra 0, fx 5.',
  minOverMax: '--min er større end --max.',
  twoAddresses: (option: string) =>
    `--${option} skal have mindst to forskellige adresser: --${option} a@x.dk,b@x.dk`,
  badSeat: (found: string) => `--fixed skal skrives som --fixed a@x.dk=3, ikke »${found}«.`,
  noSuchGroup: (email: string, group: string, last: string) =>
    `--fixed: Der er ingen gruppe »${group}« til ${email}. Den sidste er ${last}.`,
  notOnList: (option: string, email: string) => `--${option}: ${email} står ikke på listen.`,
  noSuchColumn: (heading: string) => `--spread: Listen har ingen kolonne, der hedder »${heading}«.`,
  badOut: '--out skal ende på .xlsx eller .csv.',
  sameFile: (path: string) => `${path} kan ikke både læses og skrives, eller skrives to gange.`,
  nothingWritten: (problems: number) => `${problems} fejl. Intet er skrevet.`,
  cannotWrite: (path: string) => `${path} kan ikke skrives. Intet er skrevet.`,
  tooFull: (people: number, count: number, most: number) =>
    `${leaders(people)} kan ikke være i ${groups(count)} på højst ${most}.`,
  otherCount: (asked: number, taken: number) =>
    `Med ${groups(asked)} kan reglerne ikke alle holdes, så der er ${taken}.`,
  noOtherCount: (counts: readonly number[]) =>
    `Heller ikke med ${list('da', counts.map(String))} grupper kan reglerne alle holdes.`,
  impossible: 'Intet er skrevet.',
  groupName: (at: number) => `Gruppe ${at}`,

  progress: (share: number, value: number, bound: number) =>
    `${number(Math.floor(share * 100))} % · værdi ${number(value)} · kan ikke komme under ${number(bound)}`,
  stopped: 'Du stoppede søgningen. Det bedste, der var fundet, er brugt.',

  summary: (people: number, count: number, least: number, most: number) =>
    `${leaders(people)} i ${groups(count)} med ${least === most ? least : `${least}-${most}`} i hver.`,
  best: (value: number) =>
    `Ingen fordeling kan være bedre. Det er bevist: Værdien (par med noget til fælles, ganget med vægten) er ${number(value)}, og lavere kan den ikke blive.`,
  notProven: (value: number, bound: number) =>
    `Værdien (par med noget til fælles, ganget med vægten) er ${number(value)}. Den kan ikke komme under ${number(bound)}, så der er højst ${decimal('da', bound > 0 ? ((value - bound) / bound) * 100 : 100, 2)} % at hente.`,
  moreTime: 'Giv den mere tid med fx --seconds 30.',
  spread: (criterion: string, alike: string, cost: number, bound: number) =>
    cost === 0
      ? `  ${criterion}: Ingen par ${alike} sidder sammen.`
      : cost === bound
        ? `  ${criterion}: ${pairs(cost)} ${alike} sidder sammen. Færre er ikke muligt.`
        : `  ${criterion}: ${pairs(cost)} ${alike} sidder sammen. Mindst ${number(bound)} kan ikke undgås.`,
  column: (heading: string) => `»${heading}«`,
  alikeIn: (heading: string) => `med det samme under »${heading}«`,
  earlier: (file: string) => `Gengangere fra ${file}`,
  metIn: 'fra samme gruppe dengang',
  /** Own managers are not among them: that is a rule. */
  inLine: (cost: number) =>
    `  Ledelseslinjer: ${pairs(cost)} af en leder og en længere oppe end nærmeste leder sidder sammen.`,
  /** The class that makes most pairs: "Skole: 15 ledere i 11 grupper giver mindst 4 par." */
  because: (what: string, people: number, count: number, fewest: number) =>
    `    ${what}: ${leaders(people)} i ${groups(count)} giver mindst ${pairs(fewest)}.`,
  becauseOfManager: (manager: string, people: number, count: number, fewest: number) =>
    `    ${manager} er nærmeste leder for ${number(people)}. De kan sidde i ${groups(count)}, og det giver mindst ${pairs(fewest)}.`,
  moved: (moved: number, people: number) =>
    `${number(moved)} af de ${number(people)}, der havde en plads, skifter gruppe.`,
  fromNew: (names: readonly string[]) => `${leaders(names.length)} er nye: ${some(names)}.`,
  fromGone: (emails: readonly string[]) =>
    `${emails.length === 1 ? 'Én' : number(emails.length)} fra sidst står ikke på listen mere: ${some(emails)}.`,
  dissolved: (names: readonly string[]) =>
    names.length === 1 ? `${names[0]} er nedlagt.` : `${list('da', names)} er nedlagt.`,
  written: (paths: readonly string[]) => `Skrevet: ${list('da', paths)}.`,
  group: (name: string, members: readonly string[]) => `${name}: ${members.join(', ')}`,
  hostMark: (name: string) => `${name} (vært)`,

  notFound:
    'Der blev ikke fundet en fordeling, hvor alle regler holder, og det er heller ikke bevist, at den ikke findes. De her regler er brudt:',
  notFoundYet:
    'Der findes en fordeling, hvor alle regler holder, men den blev ikke fundet i tide. De her regler er brudt:',
  broken: {
    hosts: (group: string) => `  ${group} har ingen vært`,
    'own-manager': (group: string, names: readonly string[]) =>
      `  ${group}: ${list('da', names)} er leder og nærmeste leder`,
    apart: (group: string, names: readonly string[]) =>
      `  ${group}: ${list('da', names)} må ikke sidde sammen`,
    together: (group: string, names: readonly string[]) =>
      `  ${group}: ${list('da', names)} skal sidde sammen`,
    fixed: (group: string, names: readonly string[]) =>
      `  ${group}: ${list('da', names)} skal sidde i en anden gruppe`,
  },

  sheet: {
    leaders: 'Ledere',
    groups: 'Grupper',
    group: 'Gruppe',
    host: 'Vært',
    seats: 'Antal',
    members: 'Medlemmer',
    before: 'Gruppe før',
  },
}
