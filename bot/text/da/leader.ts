import type { ListColumn } from '#bot/domain/import/columns.ts'
import type { ChangedField } from '#bot/domain/import/compare.ts'
import type { RowProblem, RowWarning } from '#bot/domain/import/listed.ts'
import { list, plural } from '../format.ts'
import { levels } from './level.ts'

const columns: Record<ListColumn, string> = {
  name: 'Navn',
  email: 'E-mail',
  area: 'Område',
  workplace: 'Arbejdsplads',
  level: 'Ledelsesniveau',
  manager: 'Nærmeste leder',
  started: 'Leder siden',
}

const problems: Record<RowProblem, (found: string) => string> = {
  missing: () => 'Feltet er tomt.',
  'too-long': () => 'Teksten er længere end 120 tegn.',
  'not-an-email': (found) => `»${found}« er ikke en e-mailadresse.`,
  'duplicate-email': (found) =>
    `Lederen står på listen to gange: ${found}. I parentes den første linje.`,
  'not-in-directory': (found) =>
    `${found} findes ikke i kommunens brugerkatalog. Ret adressen, eller få brugeren oprettet.`,
  'unknown-level': (found) =>
    `»${found}« er ikke et ledelsesniveau. Brug direktør, chef, leder af ledere eller leder af medarbejdere.`,
  'not-a-day': (found) => `»${found}« er ikke en dato. Skriv den som dd-mm-åååå.`,
  'manager-not-on-list': (found) => `${found} står ikke selv på listen.`,
  'manager-ambiguous': (found) =>
    `Flere på listen hedder ${found}. Skriv den nærmeste leders e-mail i stedet.`,
  'manager-is-self': () =>
    'Lederen står som sin egen leder. Lad feltet være tomt for den øverste leder.',
  'manager-loop': (found) =>
    `Kæden af nærmeste ledere går i ring gennem ${found}. Ret den linje, hvor det er forkert.`,
}

const warnings: Record<RowWarning, (name: string) => string> = {
  'no-mailbox': (name) => `${name} har ingen postkasse og kan ikke få mødeindkaldelser.`,
  'no-manager': (name) =>
    `${name} har ingen nærmeste leder på listen. Så kan vi ikke undgå, at de to havner i samme gruppe.`,
  'no-start-day': (name) => `${name} har ingen startdato og tæller ikke som ny eller erfaren.`,
  'starts-later': (name) => `${name} er først leder fra en senere dato.`,
}

const fields: Record<ChangedField, string> = { ...columns, mailbox: 'Postkasse' }

/** The HR office's list of leaders, what an import does with it, and who follows whom. */
export const leader = {
  levels,
  columns,
  fields,
  problems,
  warnings,
  audience: 'Kun koordinatoren',
  lead: 'HR’s liste afgør, hvem der er med. Du ser altid, hvad en ny liste ændrer, før noget bliver ændret.',
  emptyTitle: 'Der er ingen ledere endnu',
  emptyText: 'Begynd med listen fra HR. Den skal have navn, e-mail, område og ledelsesniveau.',
  file: {
    drop: 'Træk listen hertil, eller vælg den',
    choose: 'Vælg fil',
    formats: 'Excel (.xlsx) eller CSV, højst 5 MB',
    tooLarge:
      'Filen er større end 5 MB. Slet de ark og kolonner, der ikke skal bruges, og prøv igen.',
    reading: 'Læser listen …',
  },
  preview: {
    title: (fileName: string) => `Det står i ${fileName}`,
    nothingYet: 'Intet er ændret endnu.',
    arrived: (count: number) => plural('da', count, 'ny leder', 'nye ledere'),
    changed: (count: number) => plural('da', count, 'ændret', 'ændrede'),
    left: (count: number) => plural('da', count, 'stoppet', 'stoppede'),
    back: (count: number) => plural('da', count, 'er tilbage', 'er tilbage'),
    unchanged: (count: number) => plural('da', count, 'uændret', 'uændrede'),
    problems: (count: number) =>
      `${plural('da', count, 'fejl', 'fejl')} skal rettes i listen først`,
    warnings: (count: number) => plural('da', count, 'ting, du skal vide', 'ting, du skal vide'),
    more: (count: number) => `og ${count} mere`,
    line: 'Linje',
    column: 'Kolonne',
    problem: 'Problem',
    read: (headings: readonly string[]) => `Læst fra kolonnerne ${list('da', headings)}.`,
    ignored: (headings: readonly string[]) => `Ikke brugt: ${list('da', headings)}.`,
    absent: (names: readonly string[]) =>
      `Listen har ingen kolonne med ${list('da', names).toLowerCase()}. Det, vi ved i forvejen, bliver stående.`,
    manyLeft:
      'Mere end en tredjedel af lederne mangler på den nye liste. Er du sikker på, at det er den rigtige fil?',
    opensSeat: (group: string) => `Pladsen i ${group.toLowerCase()} bliver ledig`,
    change: (field: string, from: string, to: string) =>
      `${field}: ${from || 'tomt'} → ${to || 'tomt'}`,
    yes: 'ja',
    no: 'nej',
    apply: 'Opdater listen over ledere',
    applyUnchanged: 'Listen er den samme som før',
    cancel: 'Fortryd',
  },
  applied: (people: number) =>
    `Listen er opdateret. Der er ${plural('da', people, 'leder', 'ledere')}.`,
  compose: 'Gå til grupperne',
  openSeats: {
    title: 'Ledige pladser',
    lead: 'Efterfølgeren får pladsen i den samme gruppe. Kanal, team og mødeindkaldelser følger med.',
    after: (name: string) => `efter ${name}`,
    choose: 'Vælg efterfølger',
    chooseFor: (group: string) => `Efterfølger i ${group.toLowerCase()}`,
    nobody: 'Alle på listen har en plads. Læs en ny liste, når efterfølgeren er ansat.',
    seat: 'Giv pladsen',
    seated: (name: string, group: string) => `${name} sidder nu i ${group.toLowerCase()}.`,
    seatedAsHost: (name: string, group: string) =>
      `${name} sidder nu i ${group.toLowerCase()} og er vært.`,
  },
  withoutHost: {
    title: 'Grupper uden vært',
    choose: 'Vælg vært',
    chooseFor: (group: string) => `Vært for ${group.toLowerCase()}`,
    nobody: (group: string) =>
      `Ingen i ${group.toLowerCase()} er chef eller direktør. Giv en ledig plads i gruppen til en chef eller direktør.`,
    name: 'Gør til vært',
  },
  otherHosts: {
    title: 'Skift vært i en gruppe',
    lead: 'Kun chefer og direktører i gruppen kan være vært. Har den nuværende vært selv indkaldt til gruppens kommende møder, får gruppen en ny indkaldelse fra den nye vært, og den gamle trækkes tilbage.',
    choose: 'Vælg ny vært',
    chooseFor: (group: string) => `Ny vært for ${group.toLowerCase()}`,
    now: (host: string) => `Nu: ${host}`,
    name: 'Skift vært',
    named: (name: string, group: string) => `${name} er nu vært for ${group.toLowerCase()}.`,
  },
  table: {
    title: (count: number) => plural('da', count, 'leder', 'ledere'),
    search: 'Søg efter navn, område eller arbejdsplads',
    found: (count: number) => `${plural('da', count, 'leder', 'ledere')} fundet`,
    name: 'Navn',
    area: 'Område',
    workplace: 'Arbejdsplads',
    level: 'Niveau',
    group: 'Gruppe',
    host: 'vært',
    noGroup: 'Ingen endnu',
    noMailbox: 'Ingen postkasse',
    more: (count: number) => `Der er ${count} mere. Søg for at finde dem.`,
  },
}
