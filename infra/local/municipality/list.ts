import writeXlsxFile from 'write-excel-file/node'
import type { ListedLeader } from './municipality.ts'
import type { Level } from './organisation.ts'

const levelNames: Record<Level, string> = {
  director: 'Direktør',
  chief: 'Chef',
  leaderOfLeaders: 'Leder af ledere',
  leaderOfStaff: 'Leder af medarbejdere',
}

/** The columns of the HR office's export; the importer has no use for the first and the fourth. */
const columns: readonly [
  heading: string,
  value: (leader: ListedLeader) => string,
  width: number,
][] = [
  ['Medarbejdernr.', (leader) => leader.employeeNumber, 16],
  ['Navn', (leader) => leader.name, 30],
  ['E-mail', (leader) => leader.email, 40],
  ['Telefon', (leader) => leader.phone, 14],
  ['Område', (leader) => leader.area, 32],
  ['Arbejdsplads', (leader) => leader.workplace, 32],
  ['Niveau', (leader) => levelNames[leader.level], 24],
  ['Nærmeste leder', (leader) => leader.managerEmail ?? '', 40],
  ['Ansat som leder', (leader) => danishDay(leader.leaderSince), 18],
]
const dateColumn = columns.length - 1

/** The list as an HR system exports it: `;` between the columns, Windows-1252, CRLF. */
export function asCsv(leaders: readonly ListedLeader[]): Buffer {
  const rows = [
    columns.map(([heading]) => heading),
    ...leaders.map((leader) => columns.map(([, value]) => value(leader))),
  ]
  const text = rows.map((row) => row.map(quoted).join(';')).join('\r\n')
  // Danish letters have the same bytes in Latin 1 and Windows-1252.
  return Buffer.from(`${text}\r\n`, 'latin1')
}

/** The list as an Excel workbook, with the starting day as a real date cell. */
export async function asXlsx(leaders: readonly ListedLeader[]): Promise<Buffer> {
  const heading = columns.map(([value]) => ({ value, fontWeight: 'bold' as const }))
  const rows = leaders.map((leader) =>
    columns.map(([, value], index) =>
      index === dateColumn
        ? { value: new Date(`${leader.leaderSince}T00:00:00Z`), type: Date, format: 'dd-mm-yyyy' }
        : { value: value(leader), type: String },
    ),
  )
  return writeXlsxFile([heading, ...rows], {
    sheet: 'Ledere',
    columns: columns.map(([, , width]) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
}

function quoted(value: string): string {
  return /[";\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

function danishDay(day: string): string {
  return day.split('-').reverse().join('-')
}
