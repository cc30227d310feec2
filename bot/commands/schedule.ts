import type { Difference } from '#bot/domain/schedule/alternatives.ts'
import { longDay } from '#bot/text/format.ts'
import { readArguments } from './arguments.ts'
import { readAvailability } from './availability-file.ts'
import { openJson } from './large-json.ts'
import { bytesOf, EXIT, runAsProgram, type Terminal, writeWhole } from './output.ts'
import { resultOf } from './schedule-result.ts'
import { searchWatched } from './schedule-search.ts'
import { sentencesOf, weekSentence } from './schedule-words.ts'
import { whyImpossible } from './why-impossible.ts'

const USAGE = [
  'Brug: npm run schedule -- availability.json [--json resultat.json]',
  'Ud over felterne i beskrivelsen kan filen have:',
  '  groups[].substitutes  medlemmer, der kan være vært i stedet, den bedste først',
  '  rooms                 {"2027-01-18": 4}: højst så mange grupper den dag',
  '  protectedMinutes      minutter efter mødet, der også bør være fri',
  '  hostMustBeFree        true: en uge, hvor en gruppe ingen vært har, dur ikke',
  '  notice                {"from": "2026-11-20", "leastDays": 56, "mostDays": 84}: varslet',
  '  closedDays            {"2027-02-15": "Vinterferie"}: dage, der er lukket',
  '  holidays              "skip": helligdage udelades',
  '  weights               substitute og after: stedfortræder, optaget lige efter',
]

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
      ...USAGE,
    )
  const [file, ...others] = read.value.files
  if (file === undefined || others.length > 0) return badInput(...USAGE)
  const opened = await availabilityIn(file)
  if ('fault' in opened) return badInput(opened.fault)
  const { availability, problems } = opened
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

/** Nothing of the file's bytes outlives it: beside twelve thousand calendars they are what weighs most. */
const availabilityIn = async (
  file: string,
): Promise<ReturnType<typeof readAvailability> | { readonly fault: string }> => {
  const bytes = await bytesOf(file)
  if (!bytes) return { fault: `Filen ${file} kan ikke læses.` }
  try {
    return readAvailability(openJson(bytes, 'people'))
  } catch (fault) {
    if (!(fault instanceof SyntaxError)) throw fault
    return { fault: `Filen ${file} er ikke JSON: ${fault.message}` }
  }
}

const NAMES: Record<Difference, string> = {
  best: 'Bedst',
  'other-week': 'En anden uge',
  earlier: 'Tidligere',
  'other-time': 'Et andet tidspunkt',
  'fewer-days': 'Færre dage',
}

if (import.meta.main) await runAsProgram(schedule)
