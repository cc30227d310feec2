import type { PairingProblem } from '#bot/domain/pairing/problem.ts'
import { writeCommaSeparated } from '#bot/sheets/comma-separated.ts'
import { writeWorkbook } from '#bot/sheets/workbook.ts'
import { text } from '#bot/text/text.ts'
import type { PairOptions } from './pair-options.ts'
import type { Found } from './pair-search.ts'

const words = text('da').pairCommand

/** What `pair --json` writes (planner.md section 6), and beside it the odd tables, the bound and the reasons. */
export const resultOf = (
  problem: PairingProblem,
  found: Found,
  reasons: readonly (readonly string[])[],
  { kind, seed }: PairOptions,
  seconds: number,
) => {
  const usual = kind === 'of-pairs' ? null : problem.size
  const seated = found.rounds.map((round) => new Set(round.flat()))
  return {
    rounds: found.rounds,
    violations: found.violations,
    leftOver: problem.people
      .map(({ email }) => email)
      .filter((email) => seated.some((round) => !round.has(email))),
    proven: found.proven,
    bound: found.bound,
    ...(found.circles ? { circles: found.circles } : {}),
    odd: found.rounds.map((round) =>
      round.filter((table) => (usual === null ? table.length > 4 : table.length !== usual)),
    ),
    reasons,
    seed,
    seconds,
  }
}

/** A sheet that can be read as history: the round, those who sit together, and why. */
export const sheetOf = async (
  path: string,
  { rounds }: Found,
  reasons: readonly (readonly string[])[],
): Promise<string | Uint8Array> => {
  const { name, round, person, reason } = words.sheet
  const seats = Math.max(2, ...rounds.flat().map((table) => table.length))
  const places = Array.from({ length: seats }, (_, at) => at)
  const rows = [
    [round, ...places.map((at) => person(at + 1)), reason],
    ...rounds.flatMap((tables, at) =>
      tables.map((table, place) => [
        String(at + 1),
        ...places.map((seat) => table[seat] ?? ''),
        reasons[at]?.[place] ?? '',
      ]),
    ),
  ]
  return /\.csv$/i.test(path) ? writeCommaSeparated(rows) : writeWorkbook([{ name, rows }])
}
