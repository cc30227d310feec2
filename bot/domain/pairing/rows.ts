import { readEmail } from '../import/cells.ts'
import { findColumns, fold } from '../import/columns.ts'
import type { History, Participant } from './problem.ts'

/** What stands in the way of pairing. */
export type PairingRowProblem =
  | 'no-email-column'
  | 'too-few-people'
  | 'missing-email'
  | 'not-an-email'
  | 'duplicate-email'
  | 'missing-area'
  | 'manager-unknown'
  | 'manager-is-self'
  | 'too-few-in-history'
  | 'twice-in-history'

export type PairingRowNote = {
  /** The line number that Excel shows; null: the file as a whole. */
  readonly line: number | null
  readonly kind: PairingRowProblem
  readonly found: string
}

const GROUP_HEADINGS = new Set(
  ['gruppe', 'ledergruppe', 'tværgruppe', 'gruppenavn', 'group', 'team', 'group name'].map(fold),
)
type Line = {
  readonly line: number
  readonly email: string
  readonly name: string
  readonly area: string
  readonly group: string
  readonly manager: string
}

type Rows = readonly (readonly string[])[]

/**
 * The people of a list with headings: e-mail, and area, group and manager where it has them. The manager is
 * an address, or the name of one person on the list; a manager who is not on the list binds nobody.
 */
export const readParticipants = (
  rows: Rows,
): { readonly people: readonly Participant[]; readonly problems: readonly PairingRowNote[] } => {
  const { columns } = findColumns(rows)
  const { at, headingRow } = columns
  if (at.email === undefined)
    return { people: [], problems: [{ line: null, kind: 'no-email-column', found: '' }] }
  const groupAt = (rows[headingRow] ?? []).findIndex((cell) => GROUP_HEADINGS.has(fold(cell)))
  const problems: PairingRowNote[] = []
  const lines = rows.flatMap((cells, index): Line[] => {
    if (index <= headingRow || cells.every((cell) => cell.trim() === '')) return []
    const cell = (place: number | undefined) =>
      place === undefined ? '' : (cells[place] ?? '').replace(/\s+/g, ' ').trim()
    const note = (kind: PairingRowProblem, found: string) =>
      problems.push({ line: index + 1, kind, found })
    const address = cell(at.email)
    const email = readEmail(address)
    if (address === '') note('missing-email', '')
    else if (email === null) note('not-an-email', address)
    if (at.area !== undefined && cell(at.area) === '') note('missing-area', address)
    const name = cell(at.name) || `${cell(at['given-name'])} ${cell(at.surname)}`.trim()
    return [
      {
        line: index + 1,
        email: email ?? '',
        name,
        area: fold(cell(at.area)),
        group: fold(groupAt === -1 ? '' : cell(groupAt)),
        manager: cell(at.manager),
      },
    ]
  })
  noteDuplicates(lines, problems)
  const people = lines.map((line): Participant => {
    const { email, area, group } = line
    return { email, area, group, manager: managerOf(line, lines, problems) }
  })
  if (people.length < 2)
    problems.push({ line: null, kind: 'too-few-people', found: String(people.length) })
  problems.sort((one, other) => (one.line ?? 0) - (other.line ?? 0))
  return { people, problems }
}

const noteDuplicates = (lines: readonly Line[], problems: PairingRowNote[]): void => {
  const first = new Map<string, number>()
  for (const { email, line } of lines) {
    if (email === '') continue
    const earlier = first.get(email)
    if (earlier === undefined) first.set(email, line)
    else problems.push({ line, kind: 'duplicate-email', found: `${email} (${earlier})` })
  }
}

const managerOf = (
  { line, email, manager }: Line,
  lines: readonly Line[],
  problems: PairingRowNote[],
): string | null => {
  if (manager === '') return null
  const named = lines.filter(({ name }) => name !== '' && fold(name) === fold(manager))
  const found = readEmail(manager) ?? (named.length === 1 ? named[0]?.email : undefined)
  if (found === undefined) problems.push({ line, kind: 'manager-unknown', found: manager })
  else if (found === email) problems.push({ line, kind: 'manager-is-self', found: manager })
  return found ?? null
}

/** Columns of an earlier result that hold no address. */
const REMARK_HEADINGS = new Set(
  ['begrundelse', 'bemærkning', 'bemærkninger', 'note', 'reason', 'remark'].map(fold),
)

/**
 * Who sat together before, the oldest first: the first cell of a line is the round, the others are those at one
 * table. A new round begins where the first cell changes, or where somebody would sit at two tables at once.
 */
export const readHistory = (
  rows: Rows,
): { readonly rounds: History; readonly problems: readonly PairingRowNote[] } => {
  const problems: PairingRowNote[] = []
  const rounds: (readonly string[])[][] = []
  const seated = new Set<string>()
  let label: string | null = null
  const heading = rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''))
  const headings = rows[heading]?.some((cell) => readEmail(cell) !== null) ? [] : rows[heading]
  const remarks = new Set(
    (headings ?? []).flatMap((cell, at) => (REMARK_HEADINGS.has(fold(cell)) ? [at] : [])),
  )
  rows.forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return
    if (index === heading && headings !== undefined && headings.length > 0) return
    const note = (kind: PairingRowProblem, found: string) =>
      problems.push({ line: index + 1, kind, found })
    const addresses = cells
      .filter((cell, at) => at > 0 && !remarks.has(at) && cell.trim() !== '')
      .map((cell) => cell.trim())
    const table = addresses.flatMap((address) => {
      const email = readEmail(address)
      if (email === null) note('not-an-email', address)
      return email ?? []
    })
    if (addresses.length < 2) note('too-few-in-history', addresses.join(', '))
    if (new Set(table).size < table.length) note('twice-in-history', table.join(', '))
    if (cells[0] !== label || table.some((email) => seated.has(email))) {
      rounds.push([])
      seated.clear()
      label = cells[0] ?? ''
    }
    rounds.at(-1)?.push(table)
    for (const email of table) seated.add(email)
  })
  return { rounds, problems }
}
