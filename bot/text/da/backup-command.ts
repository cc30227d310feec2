import { plural } from '../format.ts'

const rows = (count: number) => plural('da', count, 'række', 'rækker')

/** What `npm run backup` and `npm run restore` say in the terminal. */
export const backupCommand = {
  backupUsage: [
    'Brug: npm run backup [-- fil]',
    '  Tager en kopi af alt, hvad Tværs ved, mens botten kører. Uden filnavn får kopien dagens dato.',
    '  Filen rummer personoplysninger. Læg den, hvor kun få kan læse den, og slet den, når den ikke bruges.',
  ] as readonly string[],
  restoreUsage: [
    'Brug: npm run restore -- fil [--replace]',
    '  Lægger en kopi ind. Står der noget i databasen i forvejen, skal du skrive --replace.',
    '  Så tages der først en kopi af det, der står der nu.',
  ] as readonly string[],
  unknown: (option: string) => `Kommandoen forstår ikke ${option}.`,
  taking: 'Tager en kopi …',
  taken: (file: string, tables: number, count: number, kilobytes: string) =>
    `Kopien ligger i ${file}: ${plural('da', tables, 'tabel', 'tabeller')}, ${rows(count)}, ${kilobytes} kB.`,
  keepIt: 'Den rummer personoplysninger: læg den, hvor kun få kan læse den.',
  exists: (file: string) => `${file} findes allerede. Vælg et andet navn; intet er skrevet over.`,
  stopped: 'Afbrudt. Der er ikke skrevet noget.',
  fileTrouble: (file: string, code: string) =>
    `${file} kan ikke læses eller skrives (${code}). Er navnet rigtigt, og må du bruge mappen?`,
  noDatabase: (why: string) =>
    `Databasen svarer ikke. Se efter DATABASE_URL, og om PostgreSQL kører. (${why})`,
  newerDatabase:
    'Databasen er lavet af en nyere udgave af Tværs. Brug den udgave til at tage og lægge kopier ind.',
  trouble: {
    'not-a-copy': (file: string) =>
      `${file} er ikke en kopi fra npm run backup. Databasen er ikke rørt.`,
    'newer-format': (file: string) =>
      `${file} er lavet af en nyere udgave af Tværs. Læg den ind med den udgave. Databasen er ikke rørt.`,
    'not-whole': (file: string) =>
      `${file} er ikke hel eller er ændret, siden den blev lavet. Brug en anden kopi. Databasen er ikke rørt.`,
  },
  checking: 'Læser kopien igennem …',
  notEmpty:
    'Der står allerede noget i databasen. Skriv --replace, hvis kopien skal erstatte det. Databasen er ikke rørt.',
  savedFirst: (file: string) => `Det, der stod der, ligger i ${file}.`,
  restored: (takenAt: string, tables: number, count: number) =>
    `Kopien fra ${takenAt} er lagt ind: ${plural('da', tables, 'tabel', 'tabeller')}, ${rows(count)}.`,
  erasedAgain: (people: number) =>
    `${plural('da', people, 'person', 'personer')}, som var slettet siden kopien, er slettet igen.`,
  afterwards: [
    'Det, der er sket efter kopien, er væk her, men det, der er sendt siden, står stadig i Teams og Outlook.',
    'Beskeder, der var på vej, venter på koordinatoren på oversigten: er de der, eller skal de sendes igen?',
    'Er nogen slettet siden kopien, rummer filen dem stadig. Slet den, når den ikke bruges mere.',
  ] as readonly string[],
}
