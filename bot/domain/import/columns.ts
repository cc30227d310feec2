/** What the HR office's list tells of a leader, by column. */
export const LIST_COLUMNS = [
  'name',
  'email',
  'area',
  'workplace',
  'level',
  'manager',
  'started',
] as const
export type ListColumn = (typeof LIST_COLUMNS)[number]

/** Without these there is no list of leaders. */
const REQUIRED: readonly ListColumn[] = ['name', 'email', 'area', 'level']

type Heading = ListColumn | 'given-name' | 'surname'

/** Headings as HR systems write them, Danish and English; compared after `fold`. */
const HEADINGS: Readonly<Record<Heading, readonly string[]>> = {
  name: 'navn|fulde navn|medarbejder|medarbejdernavn|ledernavn|lederens navn|navn på leder|name|full name|employee|employee name|leader|leader name'.split(
    '|',
  ),
  'given-name': 'fornavn|fornavne|first name|given name'.split('|'),
  surname: 'efternavn|last name|surname|family name'.split('|'),
  email:
    'e-mail|email|mail|mailadresse|e-mailadresse|emailadresse|e-mail adresse|arbejdsmail|arbejds e-mail|work email|email address|e-mail address|mail address|brugernavn|user principal name|upn'.split(
      '|',
    ),
  area: 'område|forvaltning|direktørområde|fagområde|forvaltningsområde|chefområde|area|department|administration|directorate'.split(
    '|',
  ),
  workplace:
    'arbejdsplads|arbejdssted|tjenestested|institution|enhed|afdeling|workplace|work place|place of work|unit|office'.split(
      '|',
    ),
  level:
    'niveau|ledelsesniveau|lederniveau|leder niveau|stillingsniveau|level|management level|leadership level'.split(
      '|',
    ),
  manager:
    'nærmeste leders e-mail|nærmeste leders mail|nærmeste leder e-mail|nærmeste leder mail|nærmeste leder|nærmeste chef|nærmeste leders navn|leders e-mail|leders mail|refererer til|overordnet|manager email|manager e-mail|manager|line manager|reports to'.split(
      '|',
    ),
  started:
    'ansat|ansat dato|ansat den|ansat siden|ansat som leder|ansættelsesdato|ansættelse|startdato|start|tiltrådt|tiltrædelse|tiltrædelsesdato|leder siden|anciennitet|anciennitetsdato|started|start date|hired|hire date|hiring date|employed since|leader since|seniority date'.split(
      '|',
    ),
}

/** Where the list keeps what: the heading row and the place of each column, from 0. */
export type Columns = {
  readonly headingRow: number
  readonly at: Readonly<Partial<Record<Heading, number>>>
  /** The headings as they stand in the file. */
  readonly headings: Readonly<Partial<Record<ListColumn, string>>>
  /** Headings that nothing is read from. */
  readonly ignored: readonly string[]
  /** Columns the list could do without, and does. */
  readonly absent: readonly ListColumn[]
}

/** One spelling for comparison: lower case, æ/ae, ø/oe and å/aa alike, words only. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const PLACES = new Map(
  Object.entries(HEADINGS).flatMap(([heading, names]) =>
    names.map((name, rank) => [fold(name), { heading: heading as Heading, rank }] as const),
  ),
)
const meaningOf = (cell: string) =>
  PLACES.get(fold(cell)) ?? PLACES.get(fold(cell.replace(/\(.*?\)/g, ' ')))

const HEADING_ROWS_SEARCHED = 15

const readHeadings = (row: readonly string[], headingRow: number): Columns => {
  const at: Partial<Record<Heading, number>> = {}
  const ranks: Partial<Record<Heading, number>> = {}
  row.forEach((cell, place) => {
    const meaning = meaningOf(cell)
    if (!meaning || (ranks[meaning.heading] ?? Number.POSITIVE_INFINITY) <= meaning.rank) return
    at[meaning.heading] = place
    ranks[meaning.heading] = meaning.rank
  })
  const used = new Set(Object.values(at))
  const has = (column: ListColumn) =>
    at[column] !== undefined || (column === 'name' && at['given-name'] !== undefined)
  const headings = Object.fromEntries(
    LIST_COLUMNS.filter(has).map((column) => [column, row[at[column] ?? at['given-name'] ?? 0]]),
  )
  return {
    headingRow,
    at,
    headings,
    ignored: row.filter((cell, place) => cell !== '' && !used.has(place)),
    absent: LIST_COLUMNS.filter((column) => !has(column)),
  }
}

/** The row among the first that reads most like headings, with the required columns it lacks. */
export const findColumns = (
  rows: readonly (readonly string[])[],
): { readonly columns: Columns; readonly lacking: readonly ListColumn[] } => {
  const candidates = rows.slice(0, HEADING_ROWS_SEARCHED).map(readHeadings)
  const best = candidates.reduce(
    (chosen, next) =>
      Object.keys(next.headings).length > Object.keys(chosen.headings).length ? next : chosen,
    candidates[0] ?? readHeadings([], 0),
  )
  return { columns: best, lacking: REQUIRED.filter((column) => best.absent.includes(column)) }
}
