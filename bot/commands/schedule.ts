import type { Difference } from '#bot/domain/schedule/alternatives.ts'
import { longDay } from '#bot/text/format.ts'
import { readArguments } from './arguments.ts'
import { readAvailability } from './availability-file.ts'
import { bytesOf, EXIT, runAsProgram, type Terminal, writeWhole } from './output.ts'
import { resultOf } from './schedule-result.ts'
import { searchWatched } from './schedule-search.ts'
import { sentencesOf, weekSentence } from './schedule-words.ts'
import { whyImpossible } from './why-impossible.ts'

const USAGE = 'Brug: npm run schedule -- availability.json [--json resultat.json]'

/** Finds the best week in an availability file, proven, with the next best that differ. Answers with the exit code. */
export const schedule = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const badInput = (...lines: readonly string[]) => {
    for (const line of lines) terminal.complain(line)
    return EXIT.badInput
  }
  const read = readArguments(args, ['json'])
  if (!read.ok)
    return badInput(
      `Kommandoen forstår ikke ${read.detail?.unknown ?? read.detail?.withoutValue}.`,
      USAGE,
    )
  const [file, ...others] = read.value.files
  if (file === undefined || others.length > 0) return badInput(USAGE)
  const bytes = await bytesOf(file)
  if (!bytes) return badInput(`Filen ${file} kan ikke læses.`)
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder().decode(bytes))
  } catch (fault) {
    return badInput(`Filen ${file} er ikke JSON: ${(fault as Error).message}`)
  }
  const { availability, problems } = readAvailability(json)
  if (problems.length > 0)
    return badInput(
      ...problems.map(({ path, problem }) => `${path} ${problem}`),
      `${problems.length} fejl. Intet er skrevet.`,
    )

  for (const remark of availability.remarks) terminal.complain(remark)
  const from = performance.now()
  const outcome = await searchWatched(availability.problem, terminal, () => performance.now())
  const seconds = Math.round(performance.now() - from) / 1000
  const result = resultOf(availability, outcome, seconds)
  if (!result) {
    for (const line of whyImpossible(availability, outcome)) terminal.complain(line)
    return EXIT.impossible
  }
  const target = read.value.options.json?.at(-1)
  if (target !== undefined) {
    const failed = await writeWhole([
      { path: target, content: `${JSON.stringify(result, null, 2)}\n` },
    ])
    if (failed !== null) return badInput(`${failed} kan ikke skrives. Intet er skrevet.`)
  }
  const minutes = availability.meetingMinutes
  for (const { day, why } of availability.leftOut)
    terminal.print(`${longDay('da', day)} er udeladt: ${why}.`)
  for (const line of sentencesOf(result.best, 'Bedst', minutes)) terminal.print(line)
  terminal.print(
    result.proven
      ? 'Det er bevist, at intet er bedre.'
      : 'Søgningen blev afbrudt. Der kan findes noget bedre.',
  )
  for (const each of result.alternatives)
    for (const line of sentencesOf(each, NAMES[each.difference], minutes)) terminal.print(line)
  for (const week of result.weeks) terminal.print(weekSentence(week))
  return EXIT.done
}

const NAMES: Record<Difference, string> = {
  best: 'Bedst',
  'other-week': 'En anden uge',
  earlier: 'Tidligere',
  'other-time': 'Et andet tidspunkt',
  'fewer-days': 'Færre dage',
}

if (import.meta.main) await runAsProgram(schedule)
