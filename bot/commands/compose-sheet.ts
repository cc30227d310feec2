import { writeCommaSeparated } from '#bot/sheets/comma-separated.ts'
import { writeWorkbook } from '#bot/sheets/workbook.ts'
import { text } from '#bot/text/text.ts'
import type { Composed } from './compose-result.ts'
import type { EarlierGroups } from './earlier-groups.ts'

const { leader: leaderWords, composeCommand } = text('da')
const words = composeCommand.sheet

/**
 * The groups as a file: one line for each leader, the host first in the group; `--from` and `--earlier` read
 * it again. A workbook has a sheet with one line for each group besides.
 */
export const sheetOf = (
  path: string,
  composed: Composed,
  from: EarlierGroups | null,
): Promise<Uint8Array> | string => {
  const rows = leaderRows(composed, from)
  if (/\.csv$/i.test(path)) return writeCommaSeparated(rows)
  return writeWorkbook([
    { name: words.leaders, rows },
    { name: words.groups, rows: groupRows(composed) },
  ])
}

const membersOf = ({ groups, names, leaders }: Composed) => {
  const byId = new Map(leaders.map((leader) => [leader.id, leader]))
  return groups.map(({ number, host, members }) => ({
    name: names[number - 1] ?? '',
    host: byId.get(host),
    members: [host, ...members.filter((member) => member !== host)].flatMap(
      (member) => byId.get(member) ?? [],
    ),
  }))
}

const leaderRows = (composed: Composed, from: EarlierGroups | null) => {
  const { columns, levels } = leaderWords
  const before = from ? [words.before] : []
  return [
    [
      words.group,
      words.host,
      columns.name,
      columns.email,
      columns.area,
      columns.workplace,
      columns.level,
      ...before,
    ],
    ...membersOf(composed).flatMap(({ name: group, host, members }) =>
      members.map((member) => {
        const { name, email, area, workplace, level } = member
        const hosts = member === host ? words.host : ''
        const earlier = from ? [from.groupOf.get(email) ?? ''] : []
        return [group, hosts, name, email, area, workplace, levels[level], ...earlier]
      }),
    ),
  ]
}

const groupRows = (composed: Composed) => [
  [words.group, words.host, words.seats, words.members],
  ...membersOf(composed).map(({ name, host, members }) => [
    name,
    host?.name ?? '',
    String(members.length),
    members.map((member) => member.name).join(', '),
  ]),
]
