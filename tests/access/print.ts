import { ALL_ROLES } from '#tests/journeys/access/expected.ts'
import { type Cell, isRight } from './cells.ts'

/** The matrix: a line for each door and target, a column for each role; let in of asked, `!` where something is wrong. */
export const matrixOf = (cells: readonly Cell[]): string => {
  const rows = Map.groupBy(cells, ({ door, target }) => `${door}, ${target}`)
  const head = ['let in / asked', ...ALL_ROLES.map((_, at) => String.fromCharCode(65 + at))]
  const lines = [...rows].map(([row, of]) => [
    row,
    ...ALL_ROLES.map((role) => {
      const asked = of.filter((cell) => cell.role === role)
      const letIn = asked.filter(({ heard }) => heard.verdict === 'let in').length
      return `${letIn}/${asked.length}${asked.every(isRight) ? '' : '!'}`
    }),
  ])
  const refused = cells.filter(({ heard }) => heard.verdict !== 'let in').length
  const wrong = cells.filter((cell) => !isRight(cell)).length
  return [
    ...ALL_ROLES.map((role, at) => `${String.fromCharCode(65 + at)}  ${role}`),
    ...[head, ...lines].map(([row = '', ...rest]) =>
      [row.padEnd(18), ...rest.map((each) => each.padStart(6))].join(' '),
    ),
    `${cells.length} cells tried, ${refused} refused, ${wrong} wrong`,
  ].join('\n')
}
