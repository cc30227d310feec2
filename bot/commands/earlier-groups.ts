import { readEmail } from '#bot/domain/import/cells.ts'
import { findColumns, fold } from '#bot/domain/import/columns.ts'
import { sheets } from '#bot/sheets/sheets.ts'
import { refusalSentence } from '#bot/text/sentences.ts'
import { text } from '#bot/text/text.ts'
import { bytesOf } from './output.ts'

const danish = text('da')
const words = danish.composeCommand

const GROUP_HEADINGS = new Set(
  'gruppe|gruppenavn|gruppe nr|gruppenummer|ledergruppe|ledelsesgruppe|tværgående ledelsesgruppe|group|group name|group number|team'
    .split('|')
    .map(fold),
)
const HOST_HEADINGS = new Set('vært|gruppens vært|host|group host'.split('|').map(fold))

/** Who sat in which group, as an earlier run wrote it or somebody keeps it in a spreadsheet. */
export type EarlierGroups = {
  readonly file: string
  /** In the order of their numbers, those without one as they come. */
  readonly names: readonly string[]
  /** The group's name by address; those without a group are left out. */
  readonly groupOf: ReadonlyMap<string, string>
  /** By address, what the file calls them; those without a name are left out. */
  readonly nameOf: ReadonlyMap<string, string>
  /** The host's address by the group's name. */
  readonly hostOf: ReadonlyMap<string, string>
}

/** The group's number in its name: 3 of "Gruppe 3" and of "3"; null without one. */
export const numberIn = (name: string): number | null => {
  const digits = /(\d{1,6})\D*$/.exec(name)?.[1]
  return digits === undefined ? null : Number(digits)
}

type Read = { readonly groups: EarlierGroups; readonly problems: readonly string[] }

/** Reads a spreadsheet of earlier groups (e-mail and group, in Danish or English), every problem with its line. */
export const readEarlierGroups = async (file: string): Promise<Read> => {
  const nothing = { file, names: [], groupOf: new Map(), nameOf: new Map(), hostOf: new Map() }
  const refused = (sentence: string) => ({ groups: nothing, problems: [sentence] })
  const bytes = await bytesOf(file)
  if (!bytes) return refused(words.unreadable(file))
  const sheet = await sheets.read(file, bytes)
  if (!sheet.ok)
    return refused(words.inFile(file, refusalSentence(danish, sheet.refusal, sheet.detail)))
  const rows = sheet.value
  const { columns } = findColumns(rows)
  const headings = (rows[columns.headingRow] ?? []).map(fold)
  const emailAt = columns.at.email
  const groupAt = headings.findIndex((heading) => GROUP_HEADINGS.has(heading))
  const hostAt = headings.findIndex((heading) => HOST_HEADINGS.has(heading))
  if (emailAt === undefined)
    return refused(words.inFile(file, words.earlierProblems['no-email-column']()))
  if (groupAt < 0) return refused(words.inFile(file, words.earlierProblems['no-group-column']()))

  const lines = rows.flatMap((cells, index) =>
    index <= columns.headingRow || cells.every((cell) => cell.trim() === '')
      ? []
      : [
          {
            line: index + 1,
            address: (cells[emailAt] ?? '').trim(),
            email: readEmail(cells[emailAt] ?? ''),
            group: (cells[groupAt] ?? '').replace(/\s+/g, ' ').trim(),
            name: (cells[columns.at.name ?? -1] ?? '').replace(/\s+/g, ' ').trim(),
            isHost: (cells[hostAt] ?? '').trim() !== '',
          },
        ],
  )
  return { groups: groupsOf(file, lines), problems: problemsOf(file, lines) }
}

type Line = {
  readonly line: number
  readonly address: string
  readonly email: string | null
  readonly group: string
  readonly name: string
  readonly isHost: boolean
}

const problemsOf = (file: string, lines: readonly Line[]): readonly string[] => {
  const problems = words.earlierProblems
  const first = new Map<string, number>()
  const found = lines.flatMap(({ line, address, email }) => {
    const sentence = (text: string) => [words.atLine(file, line, text)]
    if (address === '') return sentence(problems['missing-email']())
    if (!email) return sentence(problems['not-an-email'](address))
    const before = first.get(email)
    if (before === undefined) first.set(email, line)
    return before === undefined ? [] : sentence(problems['duplicate-email'](`${email} (${before})`))
  })
  return found.length > 0 || lines.some(({ group }) => group !== '')
    ? found
    : [words.inFile(file, problems['nobody-seated']())]
}

const groupsOf = (file: string, lines: readonly Line[]): EarlierGroups => {
  // One spelling for each group, the first one met.
  const spelling = new Map<string, string>()
  for (const { group } of lines)
    if (group !== '' && !spelling.has(fold(group)))
      spelling.set(fold(group), /^\d+$/.test(group) ? words.groupName(Number(group)) : group)
  const seated = lines.flatMap(({ email, group, isHost }) => {
    const name = spelling.get(fold(group))
    return email && name !== undefined ? [{ email, name, isHost }] : []
  })
  const hosts = seated.filter(({ isHost }) => isHost)
  return {
    file,
    names: [...new Set(spelling.values())].sort(
      (one, other) =>
        (numberIn(one) ?? Number.POSITIVE_INFINITY) -
          (numberIn(other) ?? Number.POSITIVE_INFINITY) || 0,
    ),
    groupOf: new Map(seated.map(({ email, name }) => [email, name])),
    nameOf: new Map(
      lines.flatMap(({ email, name }) => (email && name !== '' ? [[email, name] as const] : [])),
    ),
    hostOf: new Map(hosts.map(({ email, name }) => [name, email])),
  }
}
