import type { Day } from '#bot/domain/calendar.ts'
import type { EntraId, PersonId } from '#bot/domain/ids.ts'
import { readEmail } from '#bot/domain/import/cells.ts'
import { findColumns, fold } from '#bot/domain/import/columns.ts'
import { readList } from '#bot/domain/import.ts'
import type { Leader } from '#bot/domain/leader.ts'
import { sheets } from '#bot/sheets/sheets.ts'
import { refusalSentence } from '#bot/text/sentences.ts'
import { text } from '#bot/text/text.ts'

const words = text('da')

/** A list of leaders without a directory: their address is who they are. */
export type LeaderList = {
  /** By address, so that the order of the lines changes nothing. */
  readonly leaders: readonly Leader[]
  /** Every problem with its line, as sentences; while there is one, `leaders` is not to be used. */
  readonly problems: readonly string[]
  readonly warnings: readonly string[]
  /** By leader, what stands in the column with this heading, null for nothing; null when there is no such column. */
  column(heading: string): readonly (string | null)[] | null
}

const refused = (sentence: string): LeaderList => ({
  leaders: [],
  problems: [sentence],
  warnings: [],
  column: () => null,
})

/** Reads a spreadsheet of leaders, with headings and levels in Danish or English. */
export const readLeaderList = async (
  file: string,
  bytes: Uint8Array,
  today: Day,
): Promise<LeaderList> => {
  const sheet = await sheets.read(file, bytes)
  if (!sheet.ok) return refused(refusalSentence(words, sheet.refusal, sheet.detail))
  const rows = sheet.value
  const { columns } = findColumns(rows)
  const addressIn = (row: readonly string[]) => readEmail(row[columns.at.email ?? -1] ?? '')
  const accounts = rows.flatMap((row) => {
    const email = addressIn(row)
    return email ? [{ entraId: email as EntraId, userPrincipalName: email, mail: email }] : []
  })
  const plan = readList(rows, accounts, [], today)
  if (!plan.ok) return refused(refusalSentence(words, plan.refusal, plan.detail))

  const leaders = plan.value.comparison.arrived
    .map(
      (listed): Leader => ({
        ...listed,
        id: listed.email as string as PersonId,
        manager: listed.manager as string | null as PersonId | null,
        leftOn: null,
      }),
    )
    .toSorted((one, other) => (one.email < other.email ? -1 : 1))
  const rowOf = new Map(rows.map((row) => [addressIn(row), row]))
  const headings = rows[columns.headingRow] ?? []
  const note = (line: number, column: keyof typeof words.leader.columns, sentence: string) =>
    words.composeCommand.cell(line, words.leader.columns[column], sentence)
  return {
    leaders,
    problems: plan.value.problems.map(({ line, column, kind, found }) =>
      note(line, column, words.leader.problems[kind](found)),
    ),
    warnings: plan.value.warnings.map(({ line, column, kind, found }) =>
      note(line, column, words.leader.warnings[kind](found)),
    ),
    column: (heading) => {
      const at = headings.findIndex((each) => fold(each) === fold(heading))
      if (at < 0 || fold(heading) === '') return null
      return leaders.map(({ email }) => (rowOf.get(email)?.[at] ?? '').trim() || null)
    },
  }
}
