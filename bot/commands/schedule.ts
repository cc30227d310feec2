import { type Choice, choicesFrom } from '#bot/domain/schedule/alternatives.ts'
import { type Availability, candidatesFor, conflictOf } from '#bot/domain/schedule/availability.ts'
import { readArguments } from './arguments.ts'
import { readAvailability } from './availability-file.ts'
import { bytesOf, EXIT, runAsProgram, type Terminal, writeWhole } from './output.ts'
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

  const from = performance.now()
  const choices = choicesFrom(candidatesFor(availability))
  const [best, ...rest] = choices
  if (!best) {
    for (const line of whyImpossible(availability)) terminal.complain(line)
    return EXIT.impossible
  }
  const shown = viewOf(best, availability)
  const result = {
    best: shown,
    alternatives: rest.map((choice) => ({
      difference: choice.difference,
      ...viewOf(choice, availability),
    })),
    // Every week, start and choice of days has been weighed, each with its cheapest spread.
    bound: shown.cost,
    proven: true,
    seconds: Math.round(performance.now() - from) / 1000,
  }
  const target = read.value.options.json?.at(-1)
  if (target !== undefined) {
    const failed = await writeWhole([
      { path: target, content: `${JSON.stringify(result, null, 2)}\n` },
    ])
    if (failed !== null) return badInput(`${failed} kan ikke skrives. Intet er skrevet.`)
  }
  terminal.print(`Bedst: ${sentence(shown)} Det er bevist, at intet er bedre.`)
  for (const each of result.alternatives)
    terminal.print(`${NAMES[each.difference]}: ${sentence(each)}`)
  return EXIT.done
}

const NAMES: Record<Choice['difference'], string> = {
  best: 'Bedst',
  'other-week': 'En anden uge',
  'other-time': 'Et andet tidspunkt',
  'fewer-days': 'Færre dage',
}

const viewOf = ({ candidate }: Choice, given: Availability) => {
  const conflicts = given.groups.flatMap((group, at) => {
    const on = candidate.dayOfGroup[at]
    if (on === undefined) return []
    return group.members.flatMap((person) => {
      const kind = conflictOf(given, person, on, candidate.start)
      return kind === null
        ? []
        : [{ person, group: group.id, day: on, kind, isHost: person === group.host }]
    })
  })
  const count = (kind: string) => conflicts.filter((each) => each.kind === kind).length
  const hostBusy = conflicts.filter(({ kind, isHost }) => kind === 'busy' && isHost).length
  return {
    week: candidate.week,
    start: candidate.start,
    groups: Object.fromEntries(
      given.groups.map((group, at) => [group.id, candidate.dayOfGroup[at]]),
    ),
    cost: candidate.cost,
    /** Hosts who are busy; `busy` counts the others. */
    hostBusy,
    busy: count('busy') - hostBusy,
    tentative: count('tentative'),
    unknown: count('unknown'),
    conflicts: conflicts.map(({ person, group, day, kind }) => ({ person, group, day, kind })),
  }
}

const sentence = (view: ReturnType<typeof viewOf>): string =>
  `${view.week} kl. ${view.start.replace(':', '.')}, ${[...new Set(Object.values(view.groups))].sort().join(', ')}. ` +
  `Optagne værter: ${view.hostBusy}, andre optagne: ${view.busy}, måske: ${view.tentative}, ukendt: ${view.unknown}.`

if (import.meta.main) await runAsProgram(schedule)
