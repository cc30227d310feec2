import { type Day, dayOf, instant } from '#bot/domain/calendar.ts'
import { groupsOf } from '#bot/domain/composition/groups.ts'
import {
  groupCount,
  poseProblem,
  withApart,
  withCriterion,
} from '#bot/domain/composition/problem.ts'
import type { ComposedGroup } from '#bot/domain/composition.ts'
import { canHost, type Leader } from '#bot/domain/leader.ts'
import { accept, type Result, refuse } from '#bot/domain/result.ts'
import { writeCommaSeparated } from '#bot/sheets/comma-separated.ts'
import { writeWorkbook } from '#bot/sheets/workbook.ts'
import { refusalSentence } from '#bot/text/sentences.ts'
import { text } from '#bot/text/text.ts'
import { readArguments } from './arguments.ts'
import { COMPOSE_OPTIONS, type ComposeOptions, readComposeOptions } from './compose-options.ts'
import { resultOf } from './compose-result.ts'
import { bestWithin } from './compose-search.ts'
import { type LeaderList, readLeaderList } from './leader-list.ts'
import { bytesOf, EXIT, runAsProgram, type Terminal, writeWhole } from './output.ts'

const USAGE =
  'Brug: npm run compose -- ledere.xlsx [--groups 11] [--min 10 --max 12] [--apart a@x.dk,b@x.dk] [--spread "Kolonne,Kolonne"] [--seed 1] [--seconds 5] [--json resultat.json] [--out grupper.xlsx]'
/** A column somebody added weighs as the criteria that only make the room freer. */
const ADDED_WEIGHT = 10
const words = text('da')

/** Composes groups from a spreadsheet. Answers with the exit code. */
export const compose = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const complain = (code: number, ...lines: readonly string[]) => {
    for (const line of lines) terminal.complain(line)
    return code
  }
  const read = readArguments(args, COMPOSE_OPTIONS)
  if (!read.ok)
    return complain(
      EXIT.badInput,
      `Kommandoen forstår ikke ${read.detail?.unknown ?? read.detail?.withoutValue}.`,
      USAGE,
    )
  const { options, problems } = readComposeOptions(read.value)
  const [file, ...others] = read.value.files
  if (file === undefined || others.length > 0) return complain(EXIT.badInput, ...problems, USAGE)
  const bytes = await bytesOf(file)
  if (!bytes) return complain(EXIT.badInput, ...problems, `Filen ${file} kan ikke læses.`)
  const today = dayOf(instant(new Date().toISOString()))
  const list = await readLeaderList(file, bytes, today)
  const all = [...problems, ...list.problems, ...unknownIn(options, list)]
  if (all.length > 0)
    return complain(EXIT.badInput, ...all, `${all.length} fejl. Intet er skrevet.`)

  const count = countFor(options, list.leaders)
  if (!count.ok)
    return complain(
      EXIT.impossible,
      count.refusal === 'groups-too-full'
        ? `${list.leaders.length} ledere kan ikke være i ${options.groups} grupper på højst ${options.sizes.most}.`
        : refusalSentence(words, count.refusal, count.detail),
    )
  const problem = problemFor(options, list, count.value, today)
  const from = performance.now()
  const found = bestWithin(problem, options.seed, options.seconds, () => performance.now())
  const seconds = Math.round(performance.now() - from) / 1000
  const groups = groupsOf(found, list.leaders)
  const result = resultOf(problem, found, groups, list.leaders, seconds)

  const failed = await writeWhole([
    ...(options.json
      ? [{ path: options.json, content: `${JSON.stringify(result, null, 2)}\n` }]
      : []),
    ...(options.out
      ? [{ path: options.out, content: await sheetOf(options.out, groups, list.leaders) }]
      : []),
  ])
  if (failed !== null)
    return complain(EXIT.badInput, `${failed} kan ikke skrives. Intet er skrevet.`)
  for (const warning of list.warnings) terminal.complain(warning)
  terminal.print(
    `${list.leaders.length} ledere i ${groups.length} grupper. Værdi ${result.cost}, nedre grænse ${result.bound}. ${
      result.proven ? 'Det er bevist, at intet er bedre.' : 'Det er ikke bevist, at intet er bedre.'
    }`,
  )
  for (const { name, cost, bound } of result.criteria)
    terminal.print(`  ${name}: ${cost} par er ens i samme gruppe, mindst muligt ${bound}`)
  if (result.violations.length === 0) return EXIT.done
  return complain(
    EXIT.impossible,
    'Reglerne kunne ikke alle holdes. De her sidder sammen og må ikke:',
    ...result.violations.map(
      ({ group, people, rule }) =>
        `  ${group}: ${people.join(' og ')} (${rule === 'own-manager' ? 'egen leder' : '--apart'})`,
    ),
  )
}

const unknownIn = ({ apart, spread }: ComposeOptions, list: LeaderList): readonly string[] => {
  if (list.problems.length > 0) return []
  const known = new Set<string>(list.leaders.map(({ email }) => email))
  return [
    ...[...new Set(apart.flat())]
      .filter((email) => !known.has(email))
      .map((email) => `--apart: ${email} står ikke på listen.`),
    ...spread
      .filter((heading) => list.column(heading) === null)
      .map((heading) => `--spread: listen har ingen kolonne, der hedder »${heading}«.`),
  ]
}

/** As many groups as asked for, if the sizes and the hosts allow it; else as few as hold everybody. */
const countFor = (
  { groups, sizes }: ComposeOptions,
  leaders: readonly Leader[],
): Result<number, string> => {
  const people = leaders.length
  const hosts = leaders.filter(canHost).length
  if (groups === undefined) return groupCount(people, hosts, sizes)
  if (people < groups * sizes.least)
    return refuse('sizes-impossible', {
      people,
      groups,
      ...sizes,
      missing: groups * sizes.least - people,
    })
  if (people > groups * sizes.most) return refuse('groups-too-full')
  return hosts < groups ? refuse('too-few-hosts', { people, groups, hosts }) : accept(groups)
}

const problemFor = (
  { apart, spread }: ComposeOptions,
  list: LeaderList,
  groups: number,
  today: Day,
) => {
  const place = new Map<string, number>(list.leaders.map(({ email }, at) => [email, at]))
  const pairs = apart.flatMap((each) => {
    const people = [...new Set(each)].map((email) => place.get(email) as number)
    return people.flatMap((one, at) => people.slice(at + 1).map((other) => [one, other] as const))
  })
  return spread.reduce(
    (problem, heading) => withCriterion(problem, heading, ADDED_WEIGHT, list.column(heading) ?? []),
    withApart(poseProblem(list.leaders, groups, today), pairs),
  )
}

const sheetOf = async (
  path: string,
  groups: readonly ComposedGroup[],
  leaders: readonly Leader[],
): Promise<string | Uint8Array> => {
  const byId = new Map(leaders.map((leader) => [leader.id, leader]))
  const { columns, levels } = words.leader
  const rows = [
    ['Gruppe', 'Vært', columns.name, columns.email, columns.area, columns.workplace, columns.level],
    ...groups.flatMap(({ number, host, members }) =>
      members.flatMap((id) => {
        const leader = byId.get(id)
        if (!leader) return []
        const { name, email, area, workplace, level } = leader
        const isHost = id === host ? 'Vært' : ''
        return [[`Gruppe ${number}`, isHost, name, email, area, workplace, levels[level]]]
      }),
    ),
  ]
  return /\.csv$/i.test(path) ? writeCommaSeparated(rows) : writeWorkbook('Grupper', rows)
}

if (import.meta.main) await runAsProgram(compose)
