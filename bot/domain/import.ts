import type { Day } from './calendar.ts'
import { type Columns, findColumns } from './import/columns.ts'
import { type Comparison, compare } from './import/compare.ts'
import type {
  KnownAccount,
  ListedLeader,
  RowNote,
  RowProblem,
  RowWarning,
} from './import/listed.ts'
import { findManagers } from './import/managers.ts'
import { accountsByAddress, type ReadRow, readRows } from './import/rows.ts'
import type { Leader } from './leader.ts'
import { accept, type Result, refuse } from './result.ts'

/** What an import of a list would do, before it is done. */
export type ImportPlan = {
  readonly columns: Columns
  /** Lines with a leader on them. */
  readonly lines: number
  /** While there is one, nothing is imported. By line. */
  readonly problems: readonly RowNote<RowProblem>[]
  readonly warnings: readonly RowNote<RowWarning>[]
  /** Against what is known; with problems only as good as the lines that could be read. */
  readonly comparison: Comparison
}

export type ListTrouble = 'list-empty' | 'headings-missing'

/**
 * Reads the HR office's list against the directory and the leaders known so far. Refused when it has no
 * line with a leader, or lacks a column that a list cannot do without (`lacking` names them).
 */
export const readList = (
  rows: readonly (readonly string[])[],
  accounts: readonly KnownAccount[],
  known: readonly Leader[],
  today: Day,
): Result<ImportPlan, ListTrouble> => {
  if (rows.every((row) => row.every((cell) => cell.trim() === ''))) return refuse('list-empty')
  const { columns, lacking } = findColumns(rows)
  if (lacking.length > 0) return refuse('headings-missing', { lacking })

  const byAddress = accountsByAddress(accounts)
  const { rows: lines, notes } = readRows(rows, columns, byAddress, today)
  if (lines.length === 0) return refuse('list-empty')
  const managers = columns.absent.includes('manager')
    ? new Map<ReadRow, ReadRow>()
    : findManagers(lines, byAddress, notes)

  const listed = keepWhatIsAbsent(
    uniqueByAccount(lines.flatMap((row) => listedLeader(row, managers.get(row) ?? null))),
    columns,
    known,
  )
  const comparison = compare(listed, known)
  const present = new Set(lines.map((row) => row.account?.entraId))
  const byLine = (a: { line: number }, b: { line: number }) => a.line - b.line
  return accept({
    columns,
    lines: lines.length,
    problems: notes.problems.toSorted(byLine),
    warnings: notes.warnings.toSorted(byLine),
    // Someone whose line has a problem has not left.
    comparison: {
      ...comparison,
      left: comparison.left.filter((leader) => !present.has(leader.entraId)),
    },
  })
}

const listedLeader = (row: ReadRow, manager: ReadRow | null): readonly ListedLeader[] => {
  const { name, email, account, area, workplace, level, started } = row
  if (!email || !account || !level) return []
  return [
    {
      entraId: account.entraId,
      name,
      email,
      area,
      workplace,
      level,
      manager: manager?.account?.entraId ?? null,
      started,
      hasMailbox: account.mail !== null,
    },
  ]
}

const uniqueByAccount = (listed: readonly ListedLeader[]): readonly ListedLeader[] =>
  [...new Map(listed.toReversed().map((each) => [each.entraId, each])).values()].toReversed()

/** A column that the list does not have says nothing, so what is known stays. */
const keepWhatIsAbsent = (
  listed: readonly ListedLeader[],
  { absent }: Columns,
  known: readonly Leader[],
): readonly ListedLeader[] => {
  if (absent.length === 0) return listed
  const byEntraId = new Map(known.map((leader) => [leader.entraId, leader]))
  const entraIdOf = new Map(known.map((leader) => [leader.id, leader.entraId]))
  const onList = new Set(listed.map((each) => each.entraId))
  return listed.map((each) => {
    const leader = byEntraId.get(each.entraId)
    if (!leader) return each
    const manager = leader.manager === null ? null : (entraIdOf.get(leader.manager) ?? null)
    return {
      ...each,
      workplace: absent.includes('workplace') ? leader.workplace : each.workplace,
      started: absent.includes('started') ? leader.started : each.started,
      manager: !absent.includes('manager')
        ? each.manager
        : manager !== null && onList.has(manager)
          ? manager
          : null,
    }
  })
}
