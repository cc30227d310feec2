import type { Day } from '../calendar.ts'
import type { Level } from '../leader.ts'
import { readDay, readEmail, readLevel } from './cells.ts'
import { type Columns, fold, type ListColumn } from './columns.ts'
import type { KnownAccount, RowNote, RowProblem, RowWarning } from './listed.ts'

const LONGEST = 120

/** A line of the list with its cells read one by one; null where a problem was noted. */
export type ReadRow = {
  readonly line: number
  readonly name: string
  readonly email: string | null
  readonly account: KnownAccount | null
  readonly area: string
  readonly workplace: string
  readonly level: Level | null
  /** As written: an e-mail or a name. */
  readonly managerText: string
  readonly started: Day | null
}

export type Notes = {
  readonly problems: RowNote<RowProblem>[]
  readonly warnings: RowNote<RowWarning>[]
}

/** Finds an account by either of its addresses, in any case. */
export const accountsByAddress = (
  accounts: readonly KnownAccount[],
): ReadonlyMap<string, KnownAccount> =>
  new Map(
    accounts.flatMap((account) => [
      // Last wins: a mailbox address is a surer sign than a sign-in name that looks like it.
      [account.userPrincipalName.toLowerCase(), account] as const,
      ...(account.mail ? [[account.mail.toLowerCase(), account] as const] : []),
    ]),
  )

/** Reads every line below the headings that has anything in it, and notes what is wrong, cell by cell. */
export const readRows = (
  rows: readonly (readonly string[])[],
  columns: Columns,
  accounts: ReadonlyMap<string, KnownAccount>,
  today: Day,
): { readonly rows: readonly ReadRow[]; readonly notes: Notes } => {
  const notes: Notes = { problems: [], warnings: [] }
  const areas = new Map<string, string>()
  const read = rows.flatMap((cells, index) => {
    if (index <= columns.headingRow || cells.every((cell) => cell.trim() === '')) return []
    const row = readRow(cells, index + 1, columns, accounts, today, notes)
    const area = areas.get(fold(row.area)) ?? row.area
    areas.set(fold(row.area), area)
    return [{ ...row, area }]
  })
  noteDuplicates(read, notes)
  return { rows: read, notes }
}

const readRow = (
  cells: readonly string[],
  line: number,
  columns: Columns,
  accounts: ReadonlyMap<string, KnownAccount>,
  today: Day,
  { problems, warnings }: Notes,
): ReadRow => {
  const cell = (heading: keyof Columns['at']): string => {
    const at = columns.at[heading]
    return at === undefined ? '' : (cells[at] ?? '').replace(/\s+/g, ' ').trim()
  }
  const problem = (column: ListColumn, kind: RowProblem, found: string) =>
    problems.push({ line, column, kind, found: found.slice(0, LONGEST) })
  const warn = (column: ListColumn, kind: RowWarning, found: string) =>
    warnings.push({ line, column, kind, found })
  const words = (column: ListColumn, value: string, isRequired: boolean): string => {
    if (isRequired && value === '') problem(column, 'missing', '')
    if (value.length > LONGEST) problem(column, 'too-long', value)
    return value
  }

  const name = words(
    'name',
    cell('name') || `${cell('given-name')} ${cell('surname')}`.trim(),
    true,
  )
  const emailText = words('email', cell('email'), true)
  const email = readEmail(emailText)
  if (emailText !== '' && !email) problem('email', 'not-an-email', emailText)
  const account = email ? (accounts.get(email) ?? null) : null
  if (email && !account) problem('email', 'not-in-directory', email)
  if (account && account.mail === null) warn('email', 'no-mailbox', name)

  const levelText = words('level', cell('level'), true)
  const level = readLevel(levelText)
  if (levelText !== '' && !level) problem('level', 'unknown-level', levelText)

  const startedText = cell('started')
  const started = startedText === '' ? null : readDay(startedText, today)
  if (startedText !== '' && !started) problem('started', 'not-a-day', startedText)
  if (startedText === '' && columns.at.started !== undefined) warn('started', 'no-start-day', name)
  if (started && started > today) warn('started', 'starts-later', name)

  const area = words('area', cell('area'), true)
  const workplace = words('workplace', cell('workplace'), false)
  const managerText = cell('manager')
  return { line, name, email, account, area, workplace, level, managerText, started }
}

const noteDuplicates = (rows: readonly ReadRow[], { problems }: Notes): void => {
  const first = new Map<string, number>()
  for (const { email, account, line } of rows) {
    const key = account?.entraId ?? email
    if (!key) continue
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, line)
    else
      problems.push({
        line,
        column: 'email',
        kind: 'duplicate-email',
        found: `${email} (${earlier})`,
      })
  }
}
