import type { Day } from '#bot/domain/calendar.ts'
import { text } from '#bot/text/text.ts'
import { readArguments } from './arguments.ts'
import { COMPOSE_OPTIONS, type ComposeOptions, readComposeOptions } from './compose-options.ts'
import type { Given } from './compose-problem.ts'
import { readEarlierGroups } from './earlier-groups.ts'
import { type LeaderList, readLeaderList } from './leader-list.ts'
import { bytesOf, EXIT } from './output.ts'

const words = text('da').composeCommand

/** Why nothing is composed, as sentences, and how the command ends. */
export type Refused = { readonly code: number; readonly problems: readonly string[] }

/** Everything that was given, or every problem there is with it. */
export const readInput = async (
  args: readonly string[],
  today: Day,
): Promise<{ options: ComposeOptions; given: Given } | Refused> => {
  const badInput = (...problems: readonly string[]): Refused => ({ code: EXIT.badInput, problems })
  const read = readArguments(args, COMPOSE_OPTIONS)
  if (!read.ok) {
    const { unknown, withoutValue } = read.detail ?? {}
    return badInput(
      unknown ? words.unknownOption(String(unknown)) : words.withoutValue(String(withoutValue)),
      ...words.usage,
    )
  }
  const { options, problems } = readComposeOptions(read.value)
  const [file, ...others] = read.value.files
  if (file === undefined) return badInput(...problems, ...words.usage)
  if (others.length > 0) return badInput(...problems, words.oneFile(others), ...words.usage)
  const bytes = await bytesOf(file)
  if (!bytes) return badInput(...problems, words.unreadable(file))
  const list = await readLeaderList(file, bytes, today)
  const files = options.from === undefined ? options.earlier : [options.from, ...options.earlier]
  const before = await Promise.all(files.map(readEarlierGroups))
  const all = [
    ...problems,
    ...list.problems,
    ...before.flatMap((each) => each.problems),
    ...unknownIn(options, list),
  ]
  if (all.length > 0) return badInput(...all, words.nothingWritten(all.length))
  const earlier = before.map(({ groups }) => groups)
  const from = options.from === undefined ? null : (earlier.shift() ?? null)
  return { options, given: { list, spread: options.spread, from, earlier } }
}

const unknownIn = (
  { apart, together, fixed, spread }: ComposeOptions,
  list: LeaderList,
): readonly string[] => {
  if (list.problems.length > 0) return []
  const known = new Set<string>(list.leaders.map(({ email }) => email))
  const unknown = (option: string, emails: readonly string[]) =>
    [...new Set(emails)]
      .filter((email) => !known.has(email))
      .map((email) => words.notOnList(option, email))
  return [
    ...unknown('apart', apart.flat()),
    ...unknown('together', together.flat()),
    ...unknown(
      'fixed',
      fixed.map(({ email }) => email),
    ),
    ...spread.filter((heading) => list.column(heading) === null).map(words.noSuchColumn),
  ]
}
