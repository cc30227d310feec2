import { dayOf, instant } from '#bot/domain/calendar.ts'
import { groupsOf } from '#bot/domain/composition/groups.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import { text } from '#bot/text/text.ts'
import { readInput } from './compose-input.ts'
import { layoutFor } from './compose-layout.ts'
import type { ComposeOptions } from './compose-options.ts'
import { type Given, problemFor, seatsIn } from './compose-problem.ts'
import { brokenLines, groupLines, reportOf } from './compose-report.ts'
import { brokenRules, type Composed, resultOf } from './compose-result.ts'
import { searchWatched } from './compose-search.ts'
import { sheetOf } from './compose-sheet.ts'
import type { EarlierGroups } from './earlier-groups.ts'
import { EXIT, runAsProgram, type Terminal, writeWhole } from './output.ts'

const words = text('da').composeCommand

/** Composes groups from a spreadsheet. Answers with the exit code. */
export const compose = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const complain = (code: number, ...lines: readonly string[]) => {
    for (const line of lines) terminal.complain(line)
    return code
  }
  const today = dayOf(instant(new Date().toISOString()))
  const read = await readInput(args, today)
  if ('problems' in read) return complain(EXIT.badInput, ...read.problems)
  const { options, given } = read
  const { leaders } = given.list

  const layout = layoutFor(options, given)
  if ('problems' in layout) return complain(layout.code, ...layout.problems)
  const { names, asked, rules, isPossible, remarks } = layout
  for (const warning of given.list.warnings) terminal.complain(warning)
  const problem = problemFor(given, asked, names, today)
  const begun = performance.now()
  const { seed, seconds } = options
  const found = await searchWatched(problem, seed, seconds, terminal, () => performance.now())
  const { solution } = found
  const broken = brokenRules(rules, solution.groupOf)
  const trouble = (lines: readonly string[]) =>
    complain(EXIT.impossible, isPossible ? words.notFoundYet : words.notFound, ...lines)
  // Groups without a host are no proposal.
  if (broken.some(({ rule }) => rule === 'hosts'))
    return trouble([...brokenLines({ broken, names, leaders }), words.impossible])
  const composed: Composed = {
    problem,
    solution,
    groups: groupsOf(solution, leaders, [], hostsBefore(given.from, names)),
    names,
    leaders,
    broken,
    moved: solution.moved + withoutTheirGroup(given, names),
    seed,
    seconds: Math.round(performance.now() - begun) / 1000,
  }
  const written = await writeFiles(options, composed, given.from)
  if ('failed' in written) return complain(EXIT.badInput, words.cannotWrite(written.failed))

  const report = reportOf(composed, { columns: given.list, ...given, today })
  for (const line of [...remarks, ...report]) terminal.print(line)
  if (found.isStopped) terminal.print(words.stopped)
  else if (!solution.proven && seconds === 0) terminal.print(words.moreTime)
  if (written.paths.length > 0) terminal.print(words.written(written.paths))
  else for (const line of groupLines(composed)) terminal.print(line)
  return broken.length === 0 ? EXIT.done : trouble(brokenLines(composed))
}

/** Who hosts goes on, by the number of the group, from 1. */
const hostsBefore = (from: EarlierGroups | null, names: readonly string[]) =>
  new Map(
    names.flatMap((name, at) => {
      const host = from?.hostOf.get(name)
      return host === undefined ? [] : [[at + 1, host as string as PersonId] as const]
    }),
  )

/** People whose group is no more: they move, whatever group they get. */
const withoutTheirGroup = ({ list, from }: Given, names: readonly string[]): number =>
  from === null
    ? 0
    : seatsIn(from, names, list.leaders).filter(
        (seat, at) => seat < 0 && from.groupOf.has(list.leaders[at]?.email ?? ''),
      ).length

const writeFiles = async (
  { json, out }: ComposeOptions,
  composed: Composed,
  from: EarlierGroups | null,
): Promise<{ readonly paths: readonly string[] } | { readonly failed: string }> => {
  const files = [
    ...(json ? [{ path: json, content: `${JSON.stringify(resultOf(composed), null, 2)}\n` }] : []),
    ...(out ? [{ path: out, content: await sheetOf(out, composed, from) }] : []),
  ]
  const failed = await writeWhole(files)
  return failed === null ? { paths: files.map(({ path }) => path) } : { failed }
}

if (import.meta.main) await runAsProgram(compose)
