import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import type { yearPictures } from '#bot/text/da/year-pictures.ts'

export type Year = OutputOf<Endpoints['getYearPictures']>
export type YearRound = Year['rounds'][number]
type Words = typeof yearPictures

/** One figure of one round: how long its bar is, from 0 to 1, and what it says; null where there is none. */
export type Cell = { readonly share: number; readonly says: string } | null
export type Row = { readonly name: string; readonly cells: readonly Cell[] }

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** What came of the meetings, one row a measure and one cell a round: shares of a whole, and counts of the year's most. */
export const rowsOf = (rounds: readonly YearRound[], words: Words): readonly Row[] => {
  const counted = (of: (round: YearRound) => number | null) => {
    const most = Math.max(1, ...rounds.map((round) => of(round) ?? 0))
    return (round: YearRound): Cell => {
      const count = of(round)
      return count === null ? null : { share: count / most, says: String(count) }
    }
  }
  const percent =
    (of: (round: YearRound) => number | null) =>
    (round: YearRound): Cell => {
      const found = of(round)
      return found === null ? null : { share: found / 100, says: words.percent(found) }
    }
  const partOf =
    (of: (round: YearRound) => readonly [part: number, whole: number]) =>
    (round: YearRound): Cell => {
      const [part, whole] = of(round)
      return whole === 0 ? null : { share: share(part, whole), says: words.of(part, whole) }
    }
  const row = (name: string, cell: (round: YearRound) => Cell): Row => ({
    name,
    cells: rounds.map((round) => (round.held === 0 ? null : cell(round))),
  })
  return [
    row(
      words.rows.held,
      partOf(({ held, called }) => [held, called]),
    ),
    row(
      words.rows.there,
      percent(({ percentThere }) => percentThere),
    ),
    row(
      words.rows.prepared,
      percent(({ percentPrepared }) => percentPrepared),
    ),
    row(
      words.rows.answers,
      counted(({ benefit }) => benefit?.answers ?? null),
    ),
    row(
      words.rows.points,
      counted(({ points }) => points),
    ),
    row(
      words.rows.answered,
      partOf(({ answered, themes }) => [answered, themes]),
    ),
  ]
}
