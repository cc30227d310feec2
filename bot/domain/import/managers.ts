import type { EntraId } from '../ids.ts'
import { readEmail } from './cells.ts'
import { fold } from './columns.ts'
import type { KnownAccount, RowProblem } from './listed.ts'
import type { Notes, ReadRow } from './rows.ts'

/** Each line's manager among the lines; a manager who is not on the list, or a ring of managers, is noted. */
export const findManagers = (
  rows: readonly ReadRow[],
  accounts: ReadonlyMap<string, KnownAccount>,
  { problems, warnings }: Notes,
): ReadonlyMap<ReadRow, ReadRow> => {
  const byAccount = new Map(
    rows.flatMap((row) => (row.account ? [[row.account.entraId, row]] : [])),
  )
  const byName = Map.groupBy(rows, (row) => fold(row.name))
  const managers = new Map<ReadRow, ReadRow>()

  for (const row of rows) {
    const note = (kind: RowProblem) =>
      problems.push({
        line: row.line,
        column: 'manager',
        kind,
        found: row.managerText.slice(0, 120),
      })
    if (row.managerText === '') {
      if (row.level && row.level !== 'director')
        warnings.push({ line: row.line, column: 'manager', kind: 'no-manager', found: row.name })
      continue
    }
    const candidates = candidatesFor(row.managerText, byAccount, byName, accounts)
    const [manager] = candidates
    if (!manager) note('manager-not-on-list')
    else if (candidates.length > 1) note('manager-ambiguous')
    else if (manager === row) note('manager-is-self')
    else managers.set(row, manager)
  }
  for (const row of rowsInRings(rows, managers))
    problems.push({
      line: row.line,
      column: 'manager',
      kind: 'manager-loop',
      found: row.managerText.slice(0, 120),
    })
  return managers
}

const candidatesFor = (
  text: string,
  byAccount: ReadonlyMap<EntraId, ReadRow>,
  byName: ReadonlyMap<string, readonly ReadRow[]>,
  accounts: ReadonlyMap<string, KnownAccount>,
): readonly ReadRow[] => {
  const email = readEmail(text)
  if (!email) return byName.get(fold(text)) ?? []
  const account = accounts.get(email)
  const row = account && byAccount.get(account.entraId)
  return row ? [row] : []
}

/** Every line that, followed from manager to manager, comes back to itself. */
const rowsInRings = (
  rows: readonly ReadRow[],
  managers: ReadonlyMap<ReadRow, ReadRow>,
): readonly ReadRow[] => {
  const seen = new Set<ReadRow>()
  const inRing: ReadRow[] = []
  for (const start of rows) {
    const path: ReadRow[] = []
    let row: ReadRow | undefined = start
    while (row && !seen.has(row)) {
      seen.add(row)
      path.push(row)
      row = managers.get(row)
    }
    const from = row ? path.indexOf(row) : -1
    if (from >= 0) inRing.push(...path.slice(from))
  }
  return inRing
}
